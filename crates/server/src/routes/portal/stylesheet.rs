//! `GET /portal/stylesheet.css` and `/portal/stylesheet/font.css`: the theme, for pages to link to.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::auth::access::portal;
use crate::conditional::Validator;
use crate::error::ApiError;
use crate::etag::etag;
use crate::state::AppState;

const CSS: &str = "text/css; charset=utf-8";

/// The theme's custom properties and a class for each colour.
///
/// # Errors
/// 500 when the database fails.
pub async fn stylesheet(State(state): State<AppState>, headers: HeaderMap) -> Result<Response, ApiError> {
    let css = portal(&state).await?.theme.stylesheet();
    Validator::new(&etag(css.as_bytes())).answer(&headers, async || Ok(([(CONTENT_TYPE, CSS)], css))).await
}

/// No fonts: nothing is fetched from other hosts unless an operator wants it.
pub async fn fonts() -> impl IntoResponse {
    ([(CONTENT_TYPE, CSS)], "/* The reader's own fonts. */\n")
}
