//! `POST /applications`.

use portico_api_types::application::{Application, CreatedApplication};
use serde_json::{Value, json};

use crate::testing::TestPortal;

const APPLICATIONS: &str = "/api/v2/applications";

#[tokio::test]
async fn makes_what_it_was_told() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let strategy = portal.strategy("Company login");
    let body = json!({
        "name": " Ship 🚢 \"שלום\" ", "reference_id": " ship-1 ", "description": "Two\nlines",
        "redirect_uri": "https://ship.example/callback?a=b", "auth_strategy_id": strategy, "scopes": [],
    });
    let created: CreatedApplication = ada.post(APPLICATIONS, body).await.expect(201).json();
    let made = created.application;
    assert_eq!(made.name, "Ship 🚢 \"שלום\"");
    assert_eq!(made.reference_id, "ship-1");
    assert_eq!(made.description.as_deref(), Some("Two\nlines"));
    assert_eq!(made.redirect_uri.as_deref(), Some("https://ship.example/callback?a=b"));
    assert_eq!(made.auth_strategy.as_ref().unwrap().id.as_str(), strategy);
    assert_eq!((made.created_at.as_str(), created.credentials), ("2026-05-12T08:00:00.000Z", None));
    let read: Application = ada.get(&format!("{APPLICATIONS}/{}", made.id)).await.expect(200).json();
    assert_eq!(read, made);
}

#[tokio::test]
async fn uses_the_first_strategy_when_none_is_named() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    for (reference_id, strategy) in [("one", None), ("two", Some(Value::Null))] {
        let mut body = json!({ "name": reference_id, "reference_id": reference_id });
        if let Some(strategy) = strategy {
            body["auth_strategy_id"] = strategy;
        }
        let made: Application = ada.post(APPLICATIONS, body).await.expect(201).json();
        let strategy = made.auth_strategy.unwrap();
        assert_eq!(
            (strategy.name.as_str(), strategy.key_names),
            ("Portal keys", Some(vec!["apikey".to_owned()]))
        );
        assert_eq!((made.description, made.redirect_uri), (None, None));
    }
}

#[tokio::test]
async fn refuses_wrong_fields() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let absent = "5f9fd312-a987-4628-b4c5-bb4f4fddd5f7";
    for (field, value, refused) in [
        ("name", json!(" "), "name: required"),
        ("name", json!("x".repeat(256)), "name: max_length"),
        ("name", json!("a\u{0}b"), "name: invalid"),
        ("name", json!({ "a": { "b": [] } }), "name: is_string"),
        ("reference_id", json!(""), "reference_id: required"),
        ("reference_id", Value::Null, "reference_id: required"),
        ("reference_id", json!("x".repeat(256)), "reference_id: max_length"),
        ("reference_id", json!(1), "reference_id: is_string"),
        ("description", json!("x".repeat(256)), "description: max_length"),
        ("description", json!("\u{1b}[31m"), "description: invalid"),
        ("redirect_uri", json!("javascript:alert(1)"), "redirect_uri: invalid"),
        (
            "redirect_uri",
            json!(format!("https://a.example/{}", "x".repeat(2048))),
            "redirect_uri: max_length",
        ),
        ("auth_strategy_id", json!("portal-keys"), "auth_strategy_id: is_uuid"),
        ("auth_strategy_id", json!(absent), "auth_strategy_id: invalid"),
        ("scopes", json!(["read"]), "scopes: invalid"),
        ("scopes", json!("read"), "scopes: is_array"),
        ("developer_id", json!(absent), "developer_id: unknown_property"),
    ] {
        let mut body = json!({ "name": "Ship", "reference_id": "ship" });
        body[field] = value;
        assert_eq!(ada.post(APPLICATIONS, body).await.expect(400).refused(), [refused]);
    }
    let everything = ada.post(APPLICATIONS, json!({ "name": "", "redirect_uri": "x" })).await.expect(400);
    assert_eq!(everything.refused(), ["name: required", "reference_id: required", "redirect_uri: invalid"]);
}

#[tokio::test]
async fn a_strategy_that_is_no_longer_declared_cannot_be_chosen() {
    let mut portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let partner = portal.strategy("Partner keys");
    let kept = ada.make_application_with("Kept", &partner).await;
    portal.content.strategies.retain(|one| one.id.as_str() != partner);
    for version in portal.content.products.iter_mut().flat_map(|product| &mut product.versions) {
        version.registration.retain(|rule| rule.strategy.as_str() != partner);
    }
    portal.publish(&portal.content).await;
    let body = json!({ "name": "New", "reference_id": "new", "auth_strategy_id": partner });
    let refused = ada.post(APPLICATIONS, body).await.expect(400);
    assert_eq!(refused.reason(), "auth_strategy_id does not exist on this portal");
    ada.get(&format!("{APPLICATIONS}/{}", kept.id)).await.expect(200);
}

#[tokio::test]
async fn a_conflict_names_its_field_first() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let mut bo = portal.developer("bo").await;
    ada.make_application("Ship").await;

    let same_name = json!({ "name": "Ship", "reference_id": "another" });
    let detail = ada.post(APPLICATIONS, same_name.clone()).await.expect(409).detail();
    assert_eq!(detail, "name [Ship] is already taken by another of your applications");
    bo.post(APPLICATIONS, same_name).await.expect(201);

    let same_reference = json!({ "name": "Another", "reference_id": "Ship-ref" });
    for client in [&mut ada, &mut bo] {
        let detail = client.post(APPLICATIONS, same_reference.clone()).await.expect(409).detail();
        assert_eq!(detail, "reference_id [Ship-ref] is already taken");
    }
}

#[tokio::test]
async fn of_many_at_once_with_one_reference_id_a_single_one_is_made() {
    let portal = TestPortal::start().await;
    let ada = portal.developer("ada").await;
    let mut rush = tokio::task::JoinSet::new();
    for number in 0..8 {
        let mut ada = ada.clone();
        let body = json!({ "name": format!("Ship {number}"), "reference_id": "ship" });
        rush.spawn(async move { ada.post(APPLICATIONS, body).await.status.as_u16() });
    }
    let mut statuses = rush.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
}
