//! `GET /products/{productId}/versions/{productVersionId}/spec` (contract, operation `get-product-version-spec`).

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use portico_api_types::spec::{ApiType, SpecDocument};
use portico_api_types::{ProductId, ProductVersionId};

use super::unless_held;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// The specification as published; 204 when the version has none.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn spec(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    unless_held(&state, &product, &version, &headers, async || {
        let content = state.store.spec(&version).await?;
        Ok(content.map(|content| Json(SpecDocument { api_type: ApiType::OpenApi, content })))
    })
    .await
}
