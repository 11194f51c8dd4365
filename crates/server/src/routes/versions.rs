//! `/products/{productId}/versions`: versions and their specifications.

mod get;
mod list;
mod spec;

use axum::Router;
use axum::routing::get;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};

use crate::error::ApiError;
use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/products/{product}/versions", get(list::list))
        .route("/products/{product}/versions/{version}", get(get::get))
        .route("/products/{product}/versions/{version}/spec", get(spec::spec))
        .route("/products/{product}/versions/{version}/spec/operations", get(spec::operations))
}

/// A published version of a published product.
///
/// # Errors
/// 404 when there is none.
async fn published(
    state: &AppState,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<ProductVersion, ApiError> {
    let found = state.store.version(product, version).await?;
    found.ok_or_else(|| ApiError::missing("the product version"))
}

#[cfg(test)]
mod tests;
