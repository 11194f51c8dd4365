//! Portico's embedded back end: the Konnect Portal API v2 over SQLite, the SPA's files, and a sample upstream API.

mod accept;
pub mod auth;
pub mod body;
pub mod cli;
pub mod clock;
mod compressed;
mod conditional;
pub mod content;
pub mod entropy;
pub mod error;
mod etag;
mod extension;
mod health;
mod hex;
pub mod invalid;
pub mod listing;
pub mod path;
pub mod relay;
mod routes;
mod sample;
mod search;
pub mod state;
pub mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod theme;
mod trace;
mod web;

use axum::http::HeaderValue;
use axum::http::header::X_CONTENT_TYPE_OPTIONS;
use axum::routing::get;
use axum::{Router, middleware};
use portico_api_types::extension::PREFIX;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::state::AppState;

/// Everything the server answers, without a socket.
pub fn router(state: AppState) -> Router {
    Router::new()
        .nest("/api/v2", routes::routes().layer(compression()))
        .nest(PREFIX, extension::routes())
        .nest("/sample", sample::routes(&state))
        .route("/config.json", get(web::config))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(web::serve)
        .layer(middleware::from_fn_with_state(state.clone(), trace::trace))
        .layer(SetResponseHeaderLayer::overriding(
            X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ))
        .with_state(state)
}

/// Answers are made anew each time, so that speed counts; small ones and pictures would not get smaller.
fn compression() -> CompressionLayer<impl Predicate> {
    let worthwhile = SizeAbove::new(1024).and(NotForContentType::IMAGES);
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worthwhile)
}

#[cfg(test)]
mod tests;
