//! `/applications/{applicationId}/credentials`: the keys of a key-auth application.

mod create;
mod delete;
mod list;
mod rename;

use axum::Router;
use axum::routing::{get, put};
use portico_api_types::ApplicationId;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};

use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::routes::applications::own;
use crate::state::AppState;
use crate::store::accounts::Account;

/// Most characters in a name (schema `CreateCredentialPayload`).
const MAX_NAME: u16 = 255;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/applications/{application}/credentials", get(list::list).post(create::create))
        .route(
            "/applications/{application}/credentials/{credential}",
            put(rename::rename).delete(delete::delete),
        )
}

/// Makes sure that the developer has the application, and that it uses keys.
///
/// # Errors
/// 404 for somebody else's application, 400 for one whose strategy has no keys.
async fn own_key_auth(state: &AppState, owner: &Account, id: &ApplicationId) -> Result<(), ApiError> {
    match own(state, owner, id).await?.auth_strategy {
        Some(AuthStrategy { credential_type: CredentialType::KeyAuth, .. }) => Ok(()),
        _ => Err(Rule::Invalid
            .explained(
                Source::Path,
                "applicationId",
                "names an application whose auth strategy has no API keys",
            )
            .into()),
    }
}

fn no_credential() -> ApiError {
    ApiError::missing("the credential")
}
