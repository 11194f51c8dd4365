//! `GET /applications/{applicationId}/credentials` (contract, operation `list-credentials`).

use axum::Json;
use axum::extract::State;
use portico_api_types::credential::Credential;
use portico_api_types::{ApplicationId, Page};

use super::own_key_auth;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::Paging;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// The application's credentials without their keys, the oldest first.
///
/// # Errors
/// 400 for a page that is none or an application without keys, 404 when the developer has no such application.
pub async fn list(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(application)): ApiPath<PathId<ApplicationId>>,
    paging: Paging,
) -> Result<Json<Page<Credential>>, ApiError> {
    own_key_auth(&state, &owner, &application).await?;
    let found = state.store.credentials(&owner.id, &application, paging).await?;
    Ok(Json(paging.page(found)))
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use portico_api_types::Page;
    use portico_api_types::credential::Credential;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn lists_the_oldest_first_and_never_a_key() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let other = ada.make_application("Other").await.id;
        ada.make_credential(&other, "elsewhere").await;
        for name in ["zulu", "alpha", "mike"] {
            ada.make_credential(&ship, name).await;
            portal.clock.advance(SignedDuration::from_secs(1));
        }
        let path = format!("/api/v2/applications/{ship}/credentials");
        let answer = ada.get(&path).await.expect(200);
        assert!(!answer.body.windows(4).any(|part| part == b"ptc_"));
        let page: Page<Credential> = answer.json();
        assert_eq!(
            page.data.iter().map(|one| one.display_name.as_str()).collect::<Vec<_>>(),
            ["zulu", "alpha", "mike"]
        );
        let last: Page<Credential> =
            ada.get(&format!("{path}?page[size]=2&page[number]=2")).await.expect(200).json();
        assert_eq!((last.data.len(), last.total()), (1, Some(3)));
    }

    #[tokio::test]
    async fn applications_without_keys_have_no_list() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let made = ada.make_application_with("App", &portal.strategy("Company login")).await;
        let refused = ada.get(&format!("/api/v2/applications/{}/credentials", made.id)).await.expect(400);
        assert_eq!(
            refused.reason(),
            "applicationId names an application whose auth strategy has no API keys"
        );
    }
}
