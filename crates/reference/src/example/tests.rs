use serde_json::{Value, json};

use super::{example, written};
use crate::document::Document;
use crate::model::Side;
use crate::schema::reader::Reader;

/// An example of schema A for a request.
fn made_as(schemas: Value, media_type: &str) -> Option<String> {
    of_side(schemas, media_type, Side::Request)
}

fn of_side(schemas: Value, media_type: &str, side: Side) -> Option<String> {
    let text = json!({ "openapi": "3.1.0", "components": { "schemas": schemas } }).to_string();
    let document = Document::open(text).unwrap();
    let pointer = "/components/schemas/A";
    example(&Reader::new(&document), pointer, &document.value(pointer).unwrap(), side, media_type)
}

fn made(schema: Value) -> Value {
    serde_json::from_str(&made_as(json!({ "A": schema }), "application/json").unwrap()).unwrap()
}

#[test]
fn the_authors_word_goes_first() {
    for (schema, expected) in [
        (json!({ "type": "string", "example": "e", "default": "d", "enum": ["v"] }), json!("e")),
        (json!({ "type": "string", "examples": ["e", "f"], "default": "d" }), json!("e")),
        (json!({ "type": "string", "default": "d", "enum": ["v", "d"] }), json!("d")),
        (json!({ "const": 3, "example": 4 }), json!(3)),
        (json!({ "enum": [null, "v"] }), json!("v")),
        (
            json!({ "type": "object", "example": { "a": [1] }, "properties": { "b": {} } }),
            json!({ "a": [1] }),
        ),
        (json!({ "type": "array", "items": { "type": "integer" }, "default": [] }), json!([1])),
        (json!({ "properties": { "a": { "example": false } } }), json!({ "a": false })),
        (json!({ "allOf": [{ "example": { "a": 1 } }] }), json!({ "a": 1 })),
    ] {
        assert_eq!(made(schema.clone()), expected, "{schema}");
    }
}

#[test]
fn the_example_of_a_part_is_none_of_the_whole() {
    let schemas = json!({
        "A": { "allOf": [{ "$ref": "#/components/schemas/B" }, { "properties": { "own": { "const": 1 } } }] },
        "B": { "properties": { "b": { "const": 2 } }, "example": { "b": 3 } },
    });
    assert_eq!(made_as(schemas, "").unwrap(), "{\n  \"b\": 2,\n  \"own\": 1\n}");
}

#[test]
fn texts_look_like_what_they_stand_for() {
    for (schema, expected) in [
        (json!({ "type": "string" }), "string"),
        (json!({ "type": "string", "format": "date" }), "2026-01-31"),
        (json!({ "type": "string", "format": "email" }), "ada@example.com"),
        (json!({ "type": "string", "format": "unheard of" }), "string"),
        (json!({ "type": "file" }), "<binary>"),
        (json!({ "type": "string", "maxLength": 3 }), "str"),
        (json!({ "type": "string", "minLength": 8 }), "stringst"),
        (json!({ "type": ["null", "string"] }), "string"),
    ] {
        assert_eq!(made(schema.clone()), json!(expected), "{schema}");
    }
}

#[test]
fn numbers_are_in_range() {
    for (schema, expected) in [
        (json!({ "type": "integer" }), json!(1)),
        (json!({ "type": "integer", "minimum": 18 }), json!(18)),
        (json!({ "type": "integer", "minimum": 18, "exclusiveMinimum": true }), json!(19)),
        (json!({ "type": "integer", "exclusiveMaximum": -3 }), json!(-4)),
        (json!({ "type": "integer", "minimum": 2.5, "multipleOf": 5 }), json!(5)),
        (json!({ "type": "integer", "maximum": 9, "minimum": 6, "multipleOf": 7 }), json!(7)),
        (json!({ "type": "integer", "minimum": u64::MAX }), json!(u64::MAX)),
        (json!({ "type": "number" }), json!(1.5)),
        (json!({ "type": "number", "exclusiveMinimum": 0, "maximum": 1 }), json!(0.5)),
        (json!({ "type": "number", "maximum": -1 }), json!(-2.5)),
        (json!({ "type": "number", "minimum": 0.2, "maximum": 0.4, "multipleOf": 0.1 }), json!(0.3)),
    ] {
        assert_eq!(made(schema.clone()), expected, "{schema}");
    }
}

#[test]
fn lists_and_maps_have_as_much_as_they_must() {
    for (schema, expected) in [
        (json!({ "items": { "type": "boolean" }, "minItems": 2 }), json!([true, false])),
        (json!({ "items": { "type": "integer" }, "minItems": 3, "uniqueItems": true }), json!([1, 2, 3])),
        (json!({ "items": { "enum": ["a", "b"] }, "minItems": 2, "uniqueItems": true }), json!(["a", "b"])),
        (json!({ "items": { "type": "string" }, "maxItems": 0 }), json!([])),
        (json!({ "type": "array" }), json!([])),
        (json!({ "prefixItems": [{ "const": 1 }, { "const": 2 }] }), json!([1, 2])),
        (json!({ "additionalProperties": { "type": "integer" } }), json!({ "key": 1 })),
        (
            json!({ "additionalProperties": { "type": "integer" }, "minProperties": 2 }),
            json!({ "key": 1, "key2": 2 }),
        ),
        (
            json!({ "required": ["a"], "properties": { "b": { "const": 1 } } }),
            json!({ "b": 1, "a": "string" }),
        ),
        (
            json!({ "maxProperties": 1, "required": ["b"], "properties": { "a": {}, "b": { "const": 1 } } }),
            json!({ "b": 1 }),
        ),
        (json!({}), json!({})),
    ] {
        assert_eq!(made(schema.clone()), expected, "{schema}");
    }
}

#[test]
fn members_go_in_their_direction_and_deprecated_ones_go() {
    let schemas = json!({ "A": { "required": ["id"], "properties": {
        "id": { "const": 1, "readOnly": true }, "key": { "const": 2, "writeOnly": true }, "old": { "deprecated": true }
    } } });
    let of = |side| of_side(schemas.clone(), "", side).unwrap().replace([' ', '\n'], "");
    assert_eq!([of(Side::Request), of(Side::Response)], ["{\"key\":2}", "{\"id\":1}"]);
}

#[test]
fn the_first_choice_says_which_it_is() {
    let schemas = json!({
        "A": {
            "properties": { "id": { "const": 1 }, "kind": { "type": "string" } },
            "oneOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }],
            "discriminator": { "propertyName": "kind", "mapping": { "woof": "#/components/schemas/Dog" } },
            "anyOf": [{ "required": ["id"] }, { "required": ["name"] }],
        },
        "Dog": { "properties": { "bark": { "const": true } } },
        "Cat": { "properties": { "purr": {} } },
    });
    let value: Value = serde_json::from_str(&made_as(schemas, "").unwrap()).unwrap();
    assert_eq!(value, json!({ "id": 1, "kind": "woof", "bark": true }));
    assert_eq!(made(json!({ "oneOf": [false, { "type": "integer" }, { "type": "string" }] })), json!(1));
}

#[test]
fn what_stands_in_itself_is_left_out() {
    let node = json!({ "$ref": "#/components/schemas/A" });
    for (schema, expected) in [
        (json!({ "properties": { "v": { "const": 1 }, "next": node } }), json!({ "v": 1 })),
        (json!({ "properties": { "all": { "items": node } } }), json!({ "all": [] })),
        (json!({ "required": ["next"], "properties": { "next": node } }), json!({ "next": null })),
        (
            json!({ "properties": { "o": { "required": ["n"], "properties": { "n": node } }, "v": { "const": 1 } } }),
            json!({ "v": 1 }),
        ),
        (json!({ "properties": { "next": { "oneOf": [node, { "const": 2 }] } } }), json!({ "next": 2 })),
    ] {
        assert_eq!(made(schema.clone()), expected, "{schema}");
    }
    for nothing in [json!(false), json!({ "allOf": [false] })] {
        assert_eq!(made_as(json!({ "A": nothing }), ""), None);
    }
}

#[test]
fn values_are_written_in_their_media_type() {
    let value = json!({ "a b": ["x&y", 2], "c": { "d": "é" }, "e": null });
    for (media_type, expected) in [
        ("application/x-www-form-urlencoded", "a%20b=x%26y&a%20b=2&c=%7B%22d%22%3A%22%C3%A9%22%7D&e=null"),
        // What the request's body is made of when it is sent.
        ("multipart/form-data; boundary=x", &format!("{value:#}")),
        ("application/x-ndjson", "{\"a b\":[\"x&y\",2],\"c\":{\"d\":\"é\"},\"e\":null}"),
    ] {
        assert_eq!(written(&value, media_type), expected, "{media_type}");
    }
    for (value, media_type, expected) in [
        (json!("a\"b"), "application/json", "\"a\\\"b\""),
        (json!("{\"a\":1}"), "application/vnd.x+json; charset=utf-8", "{\n  \"a\": 1\n}"),
        (json!("{a"), "*/*", "\"{a\""),
        (json!("<a/>"), "text/xml", "<a/>"),
        (json!("a\nb"), "text/plain", "a\nb"),
        (json!(["a", 1]), "application/jsonl", "\"a\"\n1\n"),
        (json!([1]), "text/csv", "[\n  1\n]"),
    ] {
        assert_eq!(written(&value, media_type), expected, "{media_type}");
    }
}

mod xml;
