//! JSON text to a tree.

use serde::de::DeserializeSeed;
use serde_json::{Deserializer, Value};

use super::Failure;
use super::tree::{Limits, Tree};
use crate::error::Problem;

pub(super) fn read(text: &str) -> Result<Value, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let limits = Limits::default();
    let mut reader = Deserializer::from_str(text);
    Tree::new(&limits)
        .deserialize(&mut reader)
        .and_then(|root| reader.end().map(|()| root))
        .map_err(|error| limits.refusal().map_or_else(|| Failure::Syntax(problem(&error)), Failure::Refused))
}

pub(super) fn problem(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let place = format!(" at line {line} column {column}");
    Problem {
        message: text.strip_suffix(&place).unwrap_or(&text).to_owned(),
        line: line as u64,
        column: column as u64,
    }
}
