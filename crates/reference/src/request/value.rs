//! What a typed text means.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::de::IgnoredAny;

use crate::document::RawMembers;
use crate::model::Schema;

/// A value of a parameter. Members are text, as they are written: the standard says nothing about deeper ones, which
/// stay JSON. Those that are `null` do not count (RFC 6570, section 2.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    One(String),
    List(Vec<String>),
    Object(Vec<(String, String)>),
}

/// The value, and whether it is of a type that the schema takes.
pub(super) fn read(text: &str, schema: &Schema) -> (Value, bool) {
    let types = &schema.types;
    let takes = |name: &str| types.is_empty() || types.iter().any(|known| known == name);
    if takes("object")
        && let Some(members) = object(text)
    {
        return (Value::Object(members), true);
    }
    if takes("array") {
        let items = list(text);
        let items = if types.iter().all(|name| name == "array" || name == "null") && !types.is_empty() {
            items.or_else(|| Some(typed_list(text)))
        } else {
            items
        };
        if let Some(items) = items {
            let fits =
                schema.items.as_ref().is_none_or(|schema| items.iter().all(|item| fits(item, &schema.types)));
            return (Value::List(items), fits);
        }
    }
    (Value::One(text.to_owned()), fits(text, types))
}

/// Whether text is a value of one of the types.
fn fits(text: &str, types: &[String]) -> bool {
    types.is_empty()
        || types.iter().any(|name| match name.as_str() {
            "integer" => is_number(text) && text.parse::<f64>().is_ok_and(|number| number.fract() == 0.0),
            "number" => is_number(text),
            "boolean" => text == "true" || text == "false",
            "null" => text == "null" || text.is_empty(),
            "object" => object(text).is_some(),
            "array" => list(text).is_some(),
            _ => true,
        })
}

/// A number as JSON writes it.
fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// The items of a JSON array.
fn list(text: &str) -> Option<Vec<String>> {
    Some(members(text, '[')?.into_values().filter_map(plain).collect())
}

/// The members of a JSON object.
pub(super) fn object(text: &str) -> Option<Vec<(String, String)>> {
    let members = members(text, '{')?.into_iter();
    Some(members.filter_map(|(name, value)| Some((name.into_owned(), plain(value)?))).collect())
}

/// The members of a JSON object, each item of a list as one.
pub(super) fn entries(text: &str) -> Option<Vec<(String, String)>> {
    let each = members(text, '{')?.into_iter().flat_map(|(name, value)| {
        let values = list(value).unwrap_or_else(|| plain(value).into_iter().collect());
        values.into_iter().map(move |value| (name.to_string(), value))
    });
    Some(each.collect())
}

/// The members of a JSON array or object as they are typed: read as numbers, long ones would change.
fn members(text: &str, first: char) -> Option<IndexMap<Cow<'_, str>, &str>> {
    let text = text.trim();
    if !text.starts_with(first) {
        return None;
    }
    let RawMembers(members) = serde_json::from_str(text).ok()?;
    Some(members.into_iter().map(|(name, value)| (name, value.get())).collect())
}

/// A member as it is written: a string without its quotes.
fn plain(json: &str) -> Option<String> {
    match json {
        "null" => None,
        _ if json.starts_with('"') => serde_json::from_str(json).ok(),
        _ => Some(json.to_owned()),
    }
}

/// One item a line, or with commas between them.
fn typed_list(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    text.split(if text.contains('\n') { '\n' } else { ',' }).map(|item| item.trim().to_owned()).collect()
}
