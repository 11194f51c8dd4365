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
