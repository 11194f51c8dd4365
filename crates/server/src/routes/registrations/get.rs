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

#[cfg(test)]
mod tests {
    use portico_api_types::registration::Registration;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn reads_one_by_its_id() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let made = ada.make_registration(&ship, &portal.version("Ferries", "open").1).await;
        ada.make_registration(&ship, &portal.version("Ferries", "asks").1).await;
        let path = format!("/api/v2/applications/{ship}/registrations");
        assert_eq!(ada.get(&format!("{path}/{}", made.id)).await.expect(200).json::<Registration>(), made);
        ada.get(&format!("{path}/{ship}")).await.expect(404);
    }
}
