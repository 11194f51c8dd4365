//! Products.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{ProductId, ProductVersionId, Timestamp};

/// Schema `PublicLabels`: at most 50 pairs, keys and values of 1 to 63 characters.
pub type PublicLabels = BTreeMap<String, String>;

/// Schema `Product`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The product's id.
    pub id: ProductId,
    /// When it was published.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// Number of documents.
    #[serde(default)]
    pub document_count: u64,
    /// Number of published versions.
    #[serde(default)]
    pub version_count: u64,
    /// The version made last.
    #[serde(default)]
    pub latest_version: Option<LatestVersion>,
    /// Labels for everybody to see.
    #[serde(default)]
    pub public_labels: PublicLabels,
}

/// Schema `LatestVersion`, which requires neither field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatestVersion {
    /// The version's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ProductVersionId>,
    /// The version's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Schema `ProductActionsResponse`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductActionsResponse {
    /// What the signed-in developer may do with the product.
    pub actions: ProductActions,
}

/// `ProductActionsResponse.actions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductActions {
    /// See the product and its specs.
    pub view: bool,
    /// Register applications for its versions.
    pub register: bool,
    /// Read its documents.
    pub view_documentation: bool,
}
