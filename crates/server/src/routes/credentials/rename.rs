//! `PUT /applications/{applicationId}/credentials/{credentialId}` (contract, operation `update-credential`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::{ApplicationId, CredentialId};
use serde::Deserialize;

use super::{MAX_NAME, no_credential};
use crate::auth::access::SignedIn;
use crate::body::{ApiJson, Checks};
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Schema `UpdateCredentialPayload`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    display_name: String,
}

/// Gives a credential another name; its key stays. The answer has no body, as in the contract.
///
/// # Errors
/// 400 for a wrong name, 404 when the developer has no such credential.
pub async fn rename(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(id))): ApiPath<(PathId<ApplicationId>, PathId<CredentialId>)>,
    ApiJson(payload): ApiJson<Payload>,
) -> Result<StatusCode, ApiError> {
    let mut checks = Checks::default();
    let display_name = checks.line("display_name", &payload.display_name, MAX_NAME);
    checks.finish()?;
    let renamed = state.store.rename_credential(&owner.id, &application, &id, &display_name).await?;
    if renamed { Ok(StatusCode::OK) } else { Err(no_credential()) }
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::credential::Credential;
    use serde_json::json;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn changes_the_name_alone() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let made = ada.make_credential(&ship, "laptop").await;
        let path = format!("/api/v2/applications/{ship}/credentials");
        let renamed =
            ada.put(&format!("{path}/{}", made.id), json!({ "display_name": " phone " })).await.expect(200);
        assert!(renamed.body.is_empty());
        let page: Page<Credential> = ada.get(&path).await.expect(200).json();
        assert_eq!(page.data, [Credential { id: made.id, display_name: "phone".to_owned() }]);
    }

    #[tokio::test]
    async fn refuses_wrong_fields() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let made = ada.make_credential(&ship, "laptop").await;
        let path = format!("/api/v2/applications/{ship}/credentials/{}", made.id);
        for (body, refused) in [
            (json!({}), "display_name: required"),
            (json!({ "display_name": null }), "display_name: is_string"),
            (json!({ "display_name": "x".repeat(256) }), "display_name: max_length"),
            (json!({ "display_name": "a", "id": "b" }), "id: unknown_property"),
        ] {
            assert_eq!(ada.put(&path, body).await.expect(400).refused(), [refused]);
        }
    }
}
