//! `POST /applications/{applicationId}/refresh-token` (contract, operation `refresh-application-token`).

use std::convert::Infallible;

use axum::extract::State;
use portico_api_types::ApplicationId;

use super::own;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Refuses: only dynamic client registration gives applications a secret, and no strategy of this server uses it.
///
/// # Errors
/// 404 when the developer has none of that id, else 400.
pub async fn refresh_token(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ApplicationId>>,
) -> Result<Infallible, ApiError> {
    own(&state, &owner, &id).await?;
    Err(Rule::Invalid
        .explained(Source::Path, "applicationId", "names an application whose auth strategy has no client secret")
        .into())
}
