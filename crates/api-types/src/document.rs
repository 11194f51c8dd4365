//! Product documents: lists, trees, Markdown and the contract's node form.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{DocumentId, Timestamp};

pub mod footnote;
pub mod headings;
pub mod node;

pub use node::{DocumentRoot, Node};

/// Media type of [`DocumentTree`] lists (schema `DocumentContentTypeEnum`).
pub const TREE_MEDIA_TYPE: &str = "application/vnd.konnect.document-tree+json";
/// Media type of a document whose content is nodes (schema `DocumentFormatContentTypeEnum`).
pub const NODES_MEDIA_TYPE: &str = "application/vnd.konnect.document-nodes+json";

/// Schema `DocumentItem`: a row of the flat list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentItem {
    /// The document's id.
    pub id: DocumentId,
    /// The document above it in the tree.
    #[serde(default)]
    pub parent_document_id: Option<DocumentId>,
    /// Its name in URLs.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Free key-value pairs.
    #[serde(default)]
    pub metadata: Map<String, Value>,
    /// When it was published.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// Schema `DocumentTree`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTree {
    /// The document's id.
    pub id: DocumentId,
    /// The document above it in the tree.
    #[serde(default)]
    pub parent_document_id: Option<DocumentId>,
    /// Its title.
    pub title: String,
    /// Its name in URLs.
    pub slug: String,
    /// Free key-value pairs.
    #[serde(default)]
    pub metadata: Map<String, Value>,
    /// Documents under it, in reading order.
    #[serde(default)]
    pub children: Vec<DocumentTree>,
}

/// Schemas `ProductDocumentRaw` and `ProductDocument`, told apart by the kind of `content`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The document's id.
    pub id: DocumentId,
    /// The document above it in the tree.
    #[serde(default)]
    pub parent_document_id: Option<DocumentId>,
    /// Its name in URLs.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its text. Some portals answer with nodes whatever was asked for.
    pub content: DocumentContent,
}

/// The text of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DocumentContent {
    /// Markdown source.
    Markdown(String),
    /// A tree of nodes.
    Nodes(DocumentRoot),
}

impl<'de> Deserialize<'de> for DocumentContent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct ContentVisitor;

        impl<'de> Visitor<'de> for ContentVisitor {
            type Value = DocumentContent;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("Markdown or a document node")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(DocumentContent::Markdown(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                DocumentRoot::deserialize(MapAccessDeserializer::new(map)).map(DocumentContent::Nodes)
            }
        }

        from.deserialize_any(ContentVisitor)
    }
}
