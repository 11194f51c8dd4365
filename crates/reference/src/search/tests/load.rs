//! Much to index, and much to look for.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::super::{Entry, SearchIndex};
use super::{numbers, operation};
use crate::document::Document;

#[test]
fn hostile_text_is_indexed_and_searched_soon() {
    let long = "x".repeat(1_000_000);
    let humps = "aB".repeat(500_000);
    let marks = format!("e{}", "\u{301}".repeat(500_000));
    let distinct = (0..200_000).map(|n: u32| format!("{n:x}")).collect::<Vec<_>>().join(" ");
    let start = Instant::now();
    let mut index = SearchIndex::new();
    for (number, text) in (0..).zip([&long, &humps, &marks, &distinct, &"\0\u{202e}\u{7f}".repeat(100_000)]) {
        index.add(Entry::Section { number, title: text, slug: text, text });
    }
    for query in [&long, &humps, &marks, &distinct, &"zz ".repeat(10_000), &"Ünïcödé\u{300}".repeat(5_000)]
    {
        index.search(query, 10);
    }
    assert_eq!(numbers(&index, &long), [0]);
    assert!(numbers(&index, &distinct).contains(&3));
    assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
}

#[test]
fn a_keystroke_takes_milliseconds() {
    let nouns = ["invoice", "customer", "payment", "refund", "droplet", "volume", "snapshot", "firewall"];
    let verbs = ["get", "list", "create", "update", "delete"];
    let start = Instant::now();
    let mut index = SearchIndex::new();
    for number in 0..10_000_u32 {
        let noun = nouns[number as usize % nouns.len()];
        let verb = verbs[number as usize / 8 % verbs.len()];
        let (path, summary) =
            (format!("/{noun}s/{{id}}/part{}", number / 40), format!("{verb} the {noun} of {number:x}"));
        let row = [verb, &path, &summary, &format!("{verb}{noun}{number}"), noun, ""];
        index.add(Entry::Operation { number, operation: &operation(row), parameters: &["limit".to_owned()] });
    }
    let built = start.elapsed();
    index.search("warm", 1);
    let start = Instant::now();
    let typed = "get invioce part1";
    for end in 1..=typed.len() {
        index.search(&typed[..end], 20);
    }
    let each = start.elapsed() / u32::try_from(typed.len()).unwrap();
    println!("built in {built:?}, a keystroke takes {each:?}");
    assert!(built < Duration::from_secs(5), "built in {built:?}");
    assert!(each < Duration::from_millis(200), "a keystroke takes {each:?}");
}

#[test]
fn the_last_of_many_operations_is_found_by_its_parameter() {
    let parameter = |name: &str| json!({ "name": name, "in": "query", "description": "d".repeat(100) });
    let item = |at: usize| {
        let own: Vec<_> = (0..4).map(|place| parameter(&format!("filter{place}"))).collect();
        let shared = json!({ "$ref": format!("#/components/parameters/p{at}") });
        (format!("/{at}"), json!({ "parameters": [shared], "get": { "parameters": own } }))
    };
    let paths: Map<_, _> = (0..10_000).map(item).collect();
    let parameters: Map<_, _> =
        (0..10_000).map(|at| (format!("p{at}"), parameter(&format!("needle{at}")))).collect();
    let index =
        index_of(&json!({ "openapi": "3.1.0", "paths": paths, "components": { "parameters": parameters } }));
    assert_eq!(index.all("needle9999"), [9_999]);
    assert_eq!(index.all("filter3").len(), 10_000);
}

#[test]
fn parameters_that_references_multiply_are_indexed_soon() {
    let parameters: Vec<_> =
        (0..10_000).map(|at| json!({ "$ref": format!("#/components/parameters/p{at}") })).collect();
    let named: Map<_, _> = (0..10_000)
        .map(|at| (format!("p{at}"), json!({ "name": format!("n{at}"), "x": "x".repeat(1_000) })))
        .collect();
    let paths: Map<_, _> = (0..10_000).map(|at| (format!("/{at}"), json!({ "$ref": "#/x" }))).collect();
    let start = Instant::now();
    let index = index_of(&json!({
        "openapi": "3.1.0", "paths": paths, "x": { "parameters": parameters, "get": {} },
        "components": { "parameters": named },
    }));
    assert!(index.all("n9999").contains(&0));
    assert_eq!(index.all("get").len(), 10_000);
    assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
}

/// Each alone would be as long as the document, were it copied for every reference.
#[test]
fn a_long_name_is_not_copied_for_every_reference() {
    let name = "x".repeat(1_000_000);
    let spelled = |number: usize| -> String {
        (0..16).map(|bit| if number >> bit & 1 == 1 { "~0" } else { "~" }).collect()
    };
    let refer = |at| json!({ "$ref": format!("#/components/parameters/{}", spelled(at)) });
    let same: Vec<_> = (0..50_000).map(|_| refer(0)).collect();
    let other: Vec<_> = (0..50_000).map(refer).collect();
    let start = Instant::now();
    let index = index_of(&json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "parameters": same } }, "/b": { "get": { "parameters": other } } },
        "components": { "parameters": { "~".repeat(16): { "name": name } } },
    }));
    assert_eq!(index.all("get"), [0, 1]);
    assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
}

fn index_of(document: &Value) -> SearchIndex {
    SearchIndex::of(&Document::open(document.to_string()).unwrap())
}
