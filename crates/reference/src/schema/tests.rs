use serde_json::{Value, json};

use super::reader::Reader;
use super::schema;
use crate::document::Document;
use crate::model::{Children, Constraint, Level, Note, Schema, SchemaPlace, Side, Trouble};

mod hostile;
mod members;
mod real;

fn document(schemas: &Value) -> Document {
    let text = json!({ "openapi": "3.1.0", "components": { "schemas": schemas } }).to_string();
    Document::open(text).unwrap()
}

/// The schema called A.
fn a_of(document: &Document, side: Side) -> Schema {
    let pointer = "/components/schemas/A";
    schema(&Reader::new(document), pointer, &document.value(pointer).unwrap(), side)
}

fn a(schemas: Value) -> Schema {
    a_of(&document(&schemas), Side::Response)
}

fn only(schema: Value) -> Schema {
    a(json!({ "A": schema }))
}

#[track_caller]
fn here(schema: &Schema) -> &Level {
    let Children::Here(level) = &schema.children else { panic!("{:?}", schema.children) };
    level
}

fn names(level: &Level) -> Vec<&str> {
    level.properties.iter().map(|property| property.name.as_str()).collect()
}

#[test]
fn tells_types_of_every_dialect() {
    for (schema, types) in [
        (json!({ "type": "string" }), "string"),
        (json!({ "type": ["string", "null"] }), "string null"),
        (json!({ "type": "string", "nullable": true }), "string null"),
        (json!({ "type": "integer", "x-nullable": true }), "integer null"),
        (json!({ "type": "String" }), "string"),
        (json!({ "type": "file" }), "string"),
        (json!({ "properties": {} }), "object"),
        (json!({ "required": ["a"] }), "object"),
        (json!({ "required": true, "in": "query" }), ""),
        (json!({ "items": {} }), "array"),
        (json!({ "minLength": 1, "nullable": true }), "string null"),
        (json!({ "exclusiveMaximum": 3 }), "number"),
        (json!({ "format": "int64" }), "integer"),
        (json!({ "format": "money" }), ""),
        (json!({ "enum": ["a", null, 1, 2] }), "string null integer"),
        (json!({ "const": 1.5 }), "number"),
        (json!({ "anyOf": [{ "type": "string" }, { "type": "null" }] }), "string null"),
        (
            json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }),
            "string integer null",
        ),
        (json!({ "oneOf": [{ "type": "string" }, {}] }), ""),
        (json!({ "allOf": [{ "type": "number" }, { "type": "integer" }] }), "integer"),
        (json!({ "allOf": [{ "type": ["string", "null"] }, { "type": "string" }] }), "string"),
        (json!({ "allOf": [{ "type": "object" }], "nullable": true }), "object null"),
        (json!({ "type": "string", "allOf": [{ "type": "object" }] }), "string"),
        (json!({}), ""),
        (json!(true), ""),
    ] {
        assert_eq!(only(schema.clone()).types.join(" "), types, "{schema}");
    }
}

#[test]
fn keeps_limits_as_they_are_written() {
    let range = |min: Option<&str>, above, max: Option<&str>, below| Constraint::Range {
        min: min.map(str::to_owned),
        above,
        max: max.map(str::to_owned),
        below,
    };
    for (schema, expected) in [
        (
            json!({ "minimum": 0, "exclusiveMinimum": true, "maximum": 1.50 }),
            vec![range(Some("0"), true, Some("1.5"), false)],
        ),
        (
            json!({ "exclusiveMinimum": 0, "minimum": -1, "exclusiveMaximum": false }),
            vec![range(Some("0"), true, None, false)],
        ),
        (
            json!({ "allOf": [{ "minimum": 1.0 }, { "minimum": 3 }, { "minimum": 2 }] }),
            vec![range(Some("3"), false, None, false)],
        ),
        (
            json!({ "minLength": 0, "maxLength": 5.0, "pattern": "^a" }),
            vec![Constraint::Length { min: None, max: Some(5) }, Constraint::Pattern("^a".to_owned())],
        ),
        (
            json!({ "minItems": 1, "uniqueItems": true, "multipleOf": 0.01, "minProperties": 2 }),
            vec![
                Constraint::MultipleOf("0.01".to_owned()),
                Constraint::Items { min: Some(1), max: None },
                Constraint::Unique,
                Constraint::Properties { min: Some(2), max: None },
            ],
        ),
        (
            json!({ "not": { "$ref": "#/components/schemas/B" }, "allOf": [{ "not": { "type": "null" } }, { "not": {} }] }),
            vec![Constraint::Not("B".to_owned()), Constraint::Not("null".to_owned())],
        ),
        (json!({ "minimum": "0", "maxLength": -1, "pattern": 3, "not": true }), vec![]),
    ] {
        assert_eq!(only(schema.clone()).constraints, expected, "{schema}");
    }
}

#[test]
fn lists_values_and_examples() {
    let schema = only(json!({
        "enum": ["a", 1.0, null, { "b": 2 }], "default": "a", "const": "a",
        "example": "e".repeat(300), "examples": ["x", 2, 3, 4]
    }));
    assert_eq!(schema.values, ["a", "1", "null", "{\"b\":2}"]);
    assert_eq!((schema.default.as_deref(), schema.constant.as_deref()), (Some("a"), Some("a")));
    assert_eq!(schema.examples, ["e".repeat(200), "x".to_owned(), "2".to_owned()]);
    let many: Vec<usize> = (0..150).collect();
    let schema = only(json!({ "enum": many }));
    assert_eq!((schema.values.len(), schema.value_count), (100, 150));
}

#[test]
fn words_beside_a_reference_go_first() {
    let b = json!({ "type": "string", "title": "Bee", "description": "of B", "deprecated": true, "format": "date" });
    let schema = a(json!({ "A": { "properties": {
        "beside": { "$ref": "#/components/schemas/B", "description": "of A" },
        "around": { "allOf": [{ "$ref": "#/components/schemas/B" }, { "description": "of A" }] },
    } }, "B": b }));
    for property in &here(&schema).properties {
        let Schema { name, description, deprecated, format, .. } = &property.schema;
        assert_eq!(name.as_deref(), Some("B"), "{}", property.name);
        assert!(format!("{description:?}").contains("of A"), "{description:?}");
        assert_eq!((*deprecated, format.as_deref()), (true, Some("date")));
    }
    assert_eq!(only(json!({ "properties": { "a": { "title": "Tea" } } })).name.as_deref(), Some("A"));
}

#[test]
fn what_cannot_be_read_is_noted_in_its_place() {
    let schema = a(json!({ "A": { "properties": {
        "nowhere": { "$ref": "#/components/schemas/None" },
        "outside": { "$ref": "other.yaml#/B", "description": "d" },
        "anchor": { "$ref": "#there" },
        "circle": { "$ref": "#/components/schemas/B" },
        "text": "string",
        "odd": { "type": ["string", "text"] },
        "number": { "$ref": 3 },
        "fine": { "type": "string", "properties": null },
        "list": { "properties": [1], "oneOf": 5, "required": "all", "enum": {} },
    } }, "B": { "$ref": "#/components/schemas/C" }, "C": { "$ref": "#/components/schemas/B" } }));
    let troubles = |note: &Note| (note.place.clone(), format!("{:?}", note.trouble));
    let level = here(&schema);
    let notes: Vec<_> =
        level.properties.iter().flat_map(|property| &property.schema.notes).map(troubles).collect();
    let at = |name: &str| format!("/components/schemas/A/properties/{name}");
    let expected = [
        (at("nowhere"), "LeadsNowhere(\"#/components/schemas/None\")"),
        (at("outside"), "LeadsOutside(\"other.yaml#/B\")"),
        (at("anchor"), "LeadsNowhere(\"#there\")"),
        ("/components/schemas/B".to_owned(), "LeadsNowhere(\"#/components/schemas/B\")"),
        (at("text"), "Unexpected(Schema)"),
        (at("odd"), "Unexpected(Type)"),
        (at("number"), "Unexpected(Reference)"),
    ];
    assert_eq!(notes, expected.map(|(place, text)| (place, text.to_owned())));
    assert_eq!(level.properties.len(), 9);
}
