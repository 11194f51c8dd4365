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

#[cfg(test)]
mod tests {
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn the_application_may_register_again() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let version = portal.version("Ferries", "open").1;
        let made = ada.make_registration(&ship, &version).await;
        let path = format!("/api/v2/applications/{ship}/registrations/{}", made.id);
        ada.delete(&path).await.expect(204);
        ada.delete(&path).await.expect(404);
        assert_ne!(ada.make_registration(&ship, &version).await.id, made.id);
    }
}
