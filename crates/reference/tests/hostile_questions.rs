//! One question about a document whose parts are each as much as a part may be: together they are no more than one answer.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::thread;
use std::time::{Duration, Instant};

use portico_reference::model::{SchemaPlace, Side};
use portico_reference::{Document, diff};
use serde_json::{Map, Value, json};

/// Far above what any of these takes on an idle machine (up to three seconds unoptimised), far below what each budget for itself
/// would come to.
const LIMIT: Duration = Duration::from_secs(20);

/// Most bytes of one answer.
const SIZE: usize = 32 * 1024 * 1024;

fn to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn many(count: usize, member: impl Fn(usize) -> Value) -> Value {
    Value::Object((0..count).map(|at| (format!("n{at}"), member(at))).collect())
}

fn list(count: usize, item: impl Fn(usize) -> Value) -> Value {
    (0..count).map(item).collect()
}

/// Schemas that were made to be expensive, by what is expensive about them. The one to ask for is `A`.
fn schemas() -> Vec<(&'static str, Value)> {
    let trees = ["allOf", "oneOf", "anyOf"].map(|keyword| (keyword, tree(keyword)));
    let others = [long_texts(), long_lists(), many_choices(), deep()].into_iter().flatten();
    trees.into_iter().chain(others.map(|(name, schema)| (name, around(&schema)))).collect()
}

/// Schemas of which each leads to the next in several ways, and the last to the first.
fn tree(keyword: &str) -> Value {
    let level = |at: usize| {
        let next = to(&if at == 30 { "A".to_owned() } else { format!("S{}", at + 1) });
        let mut schema = json!({ "properties": { "a": next, "b": next, "c": next }, "required": ["a", "b"] });
        schema[keyword] = json!([next, { "allOf": [next, { "title": "x", "oneOf": [next, next] }] }]);
        (if at == 0 { "A".to_owned() } else { format!("S{at}") }, schema)
    };
    Value::Object((0..31).map(level).collect::<Map<_, _>>())
}

/// An object with many properties of one schema.
fn around(schema: &Value) -> Value {
    json!({ "A": { "properties": many(12, |_| to("B")), "required": ["n1", "n2"] }, "B": schema })
}

fn long_texts() -> Vec<(&'static str, Value)> {
    let long = "*long* ".repeat(40_000);
    vec![
        ("description", json!({ "type": "string", "description": long })),
        ("default", json!({ "default": long, "const": [long] })),
        ("pattern", json!({ "pattern": long, "title": long, "format": long, "type": "string" })),
        ("example", json!({ "example": [long], "examples": [{ "a": long }], "not": { "const": long } })),
    ]
}

fn long_lists() -> Vec<(&'static str, Value)> {
    vec![
        ("enum", json!({ "enum": list(30_000, |at| format!("{at} {}", "v".repeat(20)).into()) })),
        ("long enum", json!({ "enum": list(100, |at| format!("{at} {}", "v".repeat(10_000)).into()) })),
        (
            "properties",
            json!({ "properties": many(20_000, |_| json!({})), "required": list(20_000, |at| format!("n{}", 19_999 - at).into()) }),
        ),
        ("references", json!({ "properties": many(20_000, |_| to("A")) })),
    ]
}

fn many_choices() -> Vec<(&'static str, Value)> {
    let mapping = many(20_000, |at| format!("#/components/schemas/D{at}").into());
    vec![
        (
            "wide allOf",
            json!({ "allOf": list(30_000, |at| json!({ "properties": { format!("p{at}"): {} } })) }),
        ),
        (
            "wide oneOf",
            json!({ "oneOf": list(20_000, |at| json!({ "title": format!("t{at}"), "properties": { "p": to("B") } })) }),
        ),
        (
            "mapping",
            json!({
                "oneOf": list(5_000, |at| to(&format!("C{at}"))),
                "discriminator": { "propertyName": "p", "mapping": mapping },
            }),
        ),
        ("sole mapping", json!({ "discriminator": { "propertyName": "p", "mapping": mapping } })),
    ]
}

fn deep() -> Vec<(&'static str, Value)> {
    vec![
        ("deep allOf", (0..15).fold(json!({}), |inner, _| json!({ "allOf": [inner, inner] }))),
        (
            "long names",
            json!({ "properties": { "n".repeat(300_000): { "properties": many(5_000, |_| json!({})) } } }),
        ),
        ("items", (0..20).fold(json!({}), |inner, _| json!({ "items": inner, "minItems": 50 }))),
    ]
}

/// One operation with as many bodies, responses, headers, parameters and callbacks as one has room for, all of one schema.
fn operation() -> Value {
    let content = json!({ "schema": to("A") });
    // Of forms in parts the fields are looked at, too.
    let forms = (0..500).map(|at| (format!("multipart/form-data; n={at}"), content.clone()));
    let body = json!({ "content": forms.collect::<serde_json::Map<_, _>>() });
    let callback = json!({ "content": many(500, |_| content.clone()) });
    json!({
        "parameters": list(200, |at| json!({ "name": format!("p{at}"), "in": "query", "schema": to("A") })),
        "requestBody": body,
        "responses": many(500, |_| json!({ "content": { "application/json": content, "application/xml": content }, "headers": { "X": content } })),
        "callbacks": many(20, |_| json!({ "x": { "post": { "requestBody": callback } } })),
    })
}

fn document(schemas: &Value) -> Value {
    json!({ "openapi": "3.1.0", "paths": { "/a": { "post": operation() } }, "components": { "schemas": schemas } })
}

/// Runs on the stack of a web worker.
#[track_caller]
fn soon<T: Send + 'static>(name: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let start = Instant::now();
    let made = thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
    let time = start.elapsed();
    assert!(time < LIMIT, "{name} took {time:?}");
    made
}

#[test]
fn an_operation_is_one_answer() {
    for (name, schemas) in schemas() {
        let text = document(&schemas).to_string();
        let size = soon(name, move || {
            let operation = Document::open(text).unwrap().operation(0).unwrap();
            assert_eq!(operation.responses.len(), 500);
            serde_json::to_string(&operation).unwrap().len()
        });
        assert!(size < SIZE, "{name} makes {size} bytes");
    }
}

/// Every part has a place of its own, which begins with the path.
#[test]
fn a_long_path_is_not_repeated_in_every_place() {
    let parameter = |at| json!({ "name": format!("p{at}"), "in": "query", "schema": { "type": "string" } });
    let get = json!({ "parameters": list(10_000, parameter), "responses": many(10_000, |_| json!({})) });
    let text = json!({ "openapi": "3.1.0", "paths": { "/a".repeat(500_000): { "get": get } } }).to_string();
    soon("long path", move || assert!(Document::open(text).unwrap().operation(0).is_some()));
}

/// Each value on a line of its own would have a hundred spaces before it.
#[test]
fn what_is_deep_is_not_indented_without_end() {
    let deep = (0..40).fold(list(300_000, |_| json!(1)), |inner, _| json!([inner]));
    let content = |media_type: &str| json!({ media_type: { "example": deep } });
    let responses =
        json!({ "200": { "content": content("a/json") }, "201": { "content": content("a/xml") } });
    let text =
        json!({ "openapi": "3.1.0", "paths": { "/a": { "get": { "responses": responses } } } }).to_string();
    let size = soon("deep", move || {
        serde_json::to_string(&Document::open(text).unwrap().operation(0).unwrap()).unwrap().len()
    });
    assert!(size < SIZE, "{size} bytes");
}

#[test]
fn a_level_is_one_answer() {
    for (name, schemas) in schemas() {
        for at in ["A", "B"].into_iter().filter(|at| schemas.get(at).is_some()) {
            let text = document(&schemas).to_string();
            let place = SchemaPlace { pointer: format!("/components/schemas/{at}"), side: Side::Request };
            let size = soon(name, move || {
                serde_json::to_string(&Document::open(text).unwrap().level(&place)).unwrap().len()
            });
            assert!(size < SIZE, "{name} makes {size} bytes");
        }
    }
}

#[test]
fn a_body_is_checked_at_once() {
    for (name, schemas) in schemas() {
        for body in [
            "{\"n1\":{\"a\":1,\"p\":\"n1\",\"n5\":2}}".to_owned(),
            format!("[{}1]", "1,".repeat(500_000)),
            format!("{{{}\"n1\":\"x\"}}", "\"n1\":{},\"n2\":{\"n3\":1},\"z\":3,".repeat(10_000)),
        ] {
            let mut schemas = schemas.clone();
            schemas["L"] = json!({ "anyOf": [{ "items": to("B") }, { "items": to("A") }, { "additionalProperties": to("A") }] });
            for at in ["A", "L"] {
                let text = document(&schemas).to_string();
                let body = body.clone();
                let place = SchemaPlace { pointer: format!("/components/schemas/{at}"), side: Side::Request };
                soon(name, move || Document::open(text).unwrap().check_body(&place, &body));
            }
        }
    }
}

#[test]
fn two_documents_are_compared_at_once() {
    for (name, schemas) in schemas() {
        let old = document(&schemas).to_string();
        let mut schemas = schemas;
        schemas["S30"] = json!({ "type": "string" });
        schemas["B"]["deprecated"] = true.into();
        let new = document(&schemas).to_string();
        let size = soon(name, move || {
            let found = diff(&Document::open(old).unwrap(), &Document::open(new).unwrap());
            serde_json::to_string(&found).unwrap().len()
        });
        assert!(size < SIZE, "{name} makes {size} bytes");
    }
}
