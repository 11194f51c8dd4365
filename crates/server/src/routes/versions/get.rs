//! `GET /products/{productId}/versions/{productVersionId}` (contract, operation `get-product-version`).

use axum::Json;
use axum::extract::State;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};

use super::published;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// One version of a product.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn get(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
) -> Result<Json<ProductVersion>, ApiError> {
    published(&state, &product, &version).await.map(Json)
}
