//! References that were made to multiply a document, or never to end.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::thread;
use std::time::{Duration, Instant};

use portico_reference::model::{Operation, Outline, Trouble};
use portico_reference::{Document, SpecError, inspect, outline};
use serde_json::{Value, json};

/// Far above what any of these takes on an idle machine (below 2 s unoptimised), far below what multiplying would take.
const LIMIT: Duration = Duration::from_secs(30);

/// Reads all of a document, on the stack of a web worker.
#[track_caller]
fn read(document: &Value) -> (Outline, Vec<Operation>) {
    let text = document.to_string();
    let start = Instant::now();
    let work = move || {
        let document = Document::open(text.clone()).unwrap();
        let outline = document.outline();
        inspect(&text).unwrap();
        let all = outline.operations.len().min(100) + outline.webhooks.len();
        let operations = (0..all).map(|number| document.operation(number).unwrap()).collect();
        (outline, operations)
    };
    let read = thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
    read
}

fn to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/{name}") })
}

/// A list or map of so many times the same.
fn many(count: usize, value: &Value) -> Value {
    (0..count).map(|number| (format!("n{number}"), value.clone())).collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn circles_of_references_end_everywhere() {
    let names = ["p", "r", "h", "e", "b", "c", "l", "s", "i", "m"];
    let circle = |name: &str| json!({ "A": to(&format!("{name}/B")), "B": to(&format!("{name}/A")), "Me": to(&format!("{name}/Me")) });
    let components: serde_json::Map<_, _> =
        names.iter().map(|name| ((*name).to_owned(), circle(name))).collect();
    let content = json!({ "a/b": { "schema": to("s/A"), "examples": { "x": to("e/A"), "y": to("e/Me") }, "encoding": { "f": to("m/A") } }, "c/d": to("m/A") });
    let (outline, operations) = read(&json!({
        "openapi": "3.1.0", "info": to("i/A"), "servers": [to("i/A")], "tags": [to("i/A")], "externalDocs": to("i/Me"),
        "paths": {
            "/a": to("i/A"),
            "/b": {
                "$ref": "#/paths/~1c",
                "get": {
                    "parameters": [to("p/A"), { "name": "n", "in": "query", "content": content, "examples": { "x": to("e/A") } }],
                    "requestBody": to("b/A"),
                    "responses": { "200": to("r/A"), "300": { "headers": { "H": to("h/A") }, "content": content, "links": { "L": to("l/Me") } } },
                    "callbacks": { "C": to("c/A"), "D": { "x": to("i/A") }, "E": { "y": { "get": { "$ref": "#/paths/~1b/get" } } } },
                },
                "put": { "$ref": "#/paths/~1b/put" },
            },
            "/c": { "$ref": "#/paths/~1b" },
        },
        "components": components,
    }));
    assert_eq!(outline.operations.len(), 4);
    let notes =
        |operation: &Operation| operation.notes.iter().map(|note| note.place.clone()).collect::<Vec<_>>();
    let get = notes(&operations[0]);
    for place in [
        "parameters/0",
        "requestBody",
        "callbacks/C",
        "callbacks/D/x",
        "parameters/1/content/a~1b/examples/x",
    ] {
        assert!(get.contains(&format!("/paths/~1b/get/{place}")), "{place}: {get:?}");
    }
    assert_eq!(operations[0].responses.iter().map(|one| one.notes.len()).collect::<Vec<_>>(), [1, 6]);
    assert_eq!(notes(&operations[1]), ["/paths/~1b/put"]);
}

#[test]
fn ten_thousand_paths_may_be_one() {
    let item = json!({ "get": { "summary": "s", "description": "d".repeat(100_000) }, "x-large": "x".repeat(2_000_000) });
    let mut document = json!({ "openapi": "3.1.0", "components": { "pathItems": { "I": item } } });
    document["paths"] =
        (0..10_000).map(|at| (format!("/{at}"), to("pathItems/I"))).collect::<serde_json::Map<_, _>>().into();
    let (outline, operations) = read(&document);
    assert_eq!((outline.operations.len(), outline.notes.len()), (10_000, 0));
    assert!(
        operations.iter().all(|operation| operation.notes.is_empty() && !operation.description.is_empty())
    );
}

#[test]
fn what_is_large_may_not_be_repeated_for_ever() {
    let large = json!({ "name": "n", "in": "query", "description": "*d* ".repeat(100_000), "content": { "a/b": { "example": "e".repeat(100_000) } } });
    let parameters: Vec<Value> = (0..10_000).map(|_| to("large")).collect();
    let (outline, operations) = read(&json!({
        "openapi": "3.1.0",
        "tags": parameters,
        "paths": { "/": { "get": {
            "parameters": parameters,
            "responses": { "200": { "headers": many(10_000, &to("large")) }, "300": to("large") },
            "callbacks": many(10_000, &json!({ "x": to("item") })),
        } } },
        "components": { "large": large, "securitySchemes": many(10_000, &to("large")), "item": { "post": { "parameters": parameters } } },
    }));
    let too_much = |notes: &[portico_reference::Note]| {
        notes.iter().filter(|note| note.trouble == Trouble::TooMuch).count()
    };
    assert_eq!(too_much(&outline.notes), 1);
    assert_eq!(too_much(&operations[0].notes), 1);
}

#[test]
fn much_of_one_thing_is_read_or_cut() {
    let tag = |at: usize| json!({ "name": format!("t{at}"), "description": "d" });
    let tags: Vec<Value> = (0..20_000).map(tag).collect();
    let (outline, operations) = read(&json!({
        "openapi": "3.1.0",
        "tags": tags,
        "servers": (0..3_000).map(|_| json!({ "url": "/", "variables": many(100, &json!({})) })).collect::<Vec<_>>(),
        "security": (0..50_000).map(|at| json!({ format!("s{at}"): [] })).collect::<Vec<_>>(),
        "paths": { "/": { "get": { "tags": (0..100_000).map(|at| format!("t{at}")).collect::<Vec<_>>() } }, "/odd": many(50_000, &json!({})) },
    }));
    assert!(outline.tags.len() < 20_000 && outline.notes.len() <= 2_000);
    assert_eq!((outline.operations.len(), outline.operations[0].tags.len()), (1, 100_000));
    assert_eq!(operations[0].security.len(), 50_000);
}

#[test]
fn long_names_are_not_repeated_in_every_note() {
    let mut odd = json!({ "paths": {} });
    odd["openapi"] = "3.1.0".into();
    odd["paths"]["/".repeat(1_000_000)] = many(5_000, &json!(1));
    let (outline, _) = read(&odd);
    let bytes: usize = outline.notes.iter().map(|note| note.place.len()).sum();
    assert!(bytes <= 4 * 1024 * 1024, "{bytes} bytes");
}

#[test]
fn paths_through_long_pointers_take_no_more_room_than_operations() {
    let chained = |length: usize| {
        let name = |hop: usize| format!("{hop:0>length$}");
        let hops = (0..14)
            .map(|hop| (name(hop), to(&format!("c/{}", name(hop + 1)))))
            .chain([(name(14), json!({ "get": {} })), ("first".to_owned(), to(&format!("c/{}", name(0))))])
            .collect::<serde_json::Map<_, _>>();
        let paths: serde_json::Map<_, _> = (0..30_000).map(|at| (format!("/{at}"), to("c/first"))).collect();
        json!({ "openapi": "3.1.0", "components": { "c": hops }, "paths": paths }).to_string()
    };
    let start = Instant::now();
    assert_eq!(outline(&chained(1_900)), Err(SpecError::TooLarge { limit: "64 MiB of operations" }));
    let outline = outline(&chained(60_000)).unwrap();
    assert_eq!(outline.operations.len(), 0, "a name that no pointer is made of");
    let Some(Trouble::LeadsNowhere(told)) = outline.notes.first().map(|note| &note.trouble) else {
        panic!("{:?}", outline.notes.first())
    };
    assert!(told.len() <= 2_000, "{}", told.len());
    assert!(start.elapsed() < LIMIT, "took {:?}", start.elapsed());
}

#[test]
fn a_path_item_is_read_once_however_its_pointer_is_spelled() {
    let mut item = many(100_000, &json!(1));
    item["get"] = json!({});
    let spelled = |number: usize| -> String {
        (0..15).map(|bit| if number >> bit & 1 == 1 { "~0" } else { "~" }).collect()
    };
    let paths: serde_json::Map<_, _> =
        (0..30_000).map(|at| (format!("/{at}"), to(&format!("c/{}", spelled(at))))).collect();
    let components = json!({ "c": { "~".repeat(15): item } });
    let (outline, _) = read(&json!({ "openapi": "3.1.0", "components": components, "paths": paths }));
    assert_eq!(outline.operations.len(), 30_000);
}
