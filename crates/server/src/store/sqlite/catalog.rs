//! The catalogue in SQLite.

mod documents;
mod expression;
mod find;
mod products;
mod search;
mod specs;
mod versions;

#[cfg(test)]
mod tests;

use async_trait::async_trait;
use portico_api_types::document::DocumentItem;
use portico_api_types::extension::search::SearchEntry;
use portico_api_types::product::Product;
use portico_api_types::spec::SpecOperation;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};

use super::{SqliteStore, origins};
use crate::listing::{Found, Paging, TextFilter};
use crate::store::catalog::{Catalog, ProductFilter, StoredDocument};
use crate::store::{CompressedSpec, StoreError};

#[async_trait]
impl Catalog for SqliteStore {
    async fn products(&self, filter: &ProductFilter, paging: Paging) -> Result<Found<Product>, StoreError> {
        products::list(&self.pool, filter, paging).await
    }

    async fn product(&self, id: &ProductId) -> Result<Option<Product>, StoreError> {
        products::one(&self.pool, id).await
    }

    async fn search(&self, words: &str, paging: Paging) -> Result<Found<Product>, StoreError> {
        search::search(&self.pool, words, paging).await
    }

    async fn find(&self, words: &str, limit: u8) -> Result<Vec<SearchEntry>, StoreError> {
        find::find(&self.pool, words, limit).await
    }

    async fn versions(
        &self,
        product: &ProductId,
        name: &TextFilter,
        paging: Paging,
    ) -> Result<Found<ProductVersion>, StoreError> {
        versions::list(&self.pool, product, name, paging).await
    }

    async fn version(
        &self,
        product: &ProductId,
        version: &ProductVersionId,
    ) -> Result<Option<ProductVersion>, StoreError> {
        versions::one(&self.pool, product, version).await
    }

    async fn documents(&self, product: &ProductId) -> Result<Vec<DocumentItem>, StoreError> {
        documents::list(&self.pool, product).await
    }

    async fn document(
        &self,
        product: &ProductId,
        id_or_slug: &str,
    ) -> Result<Option<StoredDocument>, StoreError> {
        documents::one(&self.pool, product, id_or_slug).await
    }

    async fn spec_etag(&self, version: &ProductVersionId) -> Result<Option<String>, StoreError> {
        specs::etag(&self.pool, version).await
    }

    async fn spec(&self, version: &ProductVersionId) -> Result<Option<String>, StoreError> {
        specs::one(&self.pool, version).await
    }

    async fn compressed_spec(
        &self,
        version: &ProductVersionId,
    ) -> Result<Option<CompressedSpec>, StoreError> {
        specs::compressed(&self.pool, version).await
    }

    async fn operations(&self, version: &ProductVersionId) -> Result<Option<Vec<SpecOperation>>, StoreError> {
        specs::operations(&self.pool, version).await
    }

    async fn names_origin(&self, origin: &str) -> Result<bool, StoreError> {
        origins::is_named(&self.pool, origin).await
    }
}
