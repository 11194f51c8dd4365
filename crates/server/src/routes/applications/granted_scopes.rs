//! `GET /applications/{applicationId}/product-versions/{productVersionId}/granted-scopes` (contract, operation
//! `get-application-product-version-granted-scopes`).

use std::convert::Infallible;

use axum::extract::State;
use portico_api_types::{ApplicationId, ProductVersionId};

use super::own;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Refuses: scopes are granted by identity providers with dynamic client registration, which no strategy of this server
/// uses.
///
/// # Errors
/// 404 when the developer has no such application or no such version is published, else 422.
pub async fn granted_scopes(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(version))): ApiPath<(
        PathId<ApplicationId>,
        PathId<ProductVersionId>,
    )>,
) -> Result<Infallible, ApiError> {
    own(&state, &owner, &application).await?;
    state.store.admissions(&version).await?.ok_or_else(|| ApiError::missing("the product version"))?;
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
        let version = portal.version("Ferries", "open").1;
        let path =
            |version: &str| format!("/api/v2/applications/{ship}/product-versions/{version}/granted-scopes");

        let problem = ada.get(&path(version.as_str())).await.expect(422).problem();
        assert_eq!(problem.title, "Unsupported IDP");
        assert_eq!(problem.detail, "This feature is not supported by the application.");
        let kind = "https://kongapi.info/konnect/portal/granted-scopes-unavailable";
        assert_eq!(problem.kind.as_deref(), Some(kind));
        ada.get(&path("5f9fd312-a987-4628-b4c5-bb4f4fddd5f7")).await.expect(404);
    }
}
