//! `GET /products/{productId}` (contract, operation `get-product`).

use axum::Json;
use axum::extract::State;
use portico_api_types::ProductId;
use portico_api_types::product::Product;

use super::published;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// One product.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such product is published.
pub async fn get(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ProductId>>,
) -> Result<Json<Product>, ApiError> {
    published(&state, &id).await.map(Json)
}
