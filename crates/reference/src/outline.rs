//! What a specification describes, without reading its schemas.

use crate::document::Document;
use crate::error::SpecError;
use crate::model::Outline;

/// Reads the outline of Swagger 2.0 or OpenAPI 3.x text, JSON or YAML.
///
/// Lenient: whatever is missing, `null` or of a wrong type is absent in the outline and costs nothing else. Blank text
/// counts as absent, numbers where text belongs count as their text. A path item's `$ref` is followed inside the
/// document and never outside of it.
///
/// # Errors
/// As [`Document::open`]; also when references multiply the operations to more than 64 MiB.
pub fn outline(text: &str) -> Result<Outline, SpecError> {
    of(&Document::open(text.to_owned())?).map(|(outline, _)| outline)
}

/// The outline of a document whose operations are all in it, and how many notes there are beyond those in it.
pub(crate) fn of(document: &Document) -> Result<(Outline, usize), SpecError> {
    if document.list().is_cut {
        return Err(SpecError::TooLarge { limit: "64 MiB of operations" });
    }
    Ok(document.outlined())
}

#[cfg(test)]
mod tests;
