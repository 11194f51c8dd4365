//! The published catalogue, as it is read. What is not published is not there.

use async_trait::async_trait;
use portico_api_types::document::DocumentItem;
use portico_api_types::extension::search::SearchEntry;
use portico_api_types::product::Product;
use portico_api_types::spec::SpecOperation;
use portico_api_types::version::ProductVersion;
use portico_api_types::{DocumentId, ProductId, ProductVersionId};

use super::StoreError;
use crate::listing::{Found, Paging, TextFilter};

/// Which products a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductFilter {
    /// By id; an id that is no UUID finds nothing.
    pub id: Option<String>,
    /// By name.
    pub name: TextFilter,
    /// By description.
    pub description: TextFilter,
}

/// A specification as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompressedSpec {
    /// Its text (RFC 7932).
    pub brotli: Vec<u8>,
    /// Whether that is JSON; YAML otherwise.
    pub is_json: bool,
}

/// A document with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDocument {
    /// The document's id.
    pub id: DocumentId,
    /// The document above it in the tree.
    pub parent: Option<DocumentId>,
    /// Its name in URLs.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Markdown.
    pub content: String,
    /// Changes with any of these; without quotes.
    pub etag: String,
}

/// Products, versions, documents and specifications.
#[async_trait]
pub trait Catalog: Send + Sync {
    /// Products in declared order.
    async fn products(&self, filter: &ProductFilter, paging: Paging) -> Result<Found<Product>, StoreError>;

    /// One product.
    async fn product(&self, id: &ProductId) -> Result<Option<Product>, StoreError>;

    /// Products that have every word, or a longer one that begins so; case and diacritics do not count. Those with all
    /// words in the name come first, then those with all of them in name, description, labels and version names, then
    /// those that need their operations and documents for it; each part in declared order. Without words: all products
    /// in declared order.
    async fn search(&self, words: &str, paging: Paging) -> Result<Found<Product>, StoreError>;

    /// Products, operations, documents and headings that have every word, or a longer one that begins so, the best
    /// first. Without words: nothing.
    async fn find(&self, words: &str, limit: u8) -> Result<Vec<SearchEntry>, StoreError>;

    /// Versions of a product, the newest first.
    async fn versions(
        &self,
        product: &ProductId,
        name: &TextFilter,
        paging: Paging,
    ) -> Result<Found<ProductVersion>, StoreError>;

    /// One version of a product.
    async fn version(
        &self,
        product: &ProductId,
        version: &ProductVersionId,
    ) -> Result<Option<ProductVersion>, StoreError>;

    /// All documents of a product in reading order, parents before their children.
    async fn documents(&self, product: &ProductId) -> Result<Vec<DocumentItem>, StoreError>;

    /// One document of a published product, by its id or its slug.
    async fn document(
        &self,
        product: &ProductId,
        id_or_slug: &str,
    ) -> Result<Option<StoredDocument>, StoreError>;

    /// A tag that changes with a version's specification, without quotes: cheap, where the text may be megabytes.
    async fn spec_etag(&self, version: &ProductVersionId) -> Result<Option<String>, StoreError>;

    /// The specification of a version, JSON or YAML, as published.
    async fn spec(&self, version: &ProductVersionId) -> Result<Option<String>, StoreError>;

    /// The same as it travels; `None` also where it is too small for that, or was published by a server that did not do this.
    async fn compressed_spec(&self, version: &ProductVersionId)
    -> Result<Option<CompressedSpec>, StoreError>;

    /// The operations of a version's specification, in its order.
    async fn operations(&self, version: &ProductVersionId) -> Result<Option<Vec<SpecOperation>>, StoreError>;

    /// Whether a published specification names a server at this origin, `https://api.example.com:8443`.
    async fn names_origin(&self, origin: &str) -> Result<bool, StoreError>;
}
