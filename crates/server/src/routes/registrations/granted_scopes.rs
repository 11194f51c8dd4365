//! `GET /applications/{applicationId}/registrations/{registrationId}/granted-scopes` (contract, operation
//! `get-application-registration-granted-scopes`).

use std::convert::Infallible;

use axum::extract::State;
use portico_api_types::{ApplicationId, RegistrationId};

use super::no_registration;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Refuses: scopes are granted by identity providers with dynamic client registration, which no strategy of this server
/// uses.
///
/// # Errors
/// 404 when the developer has no such registration, else 422.
pub async fn granted_scopes(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(id))): ApiPath<(PathId<ApplicationId>, PathId<RegistrationId>)>,
) -> Result<Infallible, ApiError> {
    state.store.registration(&owner.id, &application, &id).await?.ok_or_else(no_registration)?;
    Err(ApiError::ScopesUnavailable)
}
