use serde_json::{Value, json};

use crate::document::Document;
use crate::model::{BodyTrouble, SchemaPlace, Side};

fn problems_in(schemas: Value, text: &str) -> Vec<(String, Option<u32>, BodyTrouble)> {
    let document = json!({ "openapi": "3.1.0", "components": { "schemas": schemas } }).to_string();
    let place = SchemaPlace { pointer: "/components/schemas/A".to_owned(), side: Side::Request };
    let problems = Document::open(document).unwrap().check_body(&place, text);
    problems.into_iter().map(|problem| (problem.pointer, problem.line, problem.kind)).collect()
}

/// Problems as short words: place and kind.
fn words_in(schemas: Value, body: &Value) -> String {
    let words = problems_in(schemas, &body.to_string()).into_iter().map(|(pointer, _, kind)| {
        let kind = match kind {
            BodyTrouble::WrongType { expected } => format!("is no {}", expected.join("|")),
            BodyTrouble::Missing { property } => format!("lacks {property}"),
            BodyTrouble::NotListed { values } => format!("is none of {}", values.join("|")),
            BodyTrouble::Breaks(limit) => {
                format!("breaks {}", format!("{limit:?}").split([' ', '(']).next().unwrap())
            }
            other => format!("{other:?}"),
        };
        format!("{pointer} {kind}")
    });
    words.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(schema: Value, bodies: &[(Value, &str)]) {
    for (body, expected) in bodies {
        assert_eq!(words_in(json!({ "A": schema }), body), *expected, "{schema} {body}");
    }
}

#[test]
fn types() {
    check(
        json!({ "type": "integer" }),
        &[(json!(1), ""), (json!(1.0), ""), (json!(1.5), " is no integer"), (json!("1"), " is no integer")],
    );
    check(
        json!({ "type": "number", "nullable": true }),
        &[(json!(1), ""), (json!(null), ""), (json!(true), " is no number|null")],
    );
    check(json!({ "type": ["string", "null"] }), &[(json!(null), ""), (json!([]), " is no string|null")]);
    check(json!({ "properties": {} }), &[(json!([]), " is no object")]);
    check(json!({}), &[(json!([]), ""), (json!(null), "")]);
    check(json!(false), &[(json!(1), " Forbidden")]);
}

#[test]
fn limits() {
    check(
        json!({ "minimum": 0, "exclusiveMinimum": true, "maximum": 9 }),
        &[(json!(0), " breaks Range"), (json!(0.1), ""), (json!(9), ""), (json!(10), " breaks Range")],
    );
    check(
        json!({ "exclusiveMaximum": 9.5, "multipleOf": 0.5 }),
        &[(json!(9), ""), (json!(9.5), " breaks Range"), (json!(0.3), " breaks MultipleOf")],
    );
    check(
        json!({ "minLength": 2, "maxLength": 3 }),
        &[(json!("é"), " breaks Length"), (json!("ééé"), ""), (json!("abcd"), " breaks Length")],
    );
    check(
        json!({ "minItems": 1, "maxItems": 2, "uniqueItems": true }),
        &[(json!([]), " breaks Items"), (json!([1, 1]), " breaks Unique"), (json!([1, "1"]), "")],
    );
    check(
        json!({ "minProperties": 1, "maxProperties": 1 }),
        &[
            (json!({}), " breaks Properties"),
            (json!({ "a": 1 }), ""),
            (json!({ "a": 1, "b": 1 }), " breaks Properties"),
        ],
    );
    check(json!({ "pattern": "^a" }), &[(json!("b"), "")]);
}

#[test]
fn listed_values() {
    check(
        json!({ "enum": ["a", 1] }),
        &[
            (json!("a"), ""),
            (json!(1.0), ""),
            (json!("b"), " is none of a|1"),
            (json!(null), " is no string|integer"),
        ],
    );
    check(json!({ "type": "string", "enum": ["a"], "nullable": true }), &[(json!(null), "")]);
    check(json!({ "const": { "a": 1 } }), &[(json!({ "a": 1 }), ""), (json!({}), " is none of {\"a\":1}")]);
}

#[test]
fn members() {
    let schema = json!({
        "required": ["a", "id", "b"], "additionalProperties": false,
        "properties": { "a": { "type": "string" }, "id": { "readOnly": true }, "x/y": { "items": { "type": "boolean" } } },
    });
    check(
        schema,
        &[
            (json!({ "a": "", "b": 1, "c": 1 }), "/b Unknown, /c Unknown"),
            (json!({ "a": 1, "x/y": [true, 1] }), " lacks b, /a is no string, /x~1y/1 is no boolean"),
        ],
    );
    check(
        json!({ "additionalProperties": { "type": "integer" } }),
        &[(json!({ "a": 1, "b": "" }), "/b is no integer")],
    );
    check(
        json!({ "additionalProperties": false, "patternProperties": { "^x": {} } }),
        &[(json!({ "a": 1 }), "")],
    );
    check(
        json!({ "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } }),
        &[(json!([1, 1, "a"]), "/0 is no string, /2 is no integer")],
    );
}

#[test]
fn all_of_holds_as_a_whole() {
    let schema = json!({ "allOf": [
        { "properties": { "a": { "minimum": 1 } }, "additionalProperties": false, "required": ["a"] },
        { "properties": { "b": {}, "a": { "maximum": 3 } } },
    ] });
    check(
        schema,
        &[
            (json!({ "a": 2, "b": 1 }), ""),
            (json!({ "a": 4 }), "/a breaks Range"),
            (json!({ "c": 1 }), " lacks a, /c Unknown"),
        ],
    );
}

#[test]
fn choices() {
    check(
        json!({ "oneOf": [{ "type": "string" }, { "type": "integer", "minimum": 5 }, { "type": "null" }] }),
        &[(json!("a"), ""), (json!(null), ""), (json!(1), " breaks Range"), (json!([]), " NoChoice")],
    );
    check(
        json!({ "properties": { "a": {}, "b": {} }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }], "additionalProperties": false }),
        &[
            (json!({ "a": 1, "b": 1 }), ""),
            (json!({}), " NoChoice"),
            (json!({ "a": 1, "c": 1 }), "/c Unknown"),
        ],
    );
    check(
        json!({ "anyOf": [{ "type": "string" }, { "type": "null" }] }),
        &[(json!(null), ""), (json!(1), " is no string|null")],
    );
}

#[test]
fn the_discriminator_tells_the_choice() {
    let dog = json!({ "$ref": "#/components/schemas/Dog" });
    let schemas = json!({
        "A": {
            "oneOf": [dog, { "$ref": "#/components/schemas/Cat" }],
            "discriminator": { "propertyName": "kind", "mapping": { "woof": "Dog", "bark": dog["$ref"] } },
        },
        "Dog": { "required": ["name"], "properties": { "kind": {}, "name": { "type": "string" } } },
        "Cat": { "properties": { "kind": {} } },
        "B": { "discriminator": { "propertyName": "kind", "mapping": { "dog": "Dog" } } },
    });
    for (body, expected) in [
        (json!({ "kind": "woof" }), " lacks name"),
        (json!({ "kind": "bark", "name": 1 }), "/name is no string"),
        (json!({ "kind": "Cat" }), ""),
        (json!({ "kind": "cow" }), "/kind is none of woof|Cat"),
        (json!({ "name": 1 }), ""),
    ] {
        assert_eq!(words_in(schemas.clone(), &body), expected, "{body}");
    }
    let mut extended = schemas;
    extended["A"] = extended["B"].clone();
    assert_eq!(words_in(extended.clone(), &json!({ "kind": "dog" })), " lacks name");
    assert_eq!(words_in(extended, &json!({ "kind": "other" })), "", "there may be more than are listed");
}

#[test]
fn what_must_not_be() {
    check(json!({ "not": { "type": "string" } }), &[(json!(1), ""), (json!("a"), " Forbidden")]);
    check(json!({ "not": { "required": ["a"] } }), &[(json!({ "a": 1 }), " Forbidden"), (json!({}), "")]);
    check(json!({ "not": { "pattern": "^a" } }), &[(json!("b"), "")]);
    check(json!({ "not": { "$ref": "other.yaml" } }), &[(json!("b"), "")]);
}

#[test]
fn schemas_that_cannot_be_read_check_nothing() {
    check(json!({ "$ref": "#/none" }), &[(json!(1), "")]);
    check(
        json!({ "properties": { "a": "text", "b": { "type": "what" } }, "required": 1 }),
        &[(json!({ "a": 1, "b": 2 }), "")],
    );
    assert_eq!(words_in(json!({}), &json!(1)), "");
}

#[test]
fn tells_lines() {
    let schemas = json!({ "A": { "required": ["z"], "properties": { "a": { "items": { "required": ["b"], "properties": { "c": { "type": "string" } } } } } } });
    let text = "\n{\n  \"x\": \"\\n\",\n  \"a\": [\n    {\"b\": 1},\n    {\n      \"c\": 5\n    }\n  ]\n}";
    let lines: Vec<_> =
        problems_in(schemas, text).into_iter().map(|(pointer, line, _)| (pointer, line)).collect();
    assert_eq!(
        lines,
        [(String::new(), Some(2)), ("/a/1".to_owned(), Some(6)), ("/a/1/c".to_owned(), Some(7))]
    );
}

#[test]
fn tells_where_text_is_not_json() {
    for (text, line, column) in [("{\n  \"a\": }", 2, 8), ("", 1, 0), ("[1] 2", 1, 5), ("{", 1, 1)] {
        assert_eq!(
            problems_in(json!({ "A": {} }), text),
            [(String::new(), Some(line), BodyTrouble::NotJson { column })],
            "{text}"
        );
    }
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(matches!(problems_in(json!({ "A": {} }), &deep)[..], [(_, _, BodyTrouble::NotJson { .. })]));
}

#[test]
fn stops_at_fifty() {
    let body = Value::Array(vec![json!(1); 10_000]);
    let found = problems_in(json!({ "A": { "items": { "type": "string" } } }), &body.to_string());
    assert_eq!(found.len(), 50);
    assert!(found.iter().all(|(_, line, _)| *line == Some(1)));
}
