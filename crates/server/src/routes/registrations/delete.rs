//! `DELETE /applications/{applicationId}/registrations/{registrationId}` (contract, operation
//! `delete-application-registration`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::{ApplicationId, RegistrationId};

use super::no_registration;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Takes a registration back: the application may no longer call the version.
///
/// # Errors
/// 404 when the developer has no such registration.
pub async fn delete(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(id))): ApiPath<(PathId<ApplicationId>, PathId<RegistrationId>)>,
) -> Result<StatusCode, ApiError> {
    let deleted = state.store.delete_registration(&owner.id, &application, &id).await?;
    if deleted { Ok(StatusCode::NO_CONTENT) } else { Err(no_registration()) }
}
