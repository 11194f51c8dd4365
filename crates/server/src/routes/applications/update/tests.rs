//! `PATCH /applications/{applicationId}`.

use jiff::SignedDuration;
use portico_api_types::application::Application;
use serde_json::{Value, json};

use crate::testing::{Client, TestPortal};

async fn full_application(client: &mut Client) -> (Application, String) {
    let body = json!({
        "name": "Ship", "reference_id": "ship", "description": "Floats", "redirect_uri": "https://ship.example/cb",
    });
    let made: Application = client.post("/api/v2/applications", body).await.expect(201).json();
    let path = format!("/api/v2/applications/{}", made.id);
    (made, path)
}

#[tokio::test]
async fn what_is_absent_stays() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let (made, path) = full_application(&mut ada).await;
    portal.clock.advance(SignedDuration::from_secs(1));
    let changed: Application = ada.patch(&path, json!({ "name": " Boat " })).await.expect(200).json();
    let expected =
        Application { name: "Boat".to_owned(), updated_at: changed.updated_at.clone(), ..made.clone() };
    assert_eq!(changed, expected);
    assert_eq!(changed.updated_at.as_str(), "2026-05-12T08:00:01.000Z");
    assert_eq!(ada.patch(&path, json!({})).await.expect(200).json::<Application>(), changed);
}

#[tokio::test]
async fn empty_and_null_clear_what_may_be_empty() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let (_, path) = full_application(&mut ada).await;
    for (set, empty) in [("Sinks", json!("")), ("Swims", Value::Null), ("Sails", json!(" "))] {
        ada.patch(&path, json!({ "description": set, "redirect_uri": "https://a.example" }))
            .await
            .expect(200);
        let body = json!({ "description": empty, "redirect_uri": empty });
        let cleared: Application = ada.patch(&path, body).await.expect(200).json();
        assert_eq!((cleared.description, cleared.redirect_uri), (None, None));
        let refused = ada.patch(&path, json!({ "name": empty, "reference_id": empty })).await.expect(400);
        assert_eq!(refused.refused(), ["name: required", "reference_id: required"]);
    }
}

#[tokio::test]
async fn refuses_wrong_fields_and_changes_nothing() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let (made, path) = full_application(&mut ada).await;
    for (field, value, refused) in [
        ("name", json!("x".repeat(256)), "name: max_length"),
        ("redirect_uri", json!("/relative"), "redirect_uri: invalid"),
        ("auth_strategy_id", json!(portal.strategy("Partner keys")), "auth_strategy_id: invalid"),
        ("scopes", json!(["read"]), "scopes: invalid"),
        ("id", json!("1"), "id: unknown_property"),
    ] {
        let mut body = json!({ "description": "Changed" });
        body[field] = value;
        assert_eq!(ada.patch(&path, body).await.expect(400).refused(), [refused]);
    }
    assert_eq!(ada.get(&path).await.expect(200).json::<Application>(), made);
}

#[tokio::test]
async fn conflicts_name_their_field_and_the_own_values_are_none() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let (_, path) = full_application(&mut ada).await;
    ada.make_application("Other").await;
    ada.patch(&path, json!({ "name": "Ship", "reference_id": "ship" })).await.expect(200);
    let detail = ada.patch(&path, json!({ "name": "Other" })).await.expect(409).detail();
    assert!(detail.starts_with("name [Other] is already taken"), "{detail}");
    let detail = ada.patch(&path, json!({ "reference_id": "Other-ref" })).await.expect(409).detail();
    assert_eq!(detail, "reference_id [Other-ref] is already taken");
}

#[tokio::test]
async fn what_is_not_there_is_told_before_what_is_wrong() {
    let portal = TestPortal::start().await;
    let mut bo = portal.developer("bo").await;
    let (_, path) = full_application(&mut portal.developer("ada").await).await;
    bo.patch(&path, json!({ "name": "" })).await.expect(404);
}
