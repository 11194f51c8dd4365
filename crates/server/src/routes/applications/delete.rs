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
