//! What an operator should know of a specification before publishing it.

mod items;
mod notes;
mod references;

use serde_json::Value;

use crate::error::SpecError;
use crate::model::Note;
use crate::outline::{Outline, outline_of};
use crate::read::read;
use notes::Notes;

/// A specification, counted and looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// Its head and its operations.
    pub outline: Outline,
    /// Operations under `webhooks` (3.1).
    pub webhooks: usize,
    /// Schemas that have a name: `components.schemas`, or `definitions` (2.0).
    pub schemas: usize,
    /// What cannot be read, in the order of the document; 1,000 at most.
    pub notes: Vec<Note>,
    /// How many more there were.
    pub notes_left_out: usize,
}

/// Looks through Swagger 2.0 or OpenAPI 3.x text, JSON or YAML.
///
/// # Errors
/// As [`crate::outline`].
pub fn inspect(text: &str) -> Result<Inspection, SpecError> {
    let source = read(text)?;
    let outline = outline_of(&source, text)?;
    let root = &source.root;
    let mut notes = Notes::default();
    items::look(root, "paths", &mut notes);
    items::look(root, "webhooks", &mut notes);
    items::compare_ids(root, &mut notes);
    references::look(root, &mut notes);
    Ok(Inspection {
        outline,
        webhooks: items::count(root, "webhooks"),
        schemas: schemas(root),
        notes: notes.kept,
        notes_left_out: notes.left_out,
    })
}

fn schemas(root: &Value) -> usize {
    let named = root.pointer("/components/schemas").or_else(|| root.get("definitions"));
    named.and_then(Value::as_object).map_or(0, serde_json::Map::len)
}

#[cfg(test)]
mod tests;
