//! Bodies checked against their schemas, while somebody is writing them.
//!
//! A help, not a judge: what is not certain is not reported. `pattern` and `format` are not checked, nor are conditions
//! (`if`, `dependentRequired`, `contains`, `propertyNames`); a type that keywords imply is expected; of `oneOf` several may
//! hold; what any part of an `allOf` or any choice describes is known to a schema that allows no other properties.

mod check;
mod lines;
mod object;
mod scalar;

use serde_json::Value;

use crate::document::Document;
use crate::model::{BodyProblem, BodyTrouble, SchemaPlace};
use crate::schema::reader::Reader;
use crate::schema::sources::Part;
use check::Check;

/// Problems that are told at once.
const MAX_PROBLEMS: usize = 50;

/// Schemas that one check opens.
const STEPS: usize = 50_000;

/// Longest text that is checked, in bytes.
const MAX_TEXT: usize = 4 * 1024 * 1024;

impl Document {
    /// What a schema does not allow in a JSON body; 50 problems at most, in the order of the body. A schema that cannot
    /// be read allows everything, and a text over 4 MiB is not read.
    pub fn check_body(&self, place: &SchemaPlace, text: &str) -> Vec<BodyProblem> {
        if text.len() > MAX_TEXT {
            return Vec::new();
        }
        let body: Value = match serde_json::from_str(text) {
            Ok(body) => body,
            Err(error) => return vec![not_json(&error)],
        };
        let Ok(schema) = self.value(&place.pointer) else { return Vec::new() };
        let reader = Reader::new(self);
        let check = Check::new(&reader, place.side);
        let part = Part::new(&place.pointer, &schema);
        let mut problems = reader.share(STEPS, || check.problems(&body, part));
        problems.truncate(MAX_PROBLEMS);
        let lines = lines::of(text, problems.iter().map(|problem| problem.pointer.as_str()));
        for (problem, line) in problems.iter_mut().zip(lines) {
            problem.line = line;
        }
        problems
    }
}

fn not_json(error: &serde_json::Error) -> BodyProblem {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    BodyProblem {
        pointer: String::new(),
        line: Some(small(error.line()).max(1)),
        kind: BodyTrouble::NotJson { column: small(error.column()) },
    }
}

#[cfg(test)]
mod tests;
