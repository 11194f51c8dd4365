//! Text and flags out of values of any type.

use serde_json::Value;

/// Text, or the text of a number or a flag; `None` for all else and for blank text.
pub(crate) fn text_of(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        scalar @ (Value::Number(_) | Value::Bool(_)) => Some(scalar.to_string()),
        _ => None,
    }
}

/// The texts of a list; a single text is a list of one.
pub(crate) fn texts_of(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(|item| text_of(Some(item))).collect(),
        single => text_of(single).into_iter().collect(),
    }
}

/// `true`, also as text and in the spelling of YAML 1.1.
pub(crate) fn is_set(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::String(text)) => matches!(text.as_str(), "true" | "yes" | "on"),
        _ => false,
    }
}
