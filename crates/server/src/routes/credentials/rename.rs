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
