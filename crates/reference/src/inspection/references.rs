//! References: which lead nowhere, and which lead outside.

use std::collections::HashSet;

use serde_json::Value;

use super::notes::{Notes, Place};
use crate::model::Trouble;
use crate::outline::resolve;

/// Keywords whose values are data of the API's users: a `$ref` in them is a text like any other.
const DATA: [&str; 5] = ["example", "default", "enum", "const", "value"];

/// Keywords whose values are maps by names that somebody chose; a property may well be called `default`.
const MAPS: [&str; 20] = [
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "examples",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
];

/// Notes on references, wherever they are.
pub(super) fn look(root: &Value, notes: &mut Notes) {
    let mut anchors = HashSet::new();
    walk(root, &Place::ROOT, Keys::Words, &mut |_, field, value| {
        if matches!(field, "$anchor" | "$dynamicAnchor") {
            anchors.extend(value.as_str());
        }
    });
    walk(root, &Place::ROOT, Keys::Words, &mut |place, field, value| {
        let ("$ref", Some(reference)) = (field, value.as_str()) else { return };
        let trouble = match reference.strip_prefix('#') {
            None => Trouble::LeadsOutside(reference.to_owned()),
            Some(anchor) if anchors.contains(anchor) => return,
            Some(_) if resolve(root, reference).is_some() => return,
            Some(_) => Trouble::LeadsNowhere(reference.to_owned()),
        };
        notes.add(place, trouble);
    });
}

/// Whether a field holds what the format does not read. A schema's `examples` are a list of data; elsewhere they are named.
fn is_data(field: &str, value: &Value) -> bool {
    DATA.contains(&field) || field.starts_with("x-") || (field == "examples" && value.is_array())
}

/// What the keys of an object are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keys {
    /// Words of the specification's format.
    Words,
    /// Names that its author chose.
    Names,
}

/// Visits every field of every object that is not data, with the place of its object. Documents are 64 levels deep at most.
fn walk<'v>(
    value: &'v Value,
    place: &Place<'_>,
    keys: Keys,
    visit: &mut impl FnMut(&Place<'_>, &'v str, &'v Value),
) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let words = keys == Keys::Words;
                if words {
                    visit(place, field, value);
                }
                if words && is_data(field, value) {
                    continue;
                }
                let inner = if words && MAPS.contains(&field.as_str()) { Keys::Names } else { Keys::Words };
                walk(value, &place.then(field), inner, visit);
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                walk(item, &place.then(&number.to_string()), Keys::Words, visit);
            }
        }
        _ => {}
    }
}
