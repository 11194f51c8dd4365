//! `GET /products/{productId}/versions/{productVersionId}/spec/operations` (contract, operation
//! `get-product-version-spec-operations`).

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use portico_api_types::spec::{ApiType, SpecOperations};
use portico_api_types::{ProductId, ProductVersionId};

use super::OfSpec;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

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
    let held = OfSpec { product: &product, version: &version, headers: &headers, form: "" };
    held.unless_held(&state, async || {
        let operations = state.store.operations(&version).await?;
        Ok(operations.map(|operations| Json(SpecOperations { api_type: ApiType::OpenApi, operations })))
    })
    .await
}
