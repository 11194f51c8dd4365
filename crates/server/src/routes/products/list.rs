//! `GET /products` (contract, operation `list-products`).

use axum::Json;
use axum::extract::State;
use portico_api_types::Page;
use portico_api_types::product::Product;

use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::canonical_uuid;
use crate::state::AppState;
use crate::store::catalog::ProductFilter;

/// Published products in declared order.
///
/// # Errors
/// 400 for a page that is none, 401 on a private portal when nobody is signed in.
pub async fn list(
    _: CatalogAccess,
    State(state): State<AppState>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<Product>>, ApiError> {
    let filter = ProductFilter {
        id: filters.equals("id").map(|id| canonical_uuid(&id).unwrap_or(id)),
        name: filters.text("name"),
        description: filters.text("description"),
    };
    Ok(Json(paging.page(state.store.products(&filter, paging).await?)))
}
