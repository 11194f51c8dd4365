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
