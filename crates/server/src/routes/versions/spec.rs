//! `GET /products/{productId}/versions/{productVersionId}/spec` (contract, operation `get-product-version-spec`) and
//! `…/spec/operations` (`get-product-version-spec-operations`).

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use portico_api_types::spec::{ApiType, SpecDocument, SpecOperations};
use portico_api_types::{ProductId, ProductVersionId};

use super::published;
use crate::auth::access::CatalogAccess;
use crate::conditional::Validator;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// The specification as published; 204 when the version has none.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn spec(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    unless_held(&state, &product, &version, &headers, async || {
        let content = state.store.spec(&version).await?;
        Ok(content.map(|content| Json(SpecDocument { api_type: ApiType::OpenApi, content })))
    })
    .await
}

/// Every operation of the version's specification, in its order; 204 when the version has none.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn operations(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    unless_held(&state, &product, &version, &headers, async || {
        let operations = state.store.operations(&version).await?;
        Ok(operations.map(|operations| Json(SpecOperations { api_type: ApiType::OpenApi, operations })))
    })
    .await
}

/// What follows from a specification, read only when the client does not hold it yet: the specification's tag alone
/// tells whether it does.
async fn unless_held<T: IntoResponse>(
    state: &AppState,
    product: &ProductId,
    version: &ProductVersionId,
    headers: &HeaderMap,
    read: impl AsyncFnOnce() -> Result<Option<T>, ApiError>,
) -> Result<Response, ApiError> {
    let nothing = || StatusCode::NO_CONTENT.into_response();
    published(state, product, version).await?;
    let Some(etag) = state.store.spec_etag(version).await? else { return Ok(nothing()) };
    let answer = async || Ok(read().await?.map_or_else(nothing, IntoResponse::into_response));
    Validator::new(&etag).answer(headers, answer).await
}
