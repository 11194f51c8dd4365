use portico_api_types::spec::SpecOperation;

use super::outline;
use crate::SpecError;
use crate::markdown::nodes;
use crate::model::{Outline, Server};

#[track_caller]
fn read(text: &str) -> Outline {
    outline(text).unwrap_or_else(|error| panic!("{error}"))
}

/// The operations as `method path`.
fn operations(outline: &Outline) -> Vec<String> {
    outline.operations.iter().map(|op| format!("{} {}", op.method, op.path)).collect()
}

#[test]
fn reads_the_head() {
    let json = read(r#"{"swagger":"2.0","info":{"title":"T","version":"1","description":"D"},"paths":{}}"#);
    assert_eq!(
        json,
        Outline {
            spec_version: "2.0".to_owned(),
            is_json: true,
            title: Some("T".to_owned()),
            version: Some("1".to_owned()),
            description: nodes("D").children,
            servers: vec![Server { url: "/".to_owned(), ..Server::default() }],
            ..Outline::default()
        }
    );
    let yaml = read("openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n  description: D\n");
    assert_eq!(yaml, Outline { is_json: false, spec_version: "3.1.0".to_owned(), ..json });
}

#[test]
fn keeps_versions_as_they_are_written() {
    let version = |text: &str| read(text).version;
    for written in
        ["1.10", "1.0", "2", "1e3", "0x10", "007", "1_000", "2024-01-02", "v1", "1.2.3", ".inf", "yes"]
    {
        let yaml = format!("openapi: 3.0.0\ninfo: {{title: T, version: {written}}}");
        assert_eq!(version(&yaml).as_deref(), Some(written));
    }
    assert_eq!(version(r#"{"openapi":"3.0.0","info":{"version":1.10}}"#).as_deref(), Some("1.10"));
    assert_eq!(version("swagger: 2.0\ninfo: {version: null}"), None);
    assert_eq!(read("swagger: 2.0").spec_version, "2.0");
    assert_eq!(read("openapi: 3.10").spec_version, "3.10");
}

#[test]
fn numbers_in_versions_do_not_depend_on_the_rest_being_regular() {
    let odd = read("openapi: 3.1\nswagger: [2]\ninfo: text\n");
    assert_eq!((odd.spec_version.as_str(), odd.version), ("3.1", None));
}

#[test]
fn reads_operations_in_the_order_of_the_document() {
    let outline = read(
        r#"{"openapi":"3.0.0","paths":{
            "/z":{"summary":"s","parameters":[],"post":{"operationId":"a","tags":["x","y"],"summary":"S","deprecated":true},"get":{}},
            "/a":{"DELETE":{}, "x-get":{}},
            "x-internal":{"get":{}}}}"#,
    );
    assert_eq!(operations(&outline), ["post /z", "get /z", "delete /a"]);
    assert_eq!(
        outline.operations[0],
        SpecOperation {
            path: "/z".to_owned(),
            method: "post".to_owned(),
            operation_id: Some("a".to_owned()),
            tags: vec!["x".to_owned(), "y".to_owned()],
            summary: Some("S".to_owned()),
            deprecated: true,
        }
    );
}

#[test]
fn knows_every_method() {
    let outline = read(
        "openapi: 3.2.0\npaths:\n  /a: {get: , put: , post: , delete: , options: , head: , patch: , trace: , query: ,\n    \
         additionalOperations: {COPY: {operationId: c}, get: {}}}\n",
    );
    let methods: Vec<_> = outline.operations.iter().map(|op| op.method.as_str()).collect();
    assert_eq!(
        methods,
        ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "copy"]
    );
    assert_eq!(outline.operations[9].operation_id.as_deref(), Some("c"));
}

#[test]
fn wrong_types_cost_only_themselves() {
    let outline = read(
        r#"{"openapi":"3.0.0","info":{"title":["T"],"version":{},"description":null},"paths":{
            "/a":{"get":null,"put":"x","post":{"operationId":7,"tags":"t","summary":{},"deprecated":"true"}},
            "/b":null,"/c":[],"/d":"x","/e":{"get":{"operationId":" ","tags":[null,"u",{},1],"deprecated":1}}}}"#,
    );
    assert_eq!(operations(&outline), ["get /a", "put /a", "post /a", "get /e"]);
    assert_eq!((outline.title, outline.version, outline.description), (None, None, Vec::new()));
    let [_, _, post, get] = outline.operations.as_slice() else { panic!("four operations") };
    assert_eq!(post.operation_id.as_deref(), Some("7"));
    assert_eq!(post.tags, ["t"]);
    assert_eq!((&post.summary, post.deprecated), (&None, true));
    assert_eq!((&get.operation_id, get.deprecated), (&None, false));
    assert_eq!(get.tags, ["u", "1"]);
}

#[test]
fn paths_may_be_missing_or_wrong() {
    for paths in ["", "paths:", "paths: []", "paths: x", "webhooks: {a: {post: {}}}"] {
        assert_eq!(read(&format!("openapi: 3.1.0\n{paths}")).operations, []);
    }
}

#[test]
fn follows_references_inside_the_document() {
    let outline = read(
        r##"{"openapi":"3.1.0",
            "paths":{
                "/a":{"$ref":"#/components/pathItems/A","get":{"operationId":"own"}},
                "/b":{"$ref":"#/paths/~1a"},
                "/c":{"$ref":"other.yaml#/c"},
                "/d":{"$ref":"#/nowhere"},
                "/e":{"$ref":7,"get":{}}},
            "components":{"pathItems":{"A":{"get":{"operationId":"shared"},"put":{}}}}}"##,
    );
    assert_eq!(operations(&outline), ["get /a", "put /a", "get /b", "put /b", "get /e"]);
    assert_eq!(outline.operations[0].operation_id.as_deref(), Some("own"));
}

#[test]
fn reference_cycles_end() {
    let outline = read(
        r##"{"openapi":"3.1.0","paths":{
            "/a":{"$ref":"#/paths/~1b","get":{}},"/b":{"$ref":"#/paths/~1a","put":{}},"/c":{"$ref":"#/paths/~1c"}}}"##,
    );
    assert_eq!(operations(&outline), ["get /a", "put /a", "put /b", "get /b"]);
}

#[test]
fn yaml_aliases_and_merge_keys_are_filled_in() {
    let outline = read(
        "openapi: 3.0.0\nx-common: &common {tags: [t], deprecated: yes}\npaths:\n  /a:\n    get: {<<: *common, operationId: a}\n  \
         /b: &b\n    put: *common\n  /c: *b\n",
    );
    assert_eq!(operations(&outline), ["get /a", "put /b", "put /c"]);
    assert!(outline.operations.iter().all(|op| op.deprecated && op.tags == ["t"]));
}

#[test]
fn yaml_keys_and_words_keep_their_meaning() {
    let outline = read(
        "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      operationId: on\n      summary: no\n      tags: [yes, 1_0, 012]\n      \
         responses: {200: {description: null}, default: {}}\n",
    );
    let [get] = outline.operations.as_slice() else { panic!("one operation") };
    assert_eq!((get.operation_id.as_deref(), get.summary.as_deref()), (Some("on"), Some("no")));
    assert_eq!(get.tags, ["yes", "1_0", "012"]);
}

#[test]
fn of_repeated_keys_the_last_counts() {
    let json = r#"{"openapi":"3.0.0","info":{"title":"a","title":"b"}}"#;
    assert_eq!(read(json).title.as_deref(), Some("b"));
    assert_eq!(read("openapi: 3.0.0\ninfo:\n  title: a\n  title: b\n").title.as_deref(), Some("b"));
}

#[test]
fn json_with_comments_or_trailing_commas_is_read_as_yaml() {
    let outline = read("{\n  # why\n  \"openapi\": \"3.0.0\",\n  \"paths\": {\"/a\": {\"get\": {},},},\n}");
    assert_eq!((outline.is_json, operations(&outline)), (false, vec!["get /a".to_owned()]));
}

#[test]
fn other_documents_are_refused_by_name() {
    for text in [
        "",
        " \n",
        "\u{feff}",
        "null",
        "7",
        "text",
        "[]",
        "- a\n- b",
        "{}",
        "a: 1",
        "asyncapi: 3.0.0",
        "swaggerVersion: '1.2'",
        r#"{"openapi":null}"#,
        r#"{"openapi":{}}"#,
        r#"{"swagger":""}"#,
        "<!DOCTYPE html><html></html>",
        "\u{feff} \n<html><body>Sign in</body></html>",
    ] {
        assert_eq!(outline(text), Err(SpecError::NotOpenApi), "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert!(read("\u{feff}{\"openapi\":\"3.0.0\"}").is_json);
    assert!(!read("\u{feff}openapi: 3.0.0\n").is_json);
}

#[test]
fn unreadable_text_names_both_places() {
    let error = outline("{\n  \"openapi\": \"3.0.0\"\n  \"info\": {}\n}\n").unwrap_err();
    let SpecError::Unreadable { json, yaml } = &error else { panic!("{error:?}") };
    assert_eq!(json.to_string(), "expected `,` or `}` at line 3, column 3");
    assert_eq!(yaml.line, 3);
    assert_eq!(error.to_string(), format!("the text is neither JSON ({json}) nor YAML ({yaml})"));

    let Err(SpecError::Unreadable { yaml, .. }) = outline("openapi: 3.0.0\ninfo:\n\ttitle: T\n") else {
        panic!("a tab indents nothing")
    };
    assert_eq!(yaml.line, 3);
}
