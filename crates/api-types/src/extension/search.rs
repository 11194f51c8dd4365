//! Search over everything that is published: `GET /search?q=…&limit=…`.

use serde::{Deserialize, Serialize};

use crate::{ProductId, ProductVersionId};

/// Entries when the request does not say how many.
pub const DEFAULT_LIMIT: u8 = 20;

/// Most entries in an answer.
pub const MAX_LIMIT: u8 = 50;

/// The answer: the best entries first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchEntries {
    /// What was found.
    pub data: Vec<SearchEntry>,
}

/// Something that was found: `{"operation": {…}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchEntry {
    /// A product.
    Product(FoundProduct),
    /// An operation of a version.
    Operation(FoundOperation),
    /// A document, by its title or by the text above its first heading.
    Document(FoundDocument),
    /// A heading in a document, by its words or by the text below it.
    Heading(FoundHeading),
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundProduct {
    /// Its id and name.
    pub product: ProductName,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundOperation {
    /// The product that it belongs to.
    pub product: ProductName,
    /// The version of which it is.
    pub version: VersionName,
    /// HTTP method, in lower case.
    pub method: String,
    /// Path template.
    pub path: String,
    /// What it does, in a few words.
    #[serde(default)]
    pub summary: Option<String>,
    /// The specification's `operationId`.
    #[serde(default)]
    pub operation_id: Option<String>,
    /// Tags that group it.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Callers should stop using it.
    #[serde(default)]
    pub deprecated: bool,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundDocument {
    /// The product that it belongs to.
    pub product: ProductName,
    /// Its name in URLs.
    pub slug: String,
    /// The slug of the document above it.
    #[serde(default)]
    pub parent_slug: Option<String>,
    /// Its title.
    pub title: String,
    /// The part of its text in which the words were found; none when other things were enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
}

impl SearchEntry {
    /// The document, if this is one or stands in one.
    pub fn document_mut(&mut self) -> Option<&mut FoundDocument> {
        match self {
            Self::Document(document) => Some(document),
            Self::Heading(heading) => Some(&mut heading.document),
            Self::Product(_) | Self::Operation(_) => None,
        }
    }
}

/// A heading in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundHeading {
    /// Where it stands.
    pub document: FoundDocument,
    /// Its words.
    pub text: String,
    /// Id of its element: `doc-heading-first-steps`.
    pub id: String,
}

/// A product by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductName {
    /// The product's id.
    pub id: ProductId,
    /// Name for people.
    pub name: String,
}

/// A version by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionName {
    /// The version's id.
    pub id: ProductVersionId,
    /// Name for people.
    pub name: String,
}
