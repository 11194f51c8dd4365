//! What is wrong with text that is no JSON.

use crate::error::Problem;

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
