//! `DELETE /applications/{applicationId}` (contract, operation `delete-application`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::ApplicationId;

use super::no_application;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Deletes an application with its credentials and registrations.
///
/// # Errors
/// 404 when the developer has none of that id.
pub async fn delete(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ApplicationId>>,
) -> Result<StatusCode, ApiError> {
    let deleted = state.store.delete_application(&owner.id, &id).await?;
    if deleted { Ok(StatusCode::NO_CONTENT) } else { Err(no_application()) }
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::version::ProductVersionApplication;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn takes_credentials_and_registrations_along() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let (product, version) = portal.version("Ferries", "open");
        let ship = ada.make_application("Ship").await.id;
        ada.make_credential(&ship, "laptop").await;
        ada.make_registration(&ship, &version).await;

        let path = format!("/api/v2/applications/{ship}");
        let deleted = ada.delete(&path).await.expect(204);
        assert!(deleted.body.is_empty());
        ada.delete(&path).await.expect(404);
        ada.get(&format!("{path}/credentials")).await.expect(404);
        let registered = format!("/api/v2/products/{product}/versions/{version}/applications");
        let left: Page<ProductVersionApplication> = ada.get(&registered).await.expect(200).json();
        assert_eq!(left.data, []);
        // The reference id and the name are free again.
        ada.make_application("Ship").await;
    }
}
