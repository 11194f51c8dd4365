//! `POST /applications/{applicationId}/credentials` (contract, operation `create-credential`).

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::credential::CreatedCredential;
use portico_api_types::{ApplicationId, CredentialId, Secret};
use serde::Deserialize;

use super::{MAX_NAME, own_key_auth};
use crate::auth::access::SignedIn;
use crate::auth::token::SecretHash;
use crate::body::{ApiJson, Checks};
use crate::entropy;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::routes::applications::no_application;
use crate::state::AppState;
use crate::store::credentials::{CreateCredentialError, NewCredential};

/// Most credentials of an application (contract, example `PostCredentials403Example`).
const MAX_CREDENTIALS: u32 = 20;

/// What every key starts with, so that people and secret scanners know one when they see it.
const KEY_PREFIX: &str = "ptc_";

/// Schema `CreateCredentialPayload`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    display_name: Option<String>,
}

impl From<CreateCredentialError> for ApiError {
    fn from(error: CreateCredentialError) -> Self {
        match error {
            CreateCredentialError::Full => Self::Forbidden(format!(
                "Maximum number of Credentials exceeded. Max Allowed: {MAX_CREDENTIALS}"
            )),
            CreateCredentialError::NoApplication => no_application(),
            CreateCredentialError::Store(error) => error.into(),
        }
    }
}

/// Makes a credential and tells its key, this once.
///
/// # Errors
/// 400 for a wrong name or an application without keys, 403 when the application has 20, 404 when the developer has no
/// such application.
pub async fn create(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(application)): ApiPath<PathId<ApplicationId>>,
    ApiJson(payload): ApiJson<Payload>,
) -> Result<(StatusCode, Json<CreatedCredential>), ApiError> {
    own_key_auth(&state, &owner, &application).await?;
    let mut checks = Checks::default();
    let display_name = checks.line("display_name", &payload.display_name.unwrap_or_default(), MAX_NAME);
    checks.finish()?;
    let key = Secret::new(format!("{KEY_PREFIX}{}", entropy::token(&*state.entropy)));
    let new = NewCredential {
        id: CredentialId::new(entropy::uuid(&*state.entropy).to_string()),
        application,
        display_name,
        key: SecretHash::of(key.expose()),
        now: state.clock.timestamp(),
    };
    state.store.create_credential(&owner.id, &new, MAX_CREDENTIALS).await?;
    let created = CreatedCredential { id: new.id, display_name: new.display_name, credential: key };
    Ok((StatusCode::CREATED, Json(created)))
}

#[cfg(test)]
mod tests {
    use portico_api_types::credential::CreatedCredential;
    use serde_json::{Value, json};

    use crate::auth::token::SecretHash;
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn tells_the_key_once_and_keeps_its_hash() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let one = ada.make_credential(&ship, " laptop 💻 ").await;
        let two = ada.make_credential(&ship, " laptop 💻 ").await;
        assert_eq!(one.display_name, "laptop 💻");
        assert_ne!(one.credential, two.credential);
        let key = one.credential.expose();
        assert!(key.starts_with("ptc_") && key.len() == 47, "{key}");
        let stored = portal.stored_bytes();
        let holds = |text: &str| stored.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(holds(SecretHash::of(key).as_str()) && !holds(key));
    }

    #[tokio::test]
    async fn a_name_is_optional_and_the_body_with_it() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let path = format!("/api/v2/applications/{ship}/credentials");
        for answer in [ada.post_empty(&path).await, ada.post(&path, json!({ "display_name": null })).await] {
            assert_eq!(answer.expect(201).json::<CreatedCredential>().display_name, "");
        }
        for (body, refused) in [
            (json!({ "display_name": "x".repeat(256) }), "display_name: max_length"),
            (json!({ "display_name": "a\u{0}" }), "display_name: invalid"),
            (json!({ "display_name": 5 }), "display_name: is_string"),
            (json!({ "credential": "mine" }), "credential: unknown_property"),
            (Value::from("name"), "body: is_object"),
        ] {
            assert_eq!(ada.post(&path, body).await.expect(400).refused(), [refused]);
        }
    }

    #[tokio::test]
    async fn twenty_are_enough_for_an_application() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let ship = ada.make_application("Ship").await.id;
        let path = format!("/api/v2/applications/{ship}/credentials");
        for _ in 0..19 {
            ada.make_credential(&ship, "key").await;
        }
        let mut rush = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let (mut ada, path) = (ada.clone(), path.clone());
            rush.spawn(async move { ada.post_empty(&path).await.status.as_u16() });
        }
        let mut statuses = rush.join_all().await;
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 403, 403, 403]);
        let detail = ada.post_empty(&path).await.expect(403).detail();
        assert_eq!(detail, "Maximum number of Credentials exceeded. Max Allowed: 20");
        let other = ada.make_application("Other").await.id;
        ada.make_credential(&other, "first").await;
    }

    #[tokio::test]
    async fn applications_without_keys_get_none() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let made = ada.make_application_with("App", &portal.strategy("Company login")).await;
        let path = format!("/api/v2/applications/{}/credentials", made.id);
        assert_eq!(ada.post_empty(&path).await.expect(400).refused(), ["applicationId: invalid"]);
    }
}
