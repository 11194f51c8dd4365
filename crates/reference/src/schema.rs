//! Schemas: what a value looks like, level by level.
//!
//! All dialects are read at once and leniently: of Swagger 2.0, OpenAPI 3.0 and JSON Schema. Every reader of schemas starts
//! with a [`Shape`](shape::Shape), in which references are followed and `allOf` is merged.

pub(crate) mod choices;
pub(crate) mod limits;
pub(crate) mod number;
pub(crate) mod shape;
pub(crate) mod sources;
mod tree;
pub(crate) mod types;

use serde_json::Value;

use crate::document::Document;
use crate::model::{Level, Schema, SchemaPlace, Side};
use sources::Part;
use tree::Tree;

/// The schema that stands at a place of the document. Members come along as far as they are few.
pub(crate) fn schema(document: &Document, pointer: &str, value: &Value, side: Side) -> Schema {
    Tree::new(document, side).schema(&[Part::new(pointer, value)])
}

impl Document {
    /// The members of a schema, and of those no members: so it is asked again for each that somebody opens.
    pub fn level(&self, place: &SchemaPlace) -> Level {
        Tree::of_one_level(self, place.side).level_at(&place.pointer)
    }
}

/// A value as JSON; a string without its quotes.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number::text(number),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
