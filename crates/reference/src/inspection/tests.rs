use std::time::{Duration, Instant};

use super::*;

fn notes(text: &str) -> Vec<String> {
    inspect(text).unwrap().notes.iter().map(|note| format!("{}: {:?}", note.place, note.trouble)).collect()
}

#[test]
fn counts_what_there_is() {
    let inspected = inspect(
        r#"{"openapi":"3.1.0","info":{"title":"Ships","version":"1"},
            "paths":{"/ships":{"get":{},"post":{}},"x-note":1},
            "webhooks":{"arrived":{"post":{}}},
            "components":{"schemas":{"Ship":{},"Port":{}}}}"#,
    )
    .unwrap();
    assert_eq!(
        (inspected.outline.operations.len(), inspected.outline.webhooks.len(), inspected.schemas),
        (2, 1, 2)
    );
    assert_eq!((inspected.notes, inspected.notes_left_out), (Vec::new(), 0));
    let old = inspect("swagger: '2.0'\npaths: {}\ndefinitions: {A: {}, B: {}, C: {}}").unwrap();
    assert_eq!(old.schemas, 3);
}

#[test]
fn tells_where_references_lead() {
    let text = r##"{"openapi":"3.1.0","paths":{"/a~b/{c}":{"get":{"responses":{"200":{"$ref":"#/components/responses/No"}}}}},
        "components":{"schemas":{
            "A":{"properties":{"default":{"$ref":"#/components/schemas/B"},"$ref":{"type":"string"}}},
            "B":{"$anchor":"here","items":[{"$ref":"#here"},{"$ref":"#there"}]},
            "C":{"$ref":"other.yaml#/C"},
            "E":{"pattern":"[\ud800-\udbff]","examples":[{"$ref":"no"}]},
            "F":{"$ref":"#/none"},
            "D":{"default":{"$ref":"#/no"},"example":{"$ref":"no"},"x-more":{"$ref":"no"},"allOf":[{"$ref":"#/components/schemas/A"}]}
        }}}"##;
    assert_eq!(
        notes(text),
        [
            "/paths/~1a~0b~1{c}/get/responses/200: LeadsNowhere(\"#/components/responses/No\")",
            "/components/schemas/B/items/1: LeadsNowhere(\"#there\")",
            "/components/schemas/C: LeadsOutside(\"other.yaml#/C\")",
            "/components/schemas/F: LeadsNowhere(\"#/none\")",
        ]
    );
}

#[test]
fn tells_what_is_no_operation() {
    let text = r#"{"openapi":"3.0.0","paths":{
        "/a":{"GET":{"operationId":"one"},"fetch":{},"x-y":{},"summary":"s","put":"soon","delete":null},
        "b":{"get":{"operationId":"one"}},
        "/c":"later","/d":null},"webhooks":[]}"#;
    assert_eq!(
        notes(text),
        [
            "/paths/~1a/fetch: NoMethod",
            "/paths/~1a/put: NoObject",
            "/paths/~1c: NoObject",
            "/webhooks: NoObject",
            "/paths/b: NoSlash",
            "/paths/b/get: SameId(\"one\")",
        ]
    );
}

#[test]
fn is_wrong_everywhere_only_so_often() {
    let items = vec![r##"{"$ref":"#/no"}"##; 1_500].join(",");
    let inspected = inspect(&format!(r#"{{"openapi":"3.0.0","x":[{items}]}}"#)).unwrap();
    assert_eq!((inspected.notes.len(), inspected.notes_left_out), (1_000, 500));
}

#[test]
fn what_is_lost_is_told_before_mere_remarks() {
    let get = r#"{"get":{"operationId":"list","responses":{"200":{"$ref":"b.yaml"}}}}"#;
    let paths = (0..1_500).fold(String::new(), |text, at| text + &format!(r#""/{at}":{get},"#));
    let text = format!(r#"{{"openapi":"3.0.0","paths":{{{paths}"/z":7}},"tags":7}}"#);
    let inspected = inspect(&text).unwrap();
    let of_outline: Vec<_> = inspected.outline.notes.iter().map(|note| note.place.as_str()).collect();
    assert_eq!(of_outline[..3], ["/paths/~1z", "/tags", "/paths/~11/get"]);
    assert_eq!(notes(&text)[2], "/paths/~10/get/responses/200: LeadsOutside(\"b.yaml\")");
    assert_eq!((inspected.notes.len(), inspected.notes_left_out), (1_000, 2_001));
}

#[test]
fn a_long_name_is_not_written_out_for_every_reference_in_it() {
    let (name, items) = ("/".repeat(1_000_000), vec![r##"{"$ref":"#/no"}"##; 100_000].join(","));
    let begun = Instant::now();
    let inspected = inspect(&format!(r#"{{"openapi":"3.0.0","{name}":[{items}]}}"#)).unwrap();
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert_eq!(inspected.notes[0].place, "…/0");
}

#[test]
fn refuses_what_is_no_specification() {
    for text in ["", "<html></html>", "{}", "openapi"] {
        assert!(inspect(text).is_err(), "{text}");
    }
}
