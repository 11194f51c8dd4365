//! Text and flags out of values of any type.

use serde_json::Value;

use crate::read::spelled_out;

/// Text, or the text of a number or a flag; `None` for all else and for blank text.
pub(crate) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// The same out of JSON text, with numbers character for character: `1.10` stays `1.10`.
pub(crate) fn text_in(json: &str) -> Option<String> {
    let value = serde_json::from_str(json).ok().or_else(|| serde_json::from_str(&spelled_out(json)?).ok())?;
    match value {
        Value::Number(_) => Some(json.to_owned()),
        value => text_of(&value),
    }
}

/// The texts of a list; a single text is a list of one.
pub(crate) fn texts_of(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(text_of).collect(),
        single => text_of(single).into_iter().collect(),
    }
}

/// `true`, also as text and in the spelling of YAML 1.1.
pub(crate) fn is_set(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        Value::String(text) => matches!(text.as_str(), "true" | "yes" | "on"),
        _ => false,
    }
}
