//! Text to values, within bounds: YAML to JSON, and parts of JSON to trees.

mod halves;
mod json;
mod tree;
mod yaml;

pub(crate) use halves::spelled_out;
pub(crate) use tree::part;

use crate::error::{Problem, SpecError};

/// Longest text that is read, in bytes.
pub(crate) const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The syntax a specification is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON (RFC 8259).
    Json,
    /// YAML 1.2, also JSON with comments or trailing commas.
    Yaml,
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

/// YAML that turned out to be no JSON for this reason, as JSON.
pub(crate) fn yaml(text: &str, no_json: &serde_json::Error) -> Result<String, SpecError> {
    yaml::json(text).map_err(|failure| match failure {
        Failure::Refused(error) => error,
        Failure::Syntax(yaml) => SpecError::Unreadable { json: json::problem(no_json), yaml },
    })
}

/// A web page in place of a specification, such as a sign-in form that answered for the file. `<` opens nothing in
/// JSON and only the merge key `<<` in YAML.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && !text.starts_with("<<")
}
