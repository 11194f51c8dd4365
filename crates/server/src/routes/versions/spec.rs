//! `GET /products/{productId}/versions/{productVersionId}/spec` (contract, operation `get-product-version-spec`).

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use portico_api_types::spec::{ApiType, SpecDocument};
use portico_api_types::{ProductId, ProductVersionId};

use super::published;
use crate::auth::access::CatalogAccess;
use crate::conditional::Validator;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// The specification as published; 204 when the version has none. A client that holds it learns so from its tag alone.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn spec(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    published(&state, &product, &version).await?;
    let Some(etag) = state.store.spec_etag(&version).await? else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    Validator::new(&etag).answer(&headers, async || body(&state, &version).await).await
}

async fn body(state: &AppState, version: &ProductVersionId) -> Result<Response, ApiError> {
    Ok(match state.store.spec(version).await? {
        Some(content) => Json(SpecDocument { api_type: ApiType::OpenApi, content }).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}
