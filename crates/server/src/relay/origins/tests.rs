use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::addresses::{MAX_COMBINATIONS, MAX_TEXT};
use super::*;

fn of(spec: &Value) -> Vec<String> {
    origins(&spec.to_string()).into_iter().collect()
}

fn of_server(server: &Value) -> Vec<String> {
    of(&json!({ "openapi": "3.1.0", "servers": [server] }))
}

#[test]
fn servers_stand_in_many_places() {
    let server = |host: &str| json!([{ "url": format!("https://{host}.example/v1") }]);
    let found = of(&json!({
        "openapi": "3.2.0",
        "servers": server("root"),
        "paths": { "/a": {
            "servers": server("path"),
            "get": { "servers": server("operation") },
            "additionalOperations": { "LINK": { "servers": server("link") } },
        } },
        "components": { "pathItems": { "b": { "put": { "servers": server("component") } } } },
        "webhooks": { "c": { "post": { "servers": server("webhook") } } },
    }));
    let hosts = ["component", "link", "operation", "path", "root"];
    assert_eq!(found, hosts.map(|host| format!("https://{host}.example")));
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    for (url, expected) in [
        ("HTTPS://API.Example:443/v1?a#b", &["https://api.example"][..]),
        ("http://api.example:8080", &["http://api.example:8080"]),
        ("http://[::1]:80/", &["http://[::1]"]),
        ("https://bücher.example", &["https://xn--bcher-kva.example"]),
        ("//api.example/v1", &["http://api.example", "https://api.example"]),
        ("/v1", &[]),
        ("v1", &[]),
        ("", &[]),
        ("https://ada:secret@api.example", &[]),
        ("wss://api.example", &[]),
        ("file:///etc/passwd", &[]),
        ("https://{region}.example", &[]),
        ("/v1?next=https://other.example", &[]),
    ] {
        assert_eq!(of_server(&json!({ "url": url })), expected, "{url}");
    }
}

#[test]
fn variables_have_the_values_that_are_listed() {
    let found = of_server(&json!({
        "url": "{scheme}://{region}.api.example:{port}/{path}",
        "variables": {
            "scheme": { "default": "https" },
            "region": { "default": "eu", "enum": ["eu", "us"] },
            "port": { "default": 443, "enum": ["8443", 443] },
            "path": { "default": "v1" },
        },
    }));
    let expected = ["eu.api.example", "eu.api.example:8443", "us.api.example", "us.api.example:8443"];
    assert_eq!(found, expected.map(|host| format!("https://{host}")));
    let whole = json!({ "url": "{base}/v1", "variables": { "base": { "default": "https://a.example/x" } } });
    assert_eq!(of_server(&whole), ["https://a.example"]);
    let open = json!({ "url": "https://{host}/", "variables": { "host": { "description": "yours" } } });
    assert!(of_server(&open).is_empty());
}

#[test]
fn swagger_names_one_host() {
    let spec = json!({ "swagger": "2.0", "host": "api.example:8080", "schemes": ["http", "wss"] });
    assert_eq!(of(&spec), ["http://api.example:8080"]);
    let any = json!({ "swagger": "2.0", "host": "api.example" });
    assert_eq!(of(&any), ["http://api.example", "https://api.example"]);
    assert!(of(&json!({ "openapi": "3.0.0", "host": "api.example" })).is_empty());
}

#[test]
fn yaml_is_read_and_nonsense_names_nothing() {
    let yaml = "openapi: 3.0.0\nservers:\n  - url: https://api.example\n  - 5\n  - url: null\n";
    assert_eq!(origins(yaml).into_iter().collect::<Vec<_>>(), ["https://api.example"]);
    for spec in [
        "",
        "[]",
        "openapi: 3.0.0\nservers: none\npaths: [1]",
        "{\"openapi\":\"3.0.0\",\"paths\":{\"/\":null}}",
    ] {
        assert!(origins(spec).is_empty(), "{spec}");
    }
}

#[test]
fn values_are_taken_as_they_are() {
    let within = |value: &str| {
        let variables =
            json!({ "a": { "default": value }, "b": { "default": "b.example" }, "A": { "default": "x" } });
        of_server(&json!({ "url": "https://{a}/{unknown}", "variables": variables }))
    };
    assert_eq!(within("a.example/{b}"), ["https://a.example"]);
    assert!(within("{b}").is_empty() && within("{A}.example").is_empty());
    let twice = json!({ "url": "https://{a}.{a}.example", "variables": { "a": { "enum": [1, 2] } } });
    assert_eq!(of_server(&twice), ["https://1.1.example", "https://2.2.example"]);
}

#[test]
fn variables_do_not_multiply_without_end() {
    let values: Vec<String> = (0..50).map(|number| format!("v{number}")).collect();
    let variables: Value = (0..10).map(|one| (format!("v{one}"), json!({ "enum": values }))).collect();
    let marks: Vec<String> = (0..10).map(|one| format!("{{v{one}}}")).collect();
    let url = format!("https://{}.example", marks.concat());
    let found = of_server(&json!({ "url": url, "variables": variables })).len();
    assert_eq!(found, MAX_COMBINATIONS);
}

#[test]
fn variables_do_not_grow_without_end() {
    let began = Instant::now();
    let long = "x".repeat(MAX_TEXT);
    let nested: Value = (0..40)
        .map(|n| (format!("v{n}"), json!({ "default": format!("{{v{}}}", n + 1).repeat(100) })))
        .collect();
    let servers = json!([
        { "url": "https://{v0}.example", "variables": nested },
        { "url": format!("https://{}.example", "{a}".repeat(300)), "variables": { "a": { "default": long } } },
        { "url": "https://{a}.b.example", "variables": { "a": { "enum": [long, "a"] } } },
    ]);
    let found = of(&json!({ "openapi": "3.1.0", "servers": servers }));
    assert_eq!(found, ["https://a.b.example"]);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn origins_are_counted_and_not_servers() {
    let same = |n: usize| json!({ "url": format!("https://api.example/{n}") });
    let mut servers: Vec<Value> = vec![same(0); 1_100];
    servers.extend((0..1_100).map(same));
    servers.push(json!({ "url": "https://other.example" }));
    let found = of(&json!({ "openapi": "3.1.0", "servers": servers }));
    assert_eq!(found, ["https://api.example", "https://other.example"]);
    let many: Vec<Value> = (0..1_100).map(|n| json!({ "url": format!("https://a{n}.example") })).collect();
    assert_eq!(of(&json!({ "openapi": "3.1.0", "servers": many })).len(), MAX_ORIGINS);
}

#[test]
fn what_is_deep_or_no_text_hides_no_server() {
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let server = format!(r#"{{ "url": "https://a.example", "x": {deep} }}"#);
    let operation = format!(r#"{{ "x": {deep}, "servers": [{deep}, "\ud800", {server}] }}"#);
    let spec = format!(
        r#"{{ "openapi": "3.1.0", "x-\ud800": {deep}, "info": {{ "title": "\ud800" }},
            "paths": {{ "/\ud800": {{ "get": {operation} }} }} }}"#
    );
    assert_eq!(origins(&spec).into_iter().collect::<Vec<_>>(), ["https://a.example"]);
}
