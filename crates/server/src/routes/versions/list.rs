//! `GET /products/{productId}/versions` (contract, operation `list-product-versions`).

use axum::Json;
use axum::extract::State;
use portico_api_types::version::ProductVersion;
use portico_api_types::{Page, ProductId};

use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::routes::products::published;
use crate::state::AppState;

/// Versions of a product, the newest first.
///
/// # Errors
/// 400 for a page that is none, 401 on a private portal when nobody is signed in, 404 when no such product is published.
pub async fn list(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath(PathId(product)): ApiPath<PathId<ProductId>>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<ProductVersion>>, ApiError> {
    published(&state, &product).await?;
    let found = state.store.versions(&product, &filters.text("name"), paging).await?;
    Ok(Json(paging.page(found)))
}
