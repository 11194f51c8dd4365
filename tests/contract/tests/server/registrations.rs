//! Registrations of applications for versions, seen from both.

use portico_server::testing::TestPortal;
use serde_json::json;

use super::applications::make;
use super::harness::{NOBODY, Record, rows, text, value};

#[tokio::test]
async fn registrations() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    let ship = make(&mut ada, &portal, "Ship", "Portal keys").await;
    let list = format!("/api/v2/applications/{ship}/registrations");
    let (product, open) = portal.version("Ferries", "open");
    let for_version = |name: &str| json!({"product_version_id": portal.version("Ferries", name).1});

    let made = value(&ada.post(&list, for_version("open")).await.expect(201));
    assert_eq!(text(&made, "/status"), "approved");
    let asked = value(&ada.post(&list, for_version("asks")).await.expect(201));
    assert_eq!(text(&asked, "/status"), "pending");
    ada.post(&list, for_version("open")).await.expect(409);
    for closed in [for_version("closed"), for_version("partners"), for_version("unlisted"), json!({})] {
        ada.post(&list, closed).await.expect(400);
    }
    ada.post(&list, json!({"product_version_id": NOBODY})).await.expect(400);
    ada.post(&format!("/api/v2/applications/{NOBODY}/registrations"), for_version("open")).await.expect(404);

    assert_eq!(rows(&ada.read(&list).await).len(), 2);
    let pending = ada.read(&format!("{list}?filter[status][eq]=pending")).await;
    assert_eq!(rows(&pending), [asked]);
    ada.get(&format!("{list}?filter[status]=lost")).await.expect(400);
    ada.get(&format!("/api/v2/applications/{NOBODY}/registrations")).await.expect(404);

    let one = format!("{list}/{}", text(&made, "/id"));
    assert_eq!(ada.read(&one).await, made);
    ada.get(&format!("{one}/granted-scopes")).await.expect(422);
    ada.get(&format!("{list}/{NOBODY}")).await.expect(404);
    ada.get(&format!("{list}/{NOBODY}/granted-scopes")).await.expect(404);

    make(&mut ada, &portal, "Boat", "Company login").await;
    let version = format!("/api/v2/products/{product}/versions/{open}/applications");
    assert_eq!(text(&ada.read(&version).await, "/data/0/registration_status"), "approved");
    let rest = ada.read(&format!("{version}?unregistered")).await;
    assert_eq!(rows(&rest).len(), 1);
    assert_eq!(text(&rest, "/data/0/name"), "Boat");
    ada.get(&format!("{version}?unregistered=perhaps")).await.expect(400);
    ada.get(&format!("/api/v2/products/{NOBODY}/versions/{open}/applications")).await.expect(404);

    ada.delete(&one).await.expect(204);
    ada.delete(&one).await.expect(404);
}
