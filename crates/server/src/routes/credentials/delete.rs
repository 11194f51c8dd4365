//! `DELETE /applications/{applicationId}/credentials/{credentialId}` (contract, operation `delete-credential`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::{ApplicationId, CredentialId};

use super::no_credential;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Deletes a credential: its key stops working at once.
///
/// # Errors
/// 404 when the developer has no such credential.
pub async fn delete(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(id))): ApiPath<(PathId<ApplicationId>, PathId<CredentialId>)>,
) -> Result<StatusCode, ApiError> {
    let deleted = state.store.delete_credential(&owner.id, &application, &id).await?;
    if deleted { Ok(StatusCode::NO_CONTENT) } else { Err(no_credential()) }
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::credential::Credential;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn deletes_one_and_leaves_the_others() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let gone = ada.make_credential(&ship, "gone").await;
        let kept = ada.make_credential(&ship, "kept").await;
        let path = format!("/api/v2/applications/{ship}/credentials");
        ada.delete(&format!("{path}/{}", gone.id)).await.expect(204);
        ada.delete(&format!("{path}/{}", gone.id)).await.expect(404);
        let page: Page<Credential> = ada.get(&path).await.expect(200).json();
        assert_eq!(page.data.iter().map(|one| &one.id).collect::<Vec<_>>(), [&kept.id]);
    }
}
