//! `GET /applications/{applicationId}/registrations/{registrationId}` (contract, operation
//! `get-application-registration`).

use axum::Json;
use axum::extract::State;
use portico_api_types::registration::Registration;
use portico_api_types::{ApplicationId, RegistrationId};

use super::no_registration;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// One registration.
///
/// # Errors
/// 404 when the developer has no such registration.
pub async fn get(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(id))): ApiPath<(PathId<ApplicationId>, PathId<RegistrationId>)>,
) -> Result<Json<Registration>, ApiError> {
    state.store.registration(&owner.id, &application, &id).await?.map(Json).ok_or_else(no_registration)
}
