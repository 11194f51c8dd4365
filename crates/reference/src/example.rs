//! Examples: those that an author gave, written in their media type, and those made from a schema.

use serde_json::Value;

use crate::document::Document;
use crate::model::Side;

/// A value that fits the schema at this place, written in a media type. `None` when nothing can be made.
pub(crate) fn example(
    _document: &Document,
    _pointer: &str,
    _schema: &Value,
    _side: Side,
    _media_type: &str,
) -> Option<String> {
    None
}

/// A given value written in a media type.
pub(crate) fn written(value: &Value, _media_type: &str) -> String {
    value.to_string()
}
