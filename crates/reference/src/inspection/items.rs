//! Path items, and the operations in them.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::notes::{Notes, Place};
use crate::model::Trouble;
use crate::outline::{is_method, operations_of};

/// Fixed fields of a Path Item Object beside the methods (OpenAPI 3.2, section 4.9.1).
const OTHER_FIELDS: [&str; 6] =
    ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"];

/// Items of `paths` or `webhooks` by their names; extensions are none.
fn items<'v>(root: &'v Value, of: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    let items = root.get(of).and_then(Value::as_object);
    items.into_iter().flatten().filter(|(name, item)| !name.starts_with("x-") && !item.is_null())
}

/// How many operations there are.
pub(super) fn count(root: &Value, of: &str) -> usize {
    items(root, of).filter_map(|(_, item)| item.as_object()).map(|item| operations_of(item).count()).sum()
}

/// Notes on what is no path item and what is no operation.
pub(super) fn look(root: &Value, of: &str, notes: &mut Notes) {
    let top = Place::ROOT.then(of);
    if root.get(of).is_some_and(|items| !items.is_object() && !items.is_null()) {
        notes.add(&top, Trouble::NoObject);
    }
    for (name, item) in items(root, of) {
        let place = top.then(name);
        if of == "paths" && !name.starts_with('/') {
            notes.add(&place, Trouble::NoSlash);
        }
        match item {
            Value::Object(fields) => look_at_fields(fields, &place, notes),
            _ => notes.add(&place, Trouble::NoObject),
        }
    }
}

fn look_at_fields(fields: &Map<String, Value>, place: &Place<'_>, notes: &mut Notes) {
    for (name, value) in fields {
        let trouble = match (is_method(name), value) {
            (true, Value::Object(_) | Value::Null) => continue,
            (true, _) => Trouble::NoObject,
            (false, _) if name.starts_with("x-") || OTHER_FIELDS.contains(&name.as_str()) => continue,
            (false, _) => Trouble::NoMethod,
        };
        notes.add(&place.then(name), trouble);
    }
}

/// Notes on ids that stand for more than one operation, which no link can tell apart.
pub(super) fn compare_ids(root: &Value, notes: &mut Notes) {
    let mut seen = HashSet::new();
    for of in ["paths", "webhooks"] {
        let top = Place::ROOT.then(of);
        for (name, item) in items(root, of) {
            let place = top.then(name);
            for (method, operation) in item.as_object().into_iter().flat_map(operations_of) {
                let Some(id) = operation.get("operationId").and_then(Value::as_str) else { continue };
                if !seen.insert(id) {
                    notes.add(&place.then(method), Trouble::SameId(id.to_owned()));
                }
            }
        }
    }
}
