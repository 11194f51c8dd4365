//! Search over the catalogue.

use serde::{Deserialize, Serialize};

use crate::number::whole_number;
use crate::product::PublicLabels;
use crate::{ProductId, ProductVersionId, Timestamp};

/// One hit (schema `SearchResults.data`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHit {
    /// The index it was found in: `product-catalog`.
    #[serde(default)]
    pub index: String,
    /// What was found.
    pub source: CatalogEntry,
}

/// Schema `ProductCatalogIndexSource`: a product as the catalogue shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogEntry {
    /// The product's id.
    pub id: ProductId,
    /// Its name.
    #[serde(default)]
    pub name: Option<String>,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// When it was published; missing in answers of some portals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed; missing in answers of some portals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// Number of documents.
    #[serde(default, deserialize_with = "whole_number")]
    pub document_count: u64,
    /// Number of versions.
    #[serde(default, deserialize_with = "whole_number")]
    pub version_count: u64,
    /// The version made last.
    #[serde(default)]
    pub latest_version: Option<IndexedVersion>,
    /// Labels for everybody to see.
    #[serde(default)]
    pub public_labels: PublicLabels,
}

/// `ProductCatalogIndexSource.latest_version`; unlike schema `LatestVersion` it is always whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexedVersion {
    /// The version's id.
    pub id: ProductVersionId,
    /// The version's name.
    pub name: String,
}
