//! `GET /products/{productId}/documents` (contract, operation `list-product-documents`).

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use portico_api_types::ProductId;
use portico_api_types::document::TREE_MEDIA_TYPE;

use super::tree::tree;
use crate::accept::preferred;
use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::routes::products::published;
use crate::state::AppState;

const JSON: &str = "application/json";

/// Documents in reading order: rows in pages, or a tree in pages of its roots. A tree that nobody asks for in pages
/// comes whole, because half a table of contents is of no use.
///
/// # Errors
/// 400 for a page that is none, 401 on a private portal when nobody is signed in, 404 when no such product is published.
pub async fn list(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath(PathId(product)): ApiPath<PathId<ProductId>>,
    paging: Paging,
    filters: Filters,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    published(&state, &product).await?;
    let documents = state.store.documents(&product).await?;
    let media_type = preferred(&headers, &[JSON, TREE_MEDIA_TYPE]);
    let body = if media_type == TREE_MEDIA_TYPE {
        let roots = tree(documents);
        let whole = filters.get("page[size]").is_none() && filters.get("page[number]").is_none();
        let paging = if whole { Paging::whole(roots.len()) } else { paging };
        Json(paging.page(paging.part(roots))).into_response()
    } else {
        Json(paging.page(paging.part(documents))).into_response()
    };
    Ok(([(CONTENT_TYPE, media_type), (VARY, ACCEPT.as_str())], body).into_response())
}
