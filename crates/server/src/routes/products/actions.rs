//! `GET /products/{productId}/actions` (contract, operation `get-product-actions`).

use axum::Json;
use axum::extract::State;
use portico_api_types::ProductId;
use portico_api_types::product::{ProductActions, ProductActionsResponse};

use super::published;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// What whoever asks may do with a product. Without roles that is everything; only who has an account can register.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such product is published.
pub async fn actions(
    CatalogAccess { developer }: CatalogAccess,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ProductId>>,
) -> Result<Json<ProductActionsResponse>, ApiError> {
    published(&state, &id).await?;
    let actions = ProductActions { view: true, register: developer.is_some(), view_documentation: true };
    Ok(Json(ProductActionsResponse { actions }))
}
