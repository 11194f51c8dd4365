//! What the server answers beyond the contract, under a prefix of its own. One file an endpoint.

mod relay;
mod search;

use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::{Router, middleware};
use portico_api_types::extension::Extension;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::auth::same_site::same_site_only;
use crate::body::MAX_BODY;
use crate::error::ApiError;
use crate::state::AppState;

/// Everything under [`portico_api_types::extension::PREFIX`].
pub fn routes() -> Router<AppState> {
    Router::new()
        .merge(search::routes())
        .merge(relay::routes())
        .fallback(async || ApiError::missing("this address"))
        .layer(middleware::from_fn(same_site_only))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-store")))
}

/// What this server does beyond the contract, for `config.json`.
pub fn offered(state: &AppState) -> Vec<Extension> {
    let relay = state.relay.is_some().then_some(Extension::Relay);
    [Extension::Search].into_iter().chain(relay).collect()
}
