//! `/products`: what is published. Versions and documents have areas of their own.

mod actions;
mod get;
mod list;

use axum::Router;
use axum::routing::get;
use portico_api_types::ProductId;
use portico_api_types::product::Product;

use crate::error::ApiError;
use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/products", get(list::list))
        .route("/products/{product}", get(get::get))
        .route("/products/{product}/actions", get(actions::actions))
}

/// A published product.
///
/// # Errors
/// 404 when there is none.
pub async fn published(state: &AppState, id: &ProductId) -> Result<Product, ApiError> {
    state.store.product(id).await?.ok_or_else(|| ApiError::missing("the product"))
}

#[cfg(test)]
mod tests;
