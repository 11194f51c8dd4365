//! `GET /applications/{applicationId}` (contract, operation `get-application`).

use axum::Json;
use axum::extract::State;
use portico_api_types::ApplicationId;
use portico_api_types::application::Application;

use super::own;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// One application.
///
/// # Errors
/// 404 when the developer has none of that id.
pub async fn get(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ApplicationId>>,
) -> Result<Json<Application>, ApiError> {
    own(&state, &owner, &id).await.map(Json)
}
