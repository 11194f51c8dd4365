//! `/applications/{applicationId}/registrations`: what an application may call.

mod create;
mod delete;
mod get;
mod granted_scopes;
mod list;

use axum::Router;
use axum::routing::get;

use crate::error::ApiError;
use crate::state::AppState;

/// `GetRegistrationResponse.status`.
pub const STATUSES: &[&str] = &["approved", "pending", "rejected", "revoked"];

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/applications/{application}/registrations", get(list::list).post(create::create))
        .route(
            "/applications/{application}/registrations/{registration}",
            get(get::get).delete(delete::delete),
        )
        .route(
            "/applications/{application}/registrations/{registration}/granted-scopes",
            get(granted_scopes::granted_scopes),
        )
}

fn no_registration() -> ApiError {
    ApiError::missing("the registration")
}
