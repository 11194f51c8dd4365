//! `POST /applications/{applicationId}/registrations`.

use portico_api_types::registration::{Registration, RegistrationStatus};
use serde_json::json;

use crate::testing::TestPortal;

#[tokio::test]
async fn the_version_decides_whether_a_person_has_to_approve() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let ship = ada.make_application("Ship").await.id;
    for (name, status) in [("open", RegistrationStatus::Approved), ("asks", RegistrationStatus::Pending)] {
        let (product, version) = portal.version("Ferries", name);
        let made = ada.make_registration(&ship, &version).await;
        assert_eq!(made.status, status);
        assert_eq!((&made.application_id, &made.product_id), (&ship, &product));
        assert_eq!((made.product_name.as_str(), made.product_version_name.as_str()), ("Ferries", name));
        let path = format!("/api/v2/applications/{ship}/registrations/{}", made.id);
        assert_eq!(ada.get(&path).await.expect(200).json::<Registration>(), made);
    }
}

#[tokio::test]
async fn says_exactly_why_a_version_does_not_admit_the_application() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let ship = ada.make_application("Ship").await.id;
    let path = format!("/api/v2/applications/{ship}/registrations");
    for (version, reason) in [
        ("closed", "is closed for registration"),
        ("unlisted", "is closed for registration"),
        (
            "partners",
            "needs the auth strategy Partner keys or Company login; this application uses Portal keys",
        ),
    ] {
        let body = json!({ "product_version_id": portal.version("Ferries", version).1 });
        let refused = ada.post(&path, body).await.expect(400);
        assert_eq!(refused.reason(), format!("product_version_id {reason}"));
    }
}

#[tokio::test]
async fn any_of_several_strategies_will_do() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let version = portal.version("Ferries", "partners").1;
    for (strategy, status) in
        [("Partner keys", RegistrationStatus::Approved), ("Company login", RegistrationStatus::Pending)]
    {
        let application = ada.make_application_with(strategy, &portal.strategy(strategy)).await.id;
        assert_eq!(ada.make_registration(&application, &version).await.status, status);
    }
}

#[tokio::test]
async fn a_second_registration_is_a_conflict_whatever_became_of_the_first() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let ship = ada.make_application("Ship").await.id;
    let version = portal.version("Ferries", "asks").1;
    ada.make_registration(&ship, &version).await;
    let path = format!("/api/v2/applications/{ship}/registrations");
    let detail = ada.post(&path, json!({ "product_version_id": version })).await.expect(409).detail();
    assert_eq!(detail, "the application is already registered for this version");
    let boat = ada.make_application("Boat").await.id;
    ada.make_registration(&boat, &version).await;
}

#[tokio::test]
async fn refuses_wrong_fields() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let ship = ada.make_application("Ship").await.id;
    let path = format!("/api/v2/applications/{ship}/registrations");
    let version = portal.version("Ferries", "open").1;
    for (body, refused) in [
        (json!({}), "product_version_id: required"),
        (json!({ "product_version_id": "open" }), "product_version_id: is_uuid"),
        (json!({ "product_version_id": "' OR 1=1 --" }), "product_version_id: is_uuid"),
        (json!({ "product_version_id": [version] }), "product_version_id: is_string"),
        (json!({ "product_version_id": ship }), "product_version_id: invalid"),
        (json!({ "product_version_id": version, "scopes": ["read"] }), "scopes: invalid"),
        (json!({ "product_version_id": version, "status": "approved" }), "status: unknown_property"),
    ] {
        assert_eq!(ada.post(&path, body).await.expect(400).refused(), [refused]);
    }
    ada.post(&path, json!({ "product_version_id": version, "scopes": [] })).await.expect(201);
}

#[tokio::test]
async fn a_version_that_is_no_longer_declared_takes_no_more_but_keeps_what_it_has() {
    let mut portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let (ship, boat) = (ada.make_application("Ship").await.id, ada.make_application("Boat").await.id);
    let version = portal.version("Ferries", "open").1;
    let made = ada.make_registration(&ship, &version).await;
    portal.content.products[0].versions.retain(|one| one.id != version);
    portal.publish(&portal.content).await;
    let path = format!("/api/v2/applications/{boat}/registrations");
    let refused = ada.post(&path, json!({ "product_version_id": version })).await.expect(400);
    assert_eq!(refused.reason(), "product_version_id is not published on this portal");
    ada.get(&format!("/api/v2/applications/{ship}/registrations/{}", made.id)).await.expect(200);
}
