//! Swagger 2.0.

use super::{first, notes, open, outline};
use crate::model::{Children, FlowKind, KeyLocation, SchemeKind, Style};

#[test]
fn addresses_are_put_together() {
    let urls = |fields: &str| -> Vec<String> {
        let outline = outline(&format!(r#"{{"swagger":"2.0"{fields}}}"#));
        outline.servers.into_iter().map(|server| server.url).collect()
    };
    assert_eq!(
        urls(r#","host":"a:80","basePath":"/v1/","schemes":["https","http"]"#),
        ["https://a:80/v1", "http://a:80/v1"]
    );
    assert_eq!(urls(r#","host":"a","basePath":"v1""#), ["https://a/v1"]);
    assert_eq!(urls(r#","basePath":"/v1""#), ["/v1"]);
    assert_eq!(urls(r#","basePath":"/""#), ["/"]);
    assert_eq!(urls(""), ["/"]);
    let operation =
        first(r#"{"swagger":"2.0","host":"a","schemes":["https"],"paths":{"/":{"get":{"schemes":["ws"]}}}}"#);
    assert_eq!(operation.servers[0].url, "ws://a");
}

#[test]
fn security_has_its_later_names() {
    let outline = outline(
        r#"{"swagger":"2.0","securityDefinitions":{"b":{"type":"basic"},"k":{"type":"apiKey","in":"header","name":"X"},
            "c":{"type":"oauth2","flow":"accessCode","authorizationUrl":"/a","tokenUrl":"/t","scopes":{"r":"R","x-a":1}},
            "a":{"type":"oauth2","flow":"application","tokenUrl":"/t"},"o":{"type":"oauth2","flow":"odd"}}}"#,
    );
    let [basic, key, code, app, odd] = outline.schemes.as_slice() else { panic!("five schemes") };
    assert_eq!(basic.kind, SchemeKind::Http { scheme: "basic".to_owned(), bearer_format: None });
    assert_eq!(key.kind, SchemeKind::ApiKey { name: "X".to_owned(), location: KeyLocation::Header });
    let flows = |kind: &SchemeKind| match kind {
        SchemeKind::OAuth2 { flows } => flows.iter().map(|flow| (flow.kind, flow.scopes.len())).collect(),
        _ => Vec::new(),
    };
    assert_eq!(flows(&code.kind), [(FlowKind::AuthorizationCode, 1)]);
    assert_eq!(flows(&app.kind), [(FlowKind::ClientCredentials, 0)]);
    assert_eq!(odd.kind, SchemeKind::OAuth2 { flows: Vec::new() });
    assert_eq!(notes(&outline), ["/securityDefinitions/o/flow: Unexpected(Flow)"]);
}

#[test]
fn collections_have_a_style() {
    let operation = first(
        r#"{"swagger":"2.0","paths":{"/":{"get":{"parameters":[
            {"name":"a","in":"query"},{"name":"b","in":"query","collectionFormat":"ssv"},{"name":"c","in":"query","collectionFormat":"tsv"},
            {"name":"d","in":"query","collectionFormat":"pipes"},{"name":"e","in":"query","collectionFormat":"multi"},
            {"name":"f","in":"header","collectionFormat":"csv"},{"name":"g","in":"cookie"}]}}}}"#,
    );
    let styles: Vec<_> = operation.parameters.iter().map(|one| (one.style, one.explode)).collect();
    assert_eq!(
        styles,
        [
            (Style::Form, false),
            (Style::SpaceDelimited, false),
            (Style::TabDelimited, false),
            (Style::PipeDelimited, false),
            (Style::Form, true),
            (Style::Simple, false),
            (Style::Simple, false),
        ]
    );
}

#[test]
fn parameters_in_the_body_are_the_body() {
    let document = open(
        r##"{"swagger":"2.0","consumes":["application/xml"],"parameters":{"B":{"name":"b","in":"body","required":true,"schema":{}}},"paths":{
            "/a":{"parameters":[{"$ref":"#/parameters/B"}],"post":{},"put":{"consumes":["a/b","c/d"]}},
            "/b":{"post":{"parameters":[{"name":"f","in":"formData","type":"string","required":true},{"name":"g","in":"formData","type":"integer"}]}},
            "/c":{"post":{"parameters":[{"name":"f","in":"formData","type":"file"}]}},"/d":{"get":{}}}}"##,
    );
    let [post, put, form, file, none] = [0, 1, 2, 3, 4].map(|number| document.operation(number).unwrap());
    let types = |operation: &crate::model::Operation| -> Vec<String> {
        let body = operation.body.as_ref().unwrap();
        body.contents.iter().map(|content| content.media_type.clone()).collect()
    };
    assert_eq!(types(&post), ["application/xml"]);
    assert_eq!(types(&put), ["a/b", "c/d"]);
    assert_eq!(types(&form), ["application/x-www-form-urlencoded"]);
    assert_eq!(types(&file), ["multipart/form-data"]);
    assert!(none.body.is_none() && post.parameters.is_empty());
    let body = form.body.unwrap();
    let Children::Here(level) = &body.contents[0].schema.as_ref().unwrap().children else {
        panic!("a level")
    };
    let fields: Vec<_> = level.properties.iter().map(|one| (one.name.as_str(), one.required)).collect();
    assert_eq!((fields, body.required), (vec![("f", true), ("g", false)], true));
}

#[test]
fn responses_hold_what_is_produced() {
    let operation = first(
        r#"{"swagger":"2.0","produces":["application/json"],"paths":{"/":{"get":{"responses":{
            "200":{"description":"d","schema":{},"examples":{"text/plain":"hi","application/json":{"a":1}},"headers":{"X":{"type":"integer"}}},
            "204":{"description":"none"}}}}}}"#,
    );
    let [ok, none] = operation.responses.as_slice() else { panic!("two responses") };
    let types: Vec<_> = ok.contents.iter().map(|one| (one.media_type.as_str(), one.examples.len())).collect();
    assert_eq!(types, [("application/json", 1), ("text/plain", 1)]);
    assert_eq!((ok.headers[0].name.as_str(), none.contents.len()), ("X", 0));
}
