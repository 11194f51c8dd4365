//! Specification text to one tree of values, whatever its syntax, within bounds.

mod json;
mod tree;
mod yaml;

use serde_json::Value;
pub(crate) use tree::{Limits, Tree};

use crate::error::{Problem, SpecError};

/// Longest text that is read, in bytes.
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The syntax a specification is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON (RFC 8259).
    Json,
    /// YAML 1.2, also JSON with comments or trailing commas.
    Yaml,
}

/// A text that was read.
pub(crate) struct Source {
    pub(crate) format: Format,
    pub(crate) root: Value,
}

/// Why a reader gave up.
enum Failure {
    /// The text is not of its syntax: another reader may try.
    Syntax(Problem),
    /// The text goes over a limit: no reader shall try.
    Refused(SpecError),
}

/// Refuses what need not be tried: too long a text, and web pages.
pub(crate) fn check(text: &str) -> Result<(), SpecError> {
    if text.len() > MAX_BYTES {
        return Err(SpecError::TooLarge { limit: "32 MiB of text" });
    }
    if is_markup(text) { Err(SpecError::NotOpenApi) } else { Ok(()) }
}

/// Reads YAML that turned out to be no JSON for this reason.
pub(crate) fn yaml(text: &str, no_json: serde_json::Error) -> Result<Value, SpecError> {
    yaml::read(text).map_err(|failure| match failure {
        Failure::Refused(error) => error,
        Failure::Syntax(yaml) => SpecError::Unreadable { json: json::problem(&no_json), yaml },
    })
}

/// Reads JSON, else YAML.
pub(crate) fn read(text: &str) -> Result<Source, SpecError> {
    check(text)?;
    let json = match json::read(text) {
        Ok(root) => return Ok(Source { format: Format::Json, root }),
        Err(Failure::Refused(error)) => return Err(error),
        Err(Failure::Syntax(problem)) => problem,
    };
    match yaml::read(text) {
        Ok(root) => Ok(Source { format: Format::Yaml, root }),
        Err(Failure::Refused(error)) => Err(error),
        Err(Failure::Syntax(yaml)) => Err(SpecError::Unreadable { json, yaml }),
    }
}

/// The versions a document states, character for character: `1.10`, where a tree has the number 1.1.
pub(crate) fn written(text: &str) -> Option<yaml::Written> {
    yaml::written(text)
}

/// A web page in place of a specification, such as a sign-in form that answered for the file. `<` opens nothing in
/// JSON and only the merge key `<<` in YAML.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && !text.starts_with("<<")
}
