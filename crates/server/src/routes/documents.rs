//! `/products/{productId}/documents`: guides beside the specification.

mod get;
mod list;
mod tree;

use axum::Router;
use axum::routing::get;

use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/products/{product}/documents", get(list::list))
        .route("/products/{product}/documents/{document}", get(get::get))
}

#[cfg(test)]
mod tests;
