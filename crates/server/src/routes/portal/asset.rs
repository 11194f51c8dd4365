//! `GET /portal/logo`, `/portal/catalog-cover` (contract, operations `get-portal-logo` and `get-portal-catalog-cover`)
//! and `/portal/favicon.ico`.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::Response;

use crate::conditional::Validator;
use crate::content::AssetKind;
use crate::error::ApiError;
use crate::state::AppState;

/// A picture that is opened as a page of its own must not run what it may hold: an SVG is a document.
const HARMLESS: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// A picture of the portal.
///
/// # Errors
/// 404 when the portal has none.
pub async fn asset(
    kind: AssetKind,
    State(state): State<AppState>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let stored = state.store.asset(kind).await?.ok_or_else(|| ApiError::missing("the picture"))?;
    Validator::new(&stored.etag)
        .answer(&headers, async || {
            let media_type = [(CONTENT_TYPE, stored.asset.media_type)];
            Ok((media_type, [(CONTENT_SECURITY_POLICY, HARMLESS)], stored.asset.body))
        })
        .await
}
