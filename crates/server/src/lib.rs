//! Portico's embedded back end: the Konnect Portal API v2 over SQLite, the SPA's files, and a sample upstream API.

mod accept;
pub mod auth;
pub mod body;
pub mod clock;
mod conditional;
pub mod content;
pub mod entropy;
pub mod error;
mod etag;
pub mod invalid;
pub mod listing;
pub mod path;
mod routes;
pub mod state;
pub mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod theme;
mod trace;

use axum::http::HeaderValue;
use axum::http::header::X_CONTENT_TYPE_OPTIONS;
use axum::{Router, middleware};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::state::AppState;

/// Everything the server answers, without a socket.
pub fn router(state: AppState) -> Router {
    Router::new()
        .nest("/api/v2", routes::routes())
        .layer(middleware::from_fn_with_state(state.clone(), trace::trace))
        .layer(SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .with_state(state)
}
