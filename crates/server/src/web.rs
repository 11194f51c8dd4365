//! The SPA's files, from the folder that the operator names. Addresses that are no file belong to the SPA's router: a
//! browser that opens one gets the shell.

mod config;
mod headers;

use std::path::Path;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower::ServiceExt;
use tower_http::services::ServeDir;

pub use config::config;

use crate::error::ApiError;
use crate::state::AppState;

/// The document that starts the SPA.
const SHELL: &str = "/index.html";

/// Addresses that never are the SPA's, nor for browsers: a file that begins with an underscore tells a host how to serve
/// the others.
const RESERVED: [&str; 4] = ["/api/", "/portico/", "/sample/", "/_"];

/// What a build of the SPA consists of. Addresses of screens may end in other dots: `/spec/museum/1.2.1`.
const FILE_TYPES: [&str; 16] = [
    "br", "css", "gif", "gz", "ico", "jpg", "js", "json", "map", "mjs", "png", "svg", "txt", "wasm", "webp",
    "woff2",
];

/// A file, or the shell.
///
/// # Errors
/// 404 for what is neither.
pub async fn serve(State(state): State<AppState>, request: Request) -> Result<Response, ApiError> {
    let absent = || ApiError::missing("this address");
    let folder = state.config.web.as_deref().ok_or_else(absent)?;
    let path = request.uri().path().to_owned();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || is_reserved(&path) {
        return Err(absent());
    }
    let opens = is_navigation(&path, request.headers());
    let (mut parts, _) = request.into_parts();
    if path == "/" {
        parts.uri = Uri::from_static(SHELL);
    }
    let found = file(folder, Request::from_parts(parts.clone(), Body::empty())).await;
    if found.status() != StatusCode::NOT_FOUND {
        return Ok(headers::complete(found, parts.uri.path()));
    }
    if !opens {
        return Err(absent());
    }
    parts.uri = Uri::from_static(SHELL);
    let shell = file(folder, Request::from_parts(parts, Body::empty())).await;
    if shell.status() == StatusCode::NOT_FOUND { Err(absent()) } else { Ok(headers::complete(shell, SHELL)) }
}

/// Whether the path, as the file system would read it, is never the SPA's.
fn is_reserved(path: &str) -> bool {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let place = format!("/{}", decoded.trim_start_matches('/'));
    RESERVED.iter().any(|prefix| place.starts_with(prefix))
}

/// A file of the folder, compressed beforehand where the client takes it so. Never anything outside of the folder.
async fn file(folder: &Path, request: Request) -> Response {
    let files =
        ServeDir::new(folder).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    let Ok(response) = files.oneshot(request).await;
    response.into_response()
}

/// Somebody opens a page, rather than a page something that it needs.
fn is_navigation(path: &str, headers: &HeaderMap) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_file = name.rsplit_once('.').is_some_and(|(_, end)| FILE_TYPES.contains(&end));
    let wants_page = headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    wants_page && !is_file
}

#[cfg(test)]
mod tests;
