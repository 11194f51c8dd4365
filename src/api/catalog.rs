//! Products, versions, operations and the catalogue's search.

use portico_api_types::product::{Product, ProductActions, ProductActionsResponse};
use portico_api_types::search::SearchHit;
use portico_api_types::spec::SpecOperations;
use portico_api_types::version::ProductVersion;
use portico_api_types::{Page, ProductId, ProductVersionId};

use super::all_pages::all_pages;
use super::{ApiError, Client};
use crate::url::{Query, encode};

/// Products on a page of the catalogue.
pub const PAGE_SIZE: u64 = 12;

/// `search-portal-entities` over the catalogue; `page` counts from 1.
pub async fn search(client: &Client, text: &str, page: u64) -> Result<Page<SearchHit>, ApiError> {
    let query = Query::new().with("q", text).page(PAGE_SIZE, page).with("join", "versions");
    client.get(&query.on("/api/v2/search/product-catalog")).await
}

/// `get-product`
pub async fn product(client: &Client, id: &ProductId) -> Result<Product, ApiError> {
    client.get(&path(id)).await
}

/// `get-product-actions`: what the developer may do. Asked only where access goes by roles (behaviour.md 2.3).
pub async fn actions(client: &Client, id: &ProductId) -> Result<ProductActions, ApiError> {
    let answer: ProductActionsResponse = client.get(&format!("{}/actions", path(id))).await?;
    Ok(answer.actions)
}

/// `list-product-versions`, all pages.
pub async fn versions(client: &Client, id: &ProductId) -> Result<Vec<ProductVersion>, ApiError> {
    all_pages(client, &format!("{}/versions", path(id)), &Query::new()).await
}

/// `get-product-version-spec-operations`; `None` when the version has no specification.
pub async fn operations(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<Option<SpecOperations>, ApiError> {
    client.get_optional(&format!("{}/operations", spec_path(product, version))).await
}

/// Whether the version has a specification, without fetching it.
pub async fn has_spec(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<bool, ApiError> {
    client.exists(&spec_path(product, version)).await
}

fn path(id: &ProductId) -> String {
    format!("/api/v2/products/{}", encode(id.as_str()))
}

/// Path of a version's specification.
pub(super) fn spec_path(product: &ProductId, version: &ProductVersionId) -> String {
    format!("{}/versions/{}/spec", path(product), encode(version.as_str()))
}
