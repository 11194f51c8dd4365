//! What an operator should know of a specification before publishing it.

mod references;

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
    /// What cannot be read, as the outline notes it, then references, then the outline's remarks; 1,000 at most.
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
    let (outline, left_out) = crate::outline::of(&document)?;
    let (remarks, losses): (Vec<_>, Vec<_>) =
        outline.notes.iter().cloned().partition(|note| note.trouble.is_remark());
    let mut notes = Notes::default();
    notes.extend(losses);
    references::look(&document, &mut notes);
    notes.extend(remarks);
    let notes_left_out = left_out + notes.left_out;
    Ok(Inspection { schemas: schemas(&document), outline, notes: notes.kept, notes_left_out })
}

fn schemas(document: &Document) -> usize {
    let named = ["/components/schemas", "/definitions"].into_iter().find(|at| document.has(at));
    named.map_or(0, |at| document.keys(at).len())
}

#[cfg(test)]
mod tests;
