//! The document as a whole; its concerns have tests of their own.

mod lenient;
mod uploads;
mod v2;
mod v3;

use crate::Document;
use crate::model::{Operation, Outline};

fn open(text: &str) -> Document {
    Document::open(text.to_owned()).unwrap()
}

fn outline(text: &str) -> Outline {
    open(text).outline()
}

/// The first operation.
fn first(text: &str) -> Operation {
    open(text).operation(0).unwrap()
}

/// The notes of an outline.
fn notes(outline: &Outline) -> Vec<String> {
    outline.notes.iter().map(|note| format!("{}: {:?}", note.place, note.trouble)).collect()
}
