//! `/applications`: what developers build, and the auth strategies that it may use.

mod auth_strategies;
mod create;
mod delete;
mod fields;
mod get;
mod granted_scopes;
mod list;
mod refresh_token;
mod update;

use axum::Router;
use axum::routing::{get, post};
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;

use crate::error::ApiError;
use crate::state::AppState;
use crate::store::accounts::Account;
use crate::store::applications::WriteApplicationError;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/applications", get(list::list).post(create::create))
        .route("/applications/auth-strategies", get(auth_strategies::auth_strategies))
        .route("/applications/{application}", get(get::get).patch(update::update).delete(delete::delete))
        .route("/applications/{application}/refresh-token", post(refresh_token::refresh_token))
        .route(
            "/applications/{application}/product-versions/{version}/granted-scopes",
            get(granted_scopes::granted_scopes),
        )
}

/// One of the developer's own applications.
///
/// # Errors
/// 404 when the developer has no such application, whoever else may have it.
pub async fn own(state: &AppState, owner: &Account, id: &ApplicationId) -> Result<Application, ApiError> {
    state.store.application(&owner.id, id).await?.ok_or_else(no_application)
}

/// 404 for an application.
pub fn no_application() -> ApiError {
    ApiError::missing("the application")
}

/// What a failed write is to its caller. The first word of a conflict is the field that clashes.
fn write_error(error: WriteApplicationError, name: &str, reference_id: &str) -> ApiError {
    match error {
        WriteApplicationError::NameTaken => {
            ApiError::Conflict(format!("name [{name}] is already taken by another of your applications"))
        }
        WriteApplicationError::ReferenceIdTaken => {
            ApiError::Conflict(format!("reference_id [{reference_id}] is already taken"))
        }
        WriteApplicationError::Store(error) => error.into(),
    }
}
