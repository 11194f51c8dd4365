//! `GET /applications/{applicationId}/product-versions/{productVersionId}/granted-scopes` (contract, operation
//! `get-application-product-version-granted-scopes`).

use std::convert::Infallible;

use axum::extract::State;
use portico_api_types::{ApplicationId, ProductVersionId};

use super::own;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Refuses: scopes are granted by identity providers with dynamic client registration, which no strategy of this server
/// uses.
///
/// # Errors
/// 404 when the developer has no such application or no such version is published, else 422.
pub async fn granted_scopes(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(application), PathId(version))): ApiPath<(PathId<ApplicationId>, PathId<ProductVersionId>)>,
) -> Result<Infallible, ApiError> {
    own(&state, &owner, &application).await?;
    state.store.admissions(&version).await?.ok_or_else(|| ApiError::missing("the product version"))?;
    Err(ApiError::ScopesUnavailable)
}
