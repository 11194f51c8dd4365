//! Operations, their parameters, bodies, responses, security and servers.

use serde_json::{Value, json};

use super::{changes, document};
use crate::document::Document;

/// A document with one operation, `put /a/{x}`.
fn one(operation: &Value) -> Document {
    document(&json!({ "/a/{x}": { "put": operation } }), &json!({}))
}

#[test]
fn operations_come_and_go() {
    let old = json!({ "/a/{x}": { "get": {}, "put": {} }, "/b": { "get": {} }, "x-c": { "get": {} } });
    let new = json!({ "/z": { "get": {} }, "/a/{y}": { "get": { "deprecated": true }, "post": {} }, "/b": { "get": {} } });
    changes(
        &document(&old, &json!({})),
        &document(&new, &json!({})),
        &[
            "! put /a/{x}: Removed",
            "get /z: Added { is_required: false }",
            "get /a/{y}: Deprecated",
            "post /a/{y}: Added { is_required: false }",
        ],
    );
}

#[test]
fn paths_that_differ_in_names_only_stay_apart() {
    let old = json!({ "/a/{x}": { "get": {} }, "/a/{y}": { "get": {} } });
    let new = json!({ "/a/{x}": { "get": {} } });
    changes(&document(&old, &json!({})), &document(&new, &json!({})), &["! get /a/{y}: Removed"]);
}

#[test]
fn parameters() {
    let parameter = |name: &str, place: &str, more: Value| {
        let mut all = json!({ "name": name, "in": place, "schema": { "type": "string" } });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let none = json!({});
    let old = one(&json!({ "parameters": [
        parameter("x", "path", json!({ "required": true })),
        parameter("gone", "query", none.clone()),
        parameter("must", "query", none.clone()),
        parameter("may", "header", json!({ "required": true })),
        parameter("kind", "cookie", none.clone()),
    ] }));
    let new = document(
        &json!({ "/a/{id}": {
            "parameters": [{ "$ref": "#/components/parameters/Id" }],
            "put": { "parameters": [
                parameter("must", "query", json!({ "required": true, "deprecated": true })),
                parameter("MAY", "header", none.clone()),
                parameter("kind", "cookie", json!({ "schema": { "type": "integer" } })),
                parameter("more", "query", none.clone()),
                parameter("key", "query", json!({ "required": true })),
                parameter("Accept", "header", json!({ "required": true })),
            ] },
        } }),
        &json!({ "components": { "parameters": { "Id": parameter("id", "path", none) } } }),
    );
    changes(
        &old,
        &new,
        &[
            "! put /a/{id} query must: Required",
            "! put /a/{id} cookie kind: Types { from: [\"string\"], to: [\"integer\"] }",
            "! put /a/{id} query key: Added { is_required: true }",
            "put /a/{id} query gone: Removed",
            "put /a/{id} query must: Deprecated",
            "put /a/{id} header may: Optional",
            "put /a/{id} query more: Added { is_required: false }",
        ],
    );
}

#[test]
fn bodies() {
    let body = |required: bool, types: &[&str]| {
        let content: serde_json::Map<_, _> = types.iter().map(|one| ((*one).to_owned(), json!({}))).collect();
        one(&json!({ "requestBody": { "required": required, "content": content } }))
    };
    let none = one(&json!({}));
    changes(&none, &body(true, &[]), &["! put /a/{x} body: Added { is_required: true }"]);
    changes(&none, &body(false, &[]), &["put /a/{x} body: Added { is_required: false }"]);
    changes(&body(true, &[]), &none, &["put /a/{x} body: Removed"]);
    changes(&body(false, &[]), &body(true, &[]), &["! put /a/{x} body: Required"]);
    changes(&body(true, &[]), &body(false, &[]), &["put /a/{x} body: Optional"]);
    changes(
        &body(true, &["application/json", "text/csv"]),
        &body(true, &["Application/JSON; charset=utf-8", "text/html"]),
        &["! put /a/{x} body text/csv: Removed", "put /a/{x} body text/html: Added { is_required: false }"],
    );
}

#[test]
fn responses() {
    let header = |kind: &str| json!({ "schema": { "type": kind } });
    let ok = |types: Value, headers: Value| json!({ "content": types, "headers": headers });
    let old = one(&json!({ "responses": {
        "200": ok(json!({ "text/csv": {} }), json!({ "X-Gone": header("string"), "X-Kind": header("string") })),
        "204": {}, "404": {},
    } }));
    let new = one(&json!({ "responses": {
        "200": ok(json!({ "text/html": {} }), json!({ "x-kind": header("integer"), "x-new": header("string") })),
        "429": { "$ref": "#/nowhere" },
    } }));
    changes(
        &old,
        &new,
        &[
            "! put /a/{x} 204: Removed",
            "! put /a/{x} 200 text/csv: Removed",
            "! put /a/{x} 200 header x-gone: Removed",
            "! put /a/{x} 200 header x-kind: Types { from: [\"string\"], to: [\"integer\"] }",
            "put /a/{x} 404: Removed",
            "put /a/{x} 200 text/html: Added { is_required: false }",
            "put /a/{x} 200 header x-new: Added { is_required: false }",
            "put /a/{x} 429: Added { is_required: false }",
        ],
    );
}

#[test]
fn a_schema_in_several_media_types_is_told_once() {
    let version = |kind: &str| {
        let schema = json!({ "$ref": "#/components/schemas/A" });
        let content = json!({ "a/a": { "schema": schema }, "b/b": { "schema": schema } });
        let paths = json!({ "/a": { "get": { "responses": { "200": { "content": content } } } } });
        document(&paths, &json!({ "components": { "schemas": { "A": { "type": kind } } } }))
    };
    let expected = "! get /a 200 a/a: Types { from: [\"string\"], to: [\"integer\"] }";
    changes(&version("string"), &version("integer"), &[expected]);
}

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
fn a_webhook_has_its_sides_changed() {
    let hook = |name: &str, properties: Value| {
        let schema = json!({ "type": "object", "properties": properties, "required": ["b"] });
        let body = json!({ "content": { "application/json": { "schema": schema } } });
        document(&json!({}), &json!({ name: { "paid": { "post": { "requestBody": body } } } }))
    };
    for (old, new) in [("webhooks", "webhooks"), ("x-webhooks", "x-webhooks"), ("x-webhooks", "webhooks")] {
        changes(
            &hook(old, json!({ "a": {} })),
            &hook(new, json!({ "b": {} })),
            &["! post paid body json a: Removed", "post paid body json b: Added { is_required: true }"],
        );
    }
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

#[test]
fn swagger_is_compared_with_openapi() {
    let old = json!({ "swagger": "2.0", "host": "a.example", "basePath": "/v1", "schemes": ["https"], "produces": ["application/json"],
        "securityDefinitions": { "b": { "type": "basic" } }, "security": [{ "b": [] }],
        "definitions": { "A": { "properties": { "b": { "type": "string", "x-nullable": true } } } },
        "paths": { "/a": {
            "get": { "parameters": [{ "name": "q", "in": "query", "type": "array", "items": { "type": "integer" } }],
                "responses": { "200": { "schema": { "$ref": "#/definitions/A" }, "headers": { "X": { "type": "string" } } } } },
            "put": { "parameters": [{ "name": "whole", "in": "body", "required": true, "schema": { "$ref": "#/definitions/A" } }] },
            "post": { "parameters": [{ "name": "f", "in": "formData", "type": "file", "required": true }] },
        } } });
    let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/A" } } });
    let file = json!({ "type": "object", "required": ["f"], "properties": { "f": { "type": "string", "format": "binary" } } });
    let new = json!({ "openapi": "3.0.3", "servers": [{ "url": "https://a.example/v1/" }], "security": [{ "basic": [] }],
        "components": {
            "securitySchemes": { "basic": { "type": "http", "scheme": "Basic" } },
            "schemas": { "A": { "type": "object", "properties": { "b": { "type": "string", "nullable": true } } } } },
        "paths": { "/a": {
            "get": { "parameters": [{ "name": "q", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } }],
                "responses": { "200": { "content": content, "headers": { "x": { "schema": { "type": "string" } } } } } },
            "put": { "requestBody": { "required": true, "content": content } },
            "post": { "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": file } } } },
        } } });
    let [old, new] = [old, new].map(|root| Document::open(root.to_string()).unwrap());
    changes(&old, &new, &[]);
}
