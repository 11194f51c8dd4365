//! Text to values, within bounds: YAML whole, JSON part by part.

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

/// Reads YAML that turned out to be no JSON for this reason. The versions that it states are text, character for character:
/// `1.10`, where a tree has the number 1.1.
pub(crate) fn yaml(text: &str, no_json: &serde_json::Error) -> Result<Value, SpecError> {
    let mut root = yaml::read(text).map_err(|failure| match failure {
        Failure::Refused(error) => error,
        Failure::Syntax(yaml) => SpecError::Unreadable { json: json::problem(no_json), yaml },
    })?;
    let versions = ["/openapi", "/swagger", "/info/version"];
    if versions.iter().any(|at| root.pointer(at).is_some_and(Value::is_number)) {
        let written = yaml::written(text).unwrap_or_default();
        let texts = [written.openapi, written.swagger, written.info.and_then(|info| info.version)];
        for (at, text) in versions.into_iter().zip(texts) {
            if let (Some(value @ Value::Number(_)), Some(text)) = (root.pointer_mut(at), text) {
                *value = text.into();
            }
        }
    }
    Ok(root)
}

/// A web page in place of a specification, such as a sign-in form that answered for the file. `<` opens nothing in
/// JSON and only the merge key `<<` in YAML.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && !text.starts_with("<<")
}
