use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::content::{Content, Sample};
use crate::testing::{Answer, Client, TestPortal};

const LIGHTS: &str = "/sample/lighthouse/lights";

/// The fixture with both samples: lights for everybody, tides after approval.
fn content() -> Content {
    let mut content = TestPortal::fixture();
    content.products[0].versions[0].sample = Some(Sample::Lighthouse);
    content.products[0].versions[1].sample = Some(Sample::Tides);
    content
}

/// An application with the strategy and a key, which the developer made the usual way.
async fn application(portal: &TestPortal, ada: &mut Client, strategy: &str) -> (String, String) {
    let body = json!({
        "name": format!("Kiosk {strategy}"),
        "reference_id": format!("kiosk-{}", portal.strategy(strategy)),
        "auth_strategy_id": portal.strategy(strategy),
    });
    let made: Value = ada.post("/api/v2/applications", body).await.expect(201).json();
    let id = made["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v2/applications/{id}/credentials");
    let key: Value = ada.post(&path, json!({ "display_name": "laptop" })).await.expect(201).json();
    (id, key["credential"].as_str().unwrap().to_owned())
}

async fn register(portal: &TestPortal, ada: &mut Client, application: &str, version: &str) {
    let (_, version) = portal.version("Ferries", version);
    let path = format!("/api/v2/applications/{application}/registrations");
    ada.post(&path, json!({ "product_version_id": version })).await.expect(201);
}

async fn call(portal: &TestPortal, key: &str, path: &str) -> Answer {
    portal.visitor().with_header("apikey", key).get(path).await
}

#[tokio::test]
async fn a_key_of_a_registered_application_gets_in_and_is_counted() {
    let portal = TestPortal::start_with(content()).await;
    let mut ada = portal.developer("ada").await;
    let (id, key) = application(&portal, &mut ada, "Portal keys").await;
    register(&portal, &mut ada, &id, "open").await;

    let lights: Value = call(&portal, &key, LIGHTS).await.expect(200).json();
    let first = &lights["data"][0];
    assert_eq!(
        *first,
        json!({
            "id": "kestrel-rock", "name": "Kestrel Rock", "built": 1871, "height_m": 34, "range_nm": 19,
            "character": "Fl(2) W 10s",
        })
    );
    let one: Value = call(&portal, &key, &format!("{LIGHTS}/kestrel-rock")).await.expect(200).json();
    assert_eq!(one, *first);
    let usage = call(&portal, &key, "/sample/lighthouse/usage").await.expect(200);
    assert_eq!(usage.json::<Value>(), json!({ "application": "Kiosk Portal keys", "requests": 3 }));
    assert_eq!(usage.header("cache-control"), Some("no-store"));
    let usage = call(&portal, &key, "/sample/lighthouse/usage").await.expect(200);
    assert_eq!(usage.json::<Value>()["requests"], 4);
}

#[tokio::test]
async fn without_a_good_key_nobody_gets_in() {
    let portal = TestPortal::start_with(content()).await;
    let mut ada = portal.developer("ada").await;
    let (id, key) = application(&portal, &mut ada, "Portal keys").await;
    register(&portal, &mut ada, &id, "open").await;

    let none = portal.visitor().get(LIGHTS).await.expect(401);
    assert_eq!(none.detail(), "Send a key in the header \"apikey\".");
    assert_eq!(none.header("www-authenticate"), Some("Key realm=\"sample\""));
    for wrong in ["", "x", &key[1..], &key.to_uppercase(), &"k".repeat(10_000), "' OR 1=1 --"] {
        call(&portal, wrong, LIGHTS).await.expect(401).problem();
    }
    portal.visitor().with_header("x-partner-key", &key).get(LIGHTS).await.expect(401);

    let path = format!("/api/v2/applications/{id}/credentials");
    let credentials: Value = ada.get(&path).await.expect(200).json();
    let credential = credentials["data"][0]["id"].as_str().unwrap();
    ada.delete(&format!("{path}/{credential}")).await.expect(204);
    assert_eq!(call(&portal, &key, LIGHTS).await.expect(401).detail(), "The key is unknown or was revoked.");
}

#[tokio::test]
async fn without_an_approved_registration_nobody_gets_in() {
    let portal = TestPortal::start_with(content()).await;
    let mut ada = portal.developer("ada").await;
    let (id, key) = application(&portal, &mut ada, "Portal keys").await;
    let refused = call(&portal, &key, LIGHTS).await.expect(403);
    assert_eq!(refused.detail(), "This application is not registered for Ferries.");

    register(&portal, &mut ada, &id, "asks").await;
    call(&portal, &key, "/sample/tides/stations").await.expect(403).problem();
    register(&portal, &mut ada, &id, "open").await;
    call(&portal, &key, LIGHTS).await.expect(200);
    call(&portal, &key, "/sample/tides/stations").await.expect(403).problem();
}

#[tokio::test]
async fn the_key_stands_in_the_header_that_the_strategy_names() {
    let mut content = content();
    content.products[0].versions[3].sample = Some(Sample::Tides);
    content.products[0].versions[1].sample = None;
    let portal = TestPortal::start_with(content).await;
    let mut ada = portal.developer("ada").await;
    let (id, key) = application(&portal, &mut ada, "Partner keys").await;
    register(&portal, &mut ada, &id, "partners").await;
    let mut partner = portal.visitor().with_header("x-partner-key", &key);
    let stations: Value = partner.get("/sample/tides/stations").await.expect(200).json();
    assert_eq!(
        stations["data"][1],
        json!({ "id": "old-harbour", "name": "Old Harbour", "mean_range_m": 3.4 })
    );
    let next: Value = partner.get("/sample/tides/stations/old-harbour/next").await.expect(200).json();
    assert_eq!(next["station"], "old-harbour");
    for turn in ["high", "low"] {
        let at = next[turn]["at"].as_str().unwrap();
        assert!(at > "2026-05-12T08:00:00Z" && at.len() == 20, "{at}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_missing() {
    let portal = TestPortal::start_with(content()).await;
    let mut ada = portal.developer("ada").await;
    let (id, key) = application(&portal, &mut ada, "Portal keys").await;
    register(&portal, &mut ada, &id, "open").await;
    let answer = call(&portal, &key, &format!("{LIGHTS}/blue-lantern")).await.expect(404);
    assert_eq!(answer.detail(), "There is no light called \"blue-lantern\".");
    for path in ["/sample/lighthouse/lamps", "/sample/lighthouse", "/sample/harbour", "/sample"] {
        call(&portal, &key, path).await.expect(404).problem();
    }
    let undeclared = TestPortal::start().await;
    undeclared.visitor().get(LIGHTS).await.expect(404).problem();
}

#[tokio::test]
async fn pages_from_anywhere_may_call_and_read_errors() {
    let portal = TestPortal::start_with(content()).await;
    let preflight = Request::options(LIGHTS)
        .header("origin", "https://elsewhere.example")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "apikey")
        .body(Body::empty())
        .unwrap();
    let answer = portal.visitor().send(preflight).await.expect(200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("access-control-allow-headers"), Some("*"));

    let mut elsewhere = portal.visitor().with_header("origin", "https://elsewhere.example");
    let refused = elsewhere.get(LIGHTS).await.expect(401);
    refused.problem();
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
}
