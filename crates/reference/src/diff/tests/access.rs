//! Who may call, and where: security and servers.

use serde_json::{Value, json};

use super::{changes, document};
use crate::document::Document;

#[test]
fn security() {
    let schemes = json!({ "components": { "securitySchemes": {
        "key": { "type": "apiKey", "in": "header", "name": "k" },
        "same": { "type": "apiKey", "in": "header", "name": "k" },
        "o": { "type": "oauth2" },
    } } });
    let secured = |all: Value, own: Option<Value>| {
        let mut more = schemes.clone();
        more["security"] = all;
        let operation = own.map_or(json!({}), |own| json!({ "security": own }));
        document(&json!({ "/a": { "get": operation } }), &more)
    };
    let (key, open) = (json!([{ "key": [] }]), json!([]));
    let scopes = |scopes: &[&str]| json!([{ "o": scopes }]);
    changes(&secured(key.clone(), None), &secured(json!([{ "same": [] }]), None), &[]);
    changes(
        &secured(open.clone(), None),
        &secured(key.clone(), None),
        &["! all: Security { from: [[]], to: [[\"apiKey header k\"]] }"],
    );
    changes(
        &secured(key.clone(), None),
        &secured(json!([{ "key": [] }, { "o": [] }]), None),
        &["all: Security { from: [[\"apiKey header k\"]], to: [[\"apiKey header k\"], [\"oauth2\"]] }"],
    );
    changes(
        &secured(key.clone(), Some(scopes(&["a", "b"]))),
        &secured(key.clone(), Some(scopes(&["a"]))),
        &[
            "get /a: Security { from: [[\"oauth2\", \"oauth2 a\", \"oauth2 b\"]], to: [[\"oauth2\", \"oauth2 a\"]] }",
        ],
    );
    changes(
        &secured(key.clone(), Some(open.clone())),
        &secured(key, None),
        &["! get /a: Security { from: [[]], to: [[\"apiKey header k\"]] }"],
    );
}

#[test]
fn servers() {
    let servers = |urls: &[&str]| json!({ "servers": urls.iter().map(|url| json!({ "url": url })).collect::<Vec<_>>() });
    let none = json!({ "/a": { "get": {} } });
    let [old, new] = ["https://a.example/v1", "https://a.example/v2"];
    changes(
        &document(&none, &servers(&[old, "https://b.example/"])),
        &document(&json!({ "/a": { "get": servers(&["/own"]) } }), &servers(&["https://b.example", new])),
        &[
            "! all https://a.example/v1: Removed",
            "! get /a https://a.example/v1: Removed",
            "! get /a https://b.example: Removed",
            "all https://a.example/v2: Added { is_required: false }",
            "get /a /own: Added { is_required: false }",
        ],
    );
}

#[test]
fn a_host_without_a_scheme_is_a_server() {
    let host = |host: &str| {
        let root = json!({ "swagger": "2.0", "host": host, "basePath": "v1/", "paths": {} });
        Document::open(root.to_string()).unwrap()
    };
    changes(
        &host("a.example"),
        &host("b.example"),
        &["! all https://a.example/v1: Removed", "all https://b.example/v1: Added { is_required: false }"],
    );
}

#[test]
fn schemes_of_an_operation_are_servers_of_its_own() {
    let of = |schemes: Value| {
        let root = json!({ "swagger": "2.0", "host": "a.example", "schemes": ["https"],
            "paths": { "/a": { "get": { "schemes": schemes } }, "/b": { "get": {} } } });
        Document::open(root.to_string()).unwrap()
    };
    let (own, both) = (of(json!(["http"])), of(json!(["https", "http"])));
    changes(&both, &own, &["! get /a https://a.example: Removed"]);
    changes(&own, &both, &["get /a https://a.example: Added { is_required: false }"]);
    changes(
        &of(json!(null)),
        &own,
        &["! get /a https://a.example: Removed", "get /a http://a.example: Added { is_required: false }"],
    );
    changes(&of(json!(null)), &of(json!(["https"])), &[]);
    let schemes_of_3 = |schemes| document(&json!({ "/a": { "get": { "schemes": [schemes] } } }), &json!({}));
    changes(&schemes_of_3("http"), &schemes_of_3("https"), &[]);
}
