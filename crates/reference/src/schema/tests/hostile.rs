//! Schemas that were made to hang or crash whoever follows them.

use std::time::{Duration, Instant};

use super::*;
use crate::example::example;
use crate::schema::reader::Reader;

/// Far above what any of these takes on an idle machine, far below what following them to their ends would take.
const LIMIT: Duration = Duration::from_secs(20);

/// Does all that can be done with schema A, on the stack of a web worker.
fn survive(schemas: Value, body: String) -> (Schema, Level, Option<String>) {
    let work = move || {
        let document = document(&schemas);
        let pointer = "/components/schemas/A".to_owned();
        let value = document.value(&pointer).unwrap();
        let start = Instant::now();
        let schema = schema(&Reader::new(&document), &pointer, &value, Side::Request);
        let example = example(&Reader::new(&document), &pointer, &value, Side::Request, "application/json");
        example_of_xml(&document, &pointer, &value);
        let place = SchemaPlace { pointer, side: Side::Request };
        let level = document.level(&place);
        document.check_body(&place, &body);
        assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
        (schema, level, example)
    };
    std::thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap()
}

fn example_of_xml(document: &Document, pointer: &str, value: &Value) {
    let xml = example(&Reader::new(document), pointer, value, Side::Request, "application/xml");
    assert!(xml.is_none_or(|xml| xml.len() < 200_000));
}

/// `count` schemas, each made of its number by what leads on to the next; the last leads to the first.
fn ring(count: usize, link: impl Fn(Value) -> Value) -> Value {
    let name = |at: usize| if at.is_multiple_of(count) { "A".to_owned() } else { format!("S{at}") };
    let next = |at: usize| json!({ "$ref": format!("#/components/schemas/{}", name(at + 1)) });
    Value::Object((0..count).map(|at| (name(at), link(next(at)))).collect())
}

fn nested(levels: usize, open: &str, close: &str) -> String {
    format!("{}1{}", open.repeat(levels), close.repeat(levels))
}

#[test]
fn rings_of_every_kind_end() {
    let links: [fn(Value) -> Value; 13] = [
        |next| next,
        |next| json!({ "allOf": [next, next] }),
        |next| json!({ "allOf": [{ "allOf": [next, { "properties": { "a": next } }] }] }),
        |next| json!({ "oneOf": [next, next] }),
        |next| json!({ "anyOf": [next, { "type": "null" }] }),
        |next| json!({ "anyOf": [next, { "type": "string" }], "oneOf": [{ "required": ["a"] }, next] }),
        |next| json!({ "items": next, "minItems": 3 }),
        |next| json!({ "prefixItems": [next, next], "items": next }),
        |next| json!({ "properties": { "a": next, "b": next, "c": next }, "required": ["a", "b"] }),
        |next| json!({ "additionalProperties": next, "minProperties": 5 }),
        |next| {
            let choice = |inner: Value| json!({ "oneOf": [inner, { "type": "integer" }, { "items": next }] });
            json!({ "properties": { "a": choice(choice(choice(choice(choice(choice(next.clone())))))) } })
        },
        |next| json!({ "not": next, "properties": { "a": { "not": next } } }),
        |next| json!({ "discriminator": { "propertyName": "a", "mapping": { "x": next["$ref"], "y": next["$ref"] } }, "properties": { "a": next } }),
    ];
    for link in links {
        for count in [1, 2, 3, 40, 2_000] {
            survive(ring(count, link), nested(100, "{\"a\":", "}"));
            survive(ring(count, link), nested(100, "[", "]"));
        }
    }
}

#[test]
fn ten_thousand_properties_are_cut_with_a_note() {
    let reference = json!({ "$ref": "#/components/schemas/B" });
    let members = (0..10_000).map(|at| (format!("p{at}"), reference.clone())).collect();
    let large = Value::Object(members);
    let b = json!({ "properties": large });
    let (schema, level, example) =
        survive(json!({ "A": b, "B": b }), "{\"p1\":{\"p2\":{\"p3\":1}}}".to_owned());
    assert!(matches!(schema.children, Children::Later { properties: 10_000, .. }));
    assert!(level.properties.len() <= 2_000);
    assert!(level.notes.iter().any(|note| note.trouble == Trouble::TooMuch), "{:?}", level.notes);
    assert!(example.unwrap().len() < 200_000);
}

#[test]
fn doubling_bombs_stay_small() {
    for keyword in ["allOf", "oneOf", "anyOf"] {
        let bomb = (0..60).map(|at| {
            let name = if at == 0 { "A".to_owned() } else { format!("S{at}") };
            let next = json!({ "$ref": format!("#/components/schemas/S{}", at + 1) });
            let mut schema = json!({ "properties": { format!("p{at}"): { "items": next } } });
            schema[keyword] = json!([next, { "allOf": [next] }, { "title": "x", "oneOf": [next, next] }]);
            (name, schema)
        });
        survive(Value::Object(bomb.collect()), "{\"p0\":[[]],\"p1\":3}".to_owned());
    }
    let properties = (0..30).map(|at| {
        let name = if at == 0 { "A".to_owned() } else { format!("S{at}") };
        let next = json!({ "$ref": format!("#/components/schemas/S{}", at + 1) });
        (name, json!({ "properties": { "a": next, "b": next, "c": next }, "required": ["a", "b", "c"] }))
    });
    let (.., example) = survive(Value::Object(properties.collect()), "{\"a\":{\"b\":{\"c\":{}}}}".to_owned());
    assert!(example.unwrap().len() < 200_000);
}

#[test]
fn deep_nesting_ends() {
    let deep = |open: &str, close: &str| {
        serde_json::from_str::<Value>(&format!("{}{{}}{}", open.repeat(24), close.repeat(24))).unwrap()
    };
    for (open, close) in [
        ("{\"allOf\":[", "]}"),
        ("{\"items\":", "}"),
        ("{\"oneOf\":[{\"type\":\"string\"},", "]}"),
        ("{\"properties\":{\"a\":", "}}"),
        ("{\"not\":", "}"),
        ("{\"additionalProperties\":", "}"),
    ] {
        survive(json!({ "A": deep(open, close) }), nested(120, "{\"a\":", "}"));
        survive(json!({ "A": deep(open, close) }), nested(120, "[", "]"));
    }
}

#[test]
fn impossible_numbers_are_not_obeyed() {
    let (.., example) = survive(
        json!({ "A": { "properties": {
            "a": { "type": "string", "minLength": u64::MAX }, "b": { "type": "array", "minItems": u64::MAX, "items": {} },
            "c": { "type": "integer", "minimum": 1e300, "multipleOf": u64::MAX }, "d": { "type": "integer", "minimum": 5, "maximum": 1 },
            "e": { "type": "number", "minimum": -1e308, "maximum": 1e308, "multipleOf": 1e-320 }, "f": { "minProperties": u64::MAX },
            "g": { "type": "integer", "maximum": i64::MIN, "exclusiveMaximum": true, "multipleOf": -3 },
        } } }),
        "{}".to_owned(),
    );
    assert!(example.unwrap().len() < 20_000);
}
