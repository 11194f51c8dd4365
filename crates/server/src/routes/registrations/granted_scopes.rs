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

#[cfg(test)]
mod tests {
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn there_are_no_scopes_to_grant() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let made = ada.make_registration(&ship, &portal.version("Ferries", "open").1).await;
        let path = format!("/api/v2/applications/{ship}/registrations");
        let problem = ada.get(&format!("{path}/{}/granted-scopes", made.id)).await.expect(422).problem();
        assert_eq!(problem.title, "Unsupported IDP");
        ada.get(&format!("{path}/{ship}/granted-scopes")).await.expect(404);
    }
}
