//! Documents that refer to themselves, and documents without an end.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::{both_ways, changes, document, lines};
use crate::diff;
use crate::document::Document;
use crate::model::Diff;

/// Compares on the stack that a web worker has, and not for long.
#[track_caller]
fn compared(old: Value, new: Value) -> Diff {
    let start = Instant::now();
    let work =
        move || diff(&Document::open(old.to_string()).unwrap(), &Document::open(new.to_string()).unwrap());
    let found = std::thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
    assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    found
}

fn name(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn with_schemas(schemas: &Value) -> Value {
    json!({ "openapi": "3.1.0", "paths": both_ways(&name("A")), "components": { "schemas": schemas } })
}

#[test]
fn schemas_that_contain_themselves_are_compared_once() {
    let node = |kind: &str| {
        let properties = json!({ "value": { "type": kind }, "next": name("A"), "other": name("B"), "all": { "items": name("A") } });
        json!({ "A": { "type": "object", "properties": properties }, "B": { "properties": { "a": name("A") } } })
    };
    let version =
        |kind: &str| document(&both_ways(&name("A")), &json!({ "components": { "schemas": node(kind) } }));
    changes(
        &version("string"),
        &version("integer"),
        &[
            "! post /a body json value: Types { from: [\"string\"], to: [\"integer\"] }",
            "! post /a 200 json value: Types { from: [\"string\"], to: [\"integer\"] }",
        ],
    );
}

/// `B` looks the same as long as `A` around it is taken to be.
#[test]
fn what_was_the_same_inside_of_another_is_told_where_it_stands_alone() {
    let version = |kind: &str| {
        let mut paths = both_ways(&name("A"));
        paths["/b"] = both_ways(&name("B"))["/a"].clone();
        let a = json!({ "properties": { "b": name("B"), "value": { "type": kind } } });
        let schemas = json!({ "A": a, "B": { "properties": { "a": name("A") } } });
        document(&paths, &json!({ "components": { "schemas": schemas } }))
    };
    let found = lines(&diff(&version("string"), &version("integer")));
    assert!(found.iter().any(|line| line.starts_with("! post /b 200 json a.value")), "{found:?}");
}

#[test]
fn references_in_circles_end() {
    let circles = json!({ "A": name("B"), "B": name("A"), "C": { "allOf": [name("C"), name("A")], "oneOf": [name("C"), name("A")] } });
    let other = json!({ "A": { "allOf": [name("A")], "anyOf": [name("A")], "items": name("A") } });
    assert!(!compared(with_schemas(&circles), with_schemas(&circles)).is_cut);
    compared(with_schemas(&circles), with_schemas(&other));
    compared(with_schemas(&other), with_schemas(&circles));
}

#[test]
fn a_chain_without_an_end_is_cut() {
    let chain = |kind: &str| {
        let link = |n: u32| {
            (
                if n == 0 { "A".to_owned() } else { format!("A{n}") },
                json!({ "properties": { "p": name(&format!("A{}", n + 1)) } }),
            )
        };
        let mut schemas: Map<_, _> = (0..50_000).map(link).collect();
        schemas.insert("A50000".to_owned(), json!({ "type": kind }));
        with_schemas(&Value::Object(schemas))
    };
    assert!(compared(chain("string"), chain("integer")).is_cut);
}

#[test]
fn a_tree_that_doubles_with_every_level_is_cut() {
    let tree = |kind: &str| {
        let level = |n: u32| {
            let next = name(&format!("A{}", n + 1));
            (
                if n == 0 { "A".to_owned() } else { format!("A{n}") },
                json!({ "properties": { "l": next, "r": next } }),
            )
        };
        let mut schemas: Map<_, _> = (0..25).map(level).collect();
        schemas.insert("A25".to_owned(), json!({ "type": kind }));
        with_schemas(&Value::Object(schemas))
    };
    let found = compared(tree("string"), tree("integer"));
    assert!(found.is_cut);
    assert_eq!(found.changes.len(), 2_000);
    assert!(!compared(tree("string"), tree("string")).is_cut);
}

#[test]
fn large_enumerations_and_many_operations_end() {
    let values: Vec<_> = (0..100_000).map(|n| format!("value {n}")).collect();
    let version = |from: usize| {
        let paths: Map<_, _> = (0..2_000)
            .map(|n| {
                (
                    format!("/{n}"),
                    json!({ "parameters": [{ "$ref": "#/components/parameters/P" }], "get": {}, "put": {} }),
                )
            })
            .collect();
        let parameter = json!({ "name": "p", "in": "query", "schema": { "enum": values[from..] } });
        json!({ "openapi": "3.1.0", "paths": paths, "components": { "parameters": { "P": parameter } } })
    };
    let found = compared(version(0), version(200));
    assert!(found.is_cut);
    assert!(found.changes.iter().all(|change| change.is_breaking));
}

#[test]
fn more_operations_than_anybody_has_are_cut() {
    let version = |kind: &str| {
        let parameter = json!({ "name": "p", "in": "query", "schema": { "type": kind } });
        let item = |at: usize| (format!("/{at}"), json!({ "get": { "parameters": [parameter] } }));
        json!({ "openapi": "3.1.0", "paths": (0..200_000).map(item).collect::<Map<_, _>>() })
    };
    let found = compared(version("string"), version("string"));
    assert!(found.is_cut && found.changes.is_empty());
}

#[test]
fn nothing_is_where_it_belongs() {
    for odd in [
        json!(null),
        json!(7),
        json!("x"),
        json!([[]]),
        json!([null, { "$ref": 1 }]),
        json!({ "": null, "$ref": "#" }),
    ] {
        let operation = json!({ "parameters": odd, "requestBody": odd, "responses": odd, "security": odd, "servers": odd, "deprecated": odd });
        let schema = json!({ "type": odd, "enum": odd, "properties": odd, "required": odd, "allOf": odd, "oneOf": odd, "items": odd, "$ref": odd });
        let mut paths = both_ways(&schema);
        paths["/odd"] = odd.clone();
        paths["/b"] = json!({ "get": operation, "put": odd, "parameters": odd, "servers": odd });
        let root = json!({ "openapi": "3.1.0", "paths": paths, "webhooks": odd, "components": odd, "security": odd, "servers": odd, "host": odd, "schemes": odd });
        let empty = json!({ "swagger": "2.0", "paths": odd });
        assert_eq!(lines(&compared(root.clone(), root.clone())), [""; 0], "{odd}");
        compared(root.clone(), empty.clone());
        compared(empty, root);
    }
}
