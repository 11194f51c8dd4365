//! Scalars as JSON: the core schema of YAML (1.2.2, section 10.3), as far as JSON can say the same.

use granit_parser::{ScalarStyle, Tag};

/// A scalar. Numbers stay as they are written; those that JSON would have to write in another way, such as `0x10`, `1_000`
/// and `.inf`, are text.
pub(super) fn resolved(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> String {
    let is_plain = match tag.map(Tag::core_suffix) {
        Some(Some(name)) => name != "str",
        // `!` alone means text.
        Some(None) => {
            style == ScalarStyle::Plain && tag.is_some_and(|tag| !["", "!"].contains(&tag.suffix()))
        }
        None => style == ScalarStyle::Plain,
    };
    let value = if is_plain { word(text).or_else(|| number(text)) } else { None };
    value.unwrap_or_else(|| quoted(text))
}

/// Text as JSON.
pub(super) fn quoted(text: &str) -> String {
    // Text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

fn word(text: &str) -> Option<String> {
    let word = match text {
        "" | "~" | "null" | "Null" | "NULL" => "null",
        "true" | "True" | "TRUE" => "true",
        "false" | "False" | "FALSE" => "false",
        _ => return None,
    };
    Some(word.to_owned())
}

/// A decimal number within the range of a double. JSON knows neither a plus sign nor a point at the beginning.
fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let zero = if digits.starts_with('.') { "0" } else { "" };
    if !digits.starts_with(|first: char| first == '.' || first.is_ascii_digit()) {
        return None;
    }
    let json = [sign, zero, digits].concat();
    serde_json::from_str::<f64>(&json).is_ok().then_some(json)
}
