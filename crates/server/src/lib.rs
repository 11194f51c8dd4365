//! Portico's embedded back end: the Konnect Portal API v2 over SQLite, the SPA's files, and a sample upstream API.

pub mod auth;
pub mod body;
pub mod clock;
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
pub mod theme;
mod trace;

use axum::{Router, middleware};

use crate::state::AppState;

/// Everything the server answers, without a socket.
pub fn router(state: AppState) -> Router {
    Router::new().layer(middleware::from_fn_with_state(state.clone(), trace::trace)).with_state(state)
}
