//! What a specification describes, without reading its schemas.

mod operations;
mod pointer;
mod scalar;

use portico_api_types::spec::SpecOperation;
use serde_json::Value;

use crate::error::SpecError;
use crate::read::{Format, Source, read, written};
pub(crate) use operations::{is_method, operations_of};
pub(crate) use pointer::{percent_decoded, resolve};
pub(crate) use scalar::{is_set, text_of};

/// The head of a specification and its operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The syntax of the text.
    pub format: Format,
    /// Version of the specification format, as written under `openapi` or `swagger`: `2.0`, `3.0.4`, `3.1.0`.
    pub spec_version: String,
    /// `info.title`.
    pub title: Option<String>,
    /// `info.version`, the version of the API, character for character: a YAML `1.10` stays `1.10`.
    pub version: Option<String>,
    /// `info.description`: Markdown.
    pub description: Option<String>,
    /// Every operation under `paths`, in the order of the document.
    pub operations: Vec<SpecOperation>,
}

/// Reads the outline of Swagger 2.0 or OpenAPI 3.x text, JSON or YAML.
///
/// Lenient: whatever is missing, `null` or of a wrong type is absent in the outline and costs nothing else. Blank text
/// counts as absent, numbers where text belongs count as their text. A path item's `$ref` is followed inside the
/// document and never outside of it.
///
/// # Errors
/// [`SpecError`] when the text is not a specification, or goes over the limits: 32 MiB of text, 1,000,000 values,
/// 64 levels, aliases that repeat more than twice the document.
pub fn outline(text: &str) -> Result<Outline, SpecError> {
    outline_of(&read(text)?, text)
}

/// The outline of a text that is read already.
pub(crate) fn outline_of(source: &Source, text: &str) -> Result<Outline, SpecError> {
    let root = &source.root;
    let head = Head::of(root, text);
    let spec_version = head.spec_version.ok_or(SpecError::NotOpenApi)?;
    Ok(Outline {
        format: source.format,
        spec_version,
        title: text_of(root.pointer("/info/title")),
        version: head.version,
        description: text_of(root.pointer("/info/description")),
        operations: operations::of(root)?,
    })
}

/// The two versions of a document.
struct Head {
    spec_version: Option<String>,
    version: Option<String>,
}

impl Head {
    fn of(root: &Value, text: &str) -> Self {
        let [openapi, swagger, version] =
            ["/openapi", "/swagger", "/info/version"].map(|at| root.pointer(at));
        let tree =
            Self { spec_version: text_of(openapi).or_else(|| text_of(swagger)), version: text_of(version) };
        if ![openapi, swagger, version].into_iter().flatten().any(Value::is_number) {
            return tree;
        }
        let Some(written) = written(text) else { return tree };
        Self {
            spec_version: tree.spec_version.and(written.openapi.or(written.swagger)),
            version: tree.version.and(written.info.and_then(|info| info.version)),
        }
    }
}

#[cfg(test)]
mod tests;
