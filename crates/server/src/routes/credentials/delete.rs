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
