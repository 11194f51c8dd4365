//! What an operator should know of a specification before publishing it.

mod references;

use std::collections::HashSet;

use crate::document::Document;
use crate::error::SpecError;
use crate::model::{Note, Outline};
use crate::notes::Notes;

/// A specification, counted and looked through.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspection {
    /// Its head and its operations.
    pub outline: Outline,
    /// Schemas that have a name: `components.schemas`, or `definitions` (2.0).
    pub schemas: usize,
    /// What cannot be read: what the outline notes, then references; 1,000 at most.
    pub notes: Vec<Note>,
    /// How many more there were.
    pub notes_left_out: usize,
}

/// Looks through Swagger 2.0 or OpenAPI 3.x text, JSON or YAML.
///
/// # Errors
/// As [`crate::outline`].
pub fn inspect(text: &str) -> Result<Inspection, SpecError> {
    let document = Document::open(text.to_owned())?;
    let outline = crate::outline::of(&document)?;
    let mut notes = Notes::default();
    references::look(&document, &mut notes);
    let mut seen = HashSet::new();
    let mut all: Vec<Note> = outline.notes.iter().cloned().chain(notes.kept).collect();
    all.retain(|note| seen.insert(note.to_string()));
    Ok(Inspection { schemas: schemas(&document), outline, notes: all, notes_left_out: notes.left_out })
}

fn schemas(document: &Document) -> usize {
    let named = ["/components/schemas", "/definitions"].into_iter().find(|at| document.has(at));
    named.map_or(0, |at| document.keys(at).len())
}

#[cfg(test)]
mod tests;
