//! `GET /search/{indices}` (contract, operation `search-portal-entities`).

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use portico_api_types::Page;
use portico_api_types::product::{LatestVersion, Product};
use portico_api_types::search::{CatalogEntry, IndexedVersion, SearchHit};

use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::listing::{Filters, Found, Paging};
use crate::path::ApiPath;
use crate::state::AppState;

/// The only index that the contract names.
const INDEX: &str = "product-catalog";

/// The area's endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/search/{indices}", get(search))
}

/// Products that match `q`, the best first; without `q` all of them in declared order. `join` is accepted and changes
/// nothing: hits always tell their versions and documents.
///
/// # Errors
/// 400 for another index or a page that is none, 401 on a private portal when nobody is signed in.
async fn search(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath(indices): ApiPath<String>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<SearchHit>>, ApiError> {
    if indices != INDEX {
        return Err(Rule::OneOf(&[INDEX]).broken(Source::Path, "indices").into());
    }
    let Found { rows, total } = state.store.search(filters.get("q").unwrap_or_default(), paging).await?;
    Ok(Json(paging.page(Found { rows: rows.into_iter().map(hit).collect(), total })))
}

fn hit(product: Product) -> SearchHit {
    let latest = product.latest_version;
    let latest = latest.and_then(|LatestVersion { id, name }| Some(IndexedVersion { id: id?, name: name? }));
    SearchHit {
        index: INDEX.to_owned(),
        source: CatalogEntry {
            id: product.id,
            name: Some(product.name),
            description: product.description,
            created_at: Some(product.created_at),
            updated_at: Some(product.updated_at),
            document_count: product.document_count,
            version_count: product.version_count,
            latest_version: latest,
            public_labels: product.public_labels,
        },
    }
}

#[cfg(test)]
mod tests;
