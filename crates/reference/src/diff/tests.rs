mod access;
mod hostile;

use serde_json::{Value, json};

use super::diff;
use crate::document::Document;
use crate::model::{Change, Diff, Part};

/// A document of version 3.1.
fn document(paths: &Value, more: &Value) -> Document {
    let mut root = json!({ "openapi": "3.1.0", "paths": paths });
    for (key, value) in more.as_object().into_iter().flatten() {
        root[key] = value.clone();
    }
    Document::open(root.to_string()).unwrap()
}

/// `! post /a body json a.b: Removed`; the mark is for what breaks.
fn line(change: &Change) -> String {
    let mark = if change.is_breaking { "! " } else { "" };
    let name = change.place.operation.as_ref();
    let name = name.map_or("all".to_owned(), |name| format!("{} {}", name.method, name.path));
    let json = |media_type: &Option<String>| {
        media_type
            .as_ref()
            .map_or(String::new(), |one| format!(" {}", one.trim_start_matches("application/")))
    };
    let part = match &change.place.part {
        Part::Whole => String::new(),
        Part::Server(url) => format!(" {url}"),
        Part::Parameter { name, location } => format!(" {location:?} {name}").to_lowercase(),
        Part::Body { media_type } => format!(" body{}", json(media_type)),
        Part::Response { status, media_type } => format!(" {status}{}", json(media_type)),
        Part::Header { status, name } => format!(" {status} header {name}"),
    };
    let field = &change.place.field;
    let space = if field.is_empty() { "" } else { " " };
    format!("{mark}{name}{part}{space}{field}: {:?}", change.difference)
}

fn lines(diff: &Diff) -> Vec<String> {
    diff.changes.iter().map(line).collect()
}

#[track_caller]
fn changes(old: &Document, new: &Document, expected: &[&str]) {
    let found = diff(old, new);
    assert!(!found.is_cut);
    assert_eq!(lines(&found), expected);
    assert_eq!(lines(&diff(old, old)), [""; 0]);
    assert_eq!(lines(&diff(new, new)), [""; 0]);
}

/// An operation that sends and answers one schema.
fn both_ways(schema: &Value) -> Value {
    let content = json!({ "application/json": { "schema": schema } });
    json!({ "/a": { "post": { "requestBody": { "content": content }, "responses": { "200": { "content": content } } } } })
}

/// What changes for who sends, and for who receives: each the mark and the difference, with its field when there is one.
#[track_caller]
fn schemas(old: &Value, new: &Value, sent: &[&str], received: &[&str]) {
    let found = diff(&document(&both_ways(old), &json!({})), &document(&both_ways(new), &json!({})));
    let of = |side: &str| -> Vec<String> {
        let lines = found.changes.iter().map(line).filter(|line| line.contains(side));
        lines
            .map(|line| line.replace("post /a", "").replace(side, "").replace("  ", " ").trim().to_owned())
            .collect()
    };
    assert_eq!(of(" body json"), sent, "{old} {new}");
    assert_eq!(of(" 200 json"), received, "{old} {new}");
}

#[test]
fn properties() {
    let object =
        |properties: Value, required: Value| json!({ "properties": properties, "required": required });
    let (none, one) = (object(json!({}), json!([])), object(json!({ "a": {} }), json!([])));
    let required = object(json!({ "a": {} }), json!(["a"]));
    let closed = json!({ "type": "object", "additionalProperties": false });
    let [optional, must] = ["a: Added { is_required: false }", "a: Added { is_required: true }"];
    schemas(&none, &one, &[optional], &[optional]);
    schemas(&none, &required, &[&format!("! {must}")], &[must]);
    schemas(&one, &none, &["a: Removed"], &["! a: Removed"]);
    schemas(&one, &closed, &["! : Closed", "! a: Removed"], &["! a: Removed", ": Closed"]);
    schemas(&one, &required, &["! a: Required"], &["a: Required"]);
    schemas(&required, &one, &["a: Optional"], &["! a: Optional"]);
    schemas(&closed, &json!({ "type": "object" }), &[": Opened"], &[": Opened"]);
    let deprecated = object(json!({ "a": { "deprecated": true } }), json!([]));
    schemas(&one, &deprecated, &["a: Deprecated"], &["a: Deprecated"]);
    schemas(&deprecated, &one, &["a: Undeprecated"], &["a: Undeprecated"]);
}

#[test]
fn properties_for_one_way_only() {
    let object = |a: Value| json!({ "type": "object", "properties": { "a": a }, "required": ["a"] });
    let none = json!({ "type": "object" });
    schemas(&none, &object(json!({ "readOnly": true })), &[], &["a: Added { is_required: true }"]);
    schemas(&object(json!({ "writeOnly": true })), &none, &["a: Removed"], &[]);
    schemas(&object(json!({})), &object(json!({ "readOnly": true })), &["a: Removed"], &[]);
}

#[test]
fn types_and_formats() {
    for (old, new, sent, received) in [
        (json!({ "type": "string" }), json!({ "type": "integer" }), true, true),
        (json!({ "type": "integer" }), json!({ "type": "number" }), false, true),
        (json!({ "type": "number" }), json!({ "type": "integer" }), true, false),
        (json!({ "type": "string" }), json!({ "type": ["string", "null"] }), false, true),
        (json!({ "type": "string", "nullable": true }), json!({ "type": "string" }), true, false),
        (json!({}), json!({ "type": "string" }), true, false),
        (json!({ "type": "string" }), json!({}), false, true),
        (
            json!({ "type": "string" }),
            json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }),
            false,
            true,
        ),
        (json!({ "format": "date" }), json!({ "format": "date-time" }), true, true),
        (json!({ "format": "int32" }), json!({ "format": "int64" }), false, true),
        (json!({}), json!({ "format": "uuid" }), true, false),
        (json!({ "format": "uuid" }), json!({}), false, true),
    ] {
        let [old_paths, new_paths] = [&old, &new].map(|schema| document(&both_ways(schema), &json!({})));
        let found = diff(&old_paths, &new_paths).changes;
        let breaks =
            |part: &str| found.iter().any(|change| change.is_breaking && line(change).contains(part));
        assert!(!found.is_empty(), "{old} {new}");
        assert_eq!(breaks("body"), sent || new.get("oneOf").is_some(), "{old} {new}");
        assert_eq!(breaks("200"), received, "{old} {new}");
    }
}

#[test]
fn what_is_written_otherwise_means_the_same() {
    let named = json!({ "components": { "schemas": { "A": { "type": "object", "properties": { "b": { "type": "string" } } } } } });
    let name = json!({ "$ref": "#/components/schemas/A" });
    let inline = json!({ "type": "object", "properties": { "b": { "type": "string" } } });
    for (old, new) in [
        (json!({ "type": "string", "nullable": true }), json!({ "type": ["null", "string"] })),
        (json!({ "enum": ["a"] }), json!({ "const": "a" })),
        (json!({ "type": "string", "enum": ["a", "b"] }), json!({ "enum": ["b", "a"] })),
        (name.clone(), inline.clone()),
        (json!({ "allOf": [{ "type": "object" }, name] }), inline.clone()),
        (json!({ "properties": { "b": { "type": "string" } } }), inline.clone()),
        (json!({ "nullable": true, "allOf": [name] }), json!({ "oneOf": [name, { "type": "null" }] })),
    ] {
        changes(&document(&both_ways(&old), &named), &document(&both_ways(&new), &named), &[]);
    }
}

#[test]
fn all_that_holds_for_a_property_is_compared() {
    let both = |more: Value| {
        let each = [json!({ "type": "string" }), more].map(|a| json!({ "properties": { "a": a } }));
        json!({ "allOf": each })
    };
    let (any, listed) = (both(json!({})), both(json!({ "enum": ["b"] })));
    schemas(&any, &listed, &["! a: Enumerated([\"b\"])"], &["a: Enumerated([\"b\"])"]);
    let closed = json!({ "properties": { "a": { "type": "string" } }, "unevaluatedProperties": false });
    schemas(&any, &closed, &["! : Closed"], &[": Closed"]);
}

#[test]
fn enumerations() {
    let values = |values: &[&str]| json!({ "enum": values });
    let (ab, bc) = (values(&["a", "b"]), values(&["b", "c"]));
    schemas(
        &ab,
        &bc,
        &["! : ValuesRemoved([\"a\"])", ": ValuesAdded([\"c\"])"],
        &[": ValuesRemoved([\"a\"])", ": ValuesAdded([\"c\"])"],
    );
    let all = "Enumerated([\"a\", \"b\"])";
    let any = json!({ "type": "string" });
    schemas(&any, &ab, &[&format!("! : {all}")], &[&format!(": {all}")]);
    schemas(
        &ab,
        &any,
        &[&format!(": Un{}", all.replace('E', "e"))],
        &[&format!(": Un{}", all.replace('E', "e"))],
    );
}

#[test]
fn lists_maps_and_choices() {
    let text = |key: &str| json!({ "type": "string", "enum": [key] });
    let lists =
        |items: Value| json!({ "items": { "properties": { "p": { "additionalProperties": items } } } });
    schemas(
        &lists(text("a")),
        &lists(json!({ "type": "string" })),
        &["[].p.*: Unenumerated([\"a\"])"],
        &["[].p.*: Unenumerated([\"a\"])"],
    );
    let choice = |names: &[&str]| {
        let options: Vec<_> = names.iter().map(|name| json!({ "title": name, "type": "object" })).collect();
        json!({ "oneOf": options })
    };
    let [removed, added] = ["<A>: Removed", "<C>: Added { is_required: false }"];
    schemas(&choice(&["A", "B"]), &choice(&["B", "C"]), &[&format!("! {removed}"), added], &[removed, added]);
    schemas(&json!({ "type": "object" }), &choice(&["A", "B"]), &["! : Reshaped"], &["! : Reshaped"]);
}

mod operations;
