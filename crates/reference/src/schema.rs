//! Schemas: what a value looks like, level by level.
//!
//! All dialects are read at once and leniently: of Swagger 2.0, OpenAPI 3.0 and JSON Schema. Every reader of schemas starts
//! with a [`Shape`](shape::Shape), in which references are followed and `allOf` is merged.

pub(crate) mod choices;
pub(crate) mod limits;
pub(crate) mod number;
pub(crate) mod reader;
pub(crate) mod shape;
pub(crate) mod sources;
mod tree;
pub(crate) mod types;

use serde_json::Value;

use crate::bounded;
use crate::document::Document;
use crate::model::{Level, Schema, SchemaPlace, Side};
use reader::Reader;
use sources::Part;
use tree::Tree;

/// Steps that one of several schemas may take; the largest of EC2 needs some thousand.
const STEPS: usize = 30_000;

/// The schema that stands at a place of the document. Members come along as far as they are few.
pub(crate) fn schema(reader: &Reader<'_>, pointer: &str, value: &Value, side: Side) -> Schema {
    reader.share(STEPS, || Tree::new(reader, side).schema(&[Part::new(pointer, value)]))
}

/// The members of the schema at a place, as one of several things that a question reads.
pub(crate) fn level(reader: &Reader<'_>, place: &SchemaPlace) -> Level {
    reader.share(STEPS, || Tree::of_one_level(reader, place.side).level_at(&place.pointer))
}

impl Document {
    /// The members of a schema, and of those no members: so it is asked again for each that somebody opens.
    pub fn level(&self, place: &SchemaPlace) -> Level {
        Tree::of_one_level(&Reader::new(self), place.side).level_at(&place.pointer)
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

/// The same, cut after so many characters, and not written much further.
pub(crate) fn start_of_text(value: &Value, most: usize) -> String {
    let text = match value {
        Value::String(text) => text,
        Value::Number(number) => return number::text(number),
        // No character has more bytes than four.
        other => &bounded::json(other, 4 * most).0,
    };
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests;
