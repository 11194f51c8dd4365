//! The Portal API v2: one file an area, and under it one file an endpoint.

mod applications;
mod credentials;
mod developer;
mod documents;
mod portal;
mod products;
mod registrations;
mod search;
mod stats;
mod version_applications;
mod versions;

use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::{Router, middleware};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::auth::same_site::same_site_only;
use crate::body::MAX_BODY;
use crate::error::ApiError;
use crate::state::AppState;

/// Everything under `/api/v2`. What a handler does not say to keep, nobody keeps: most answers are about one person.
pub fn routes() -> Router<AppState> {
    Router::new()
        .merge(developer::routes())
        .merge(applications::routes())
        .merge(credentials::routes())
        .merge(registrations::routes())
        .merge(version_applications::routes())
        .merge(portal::routes())
        .merge(products::routes())
        .merge(versions::routes())
        .merge(documents::routes())
        .merge(search::routes())
        .merge(stats::routes())
        .fallback(async || ApiError::missing("this address"))
        .layer(middleware::from_fn(same_site_only))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-store")))
}

#[cfg(test)]
mod tests;
