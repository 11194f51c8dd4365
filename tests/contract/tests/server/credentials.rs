//! Keys of an application.

use portico_server::testing::TestPortal;
use serde_json::json;

use super::applications::make;
use super::harness::{NOBODY, Record, rows, text, value};

/// As many as an application may have (contract, example `PostCredentials403Example`).
const MOST: usize = 20;

#[tokio::test]
async fn credentials() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    let ship = make(&mut ada, &portal, "Ship", "Portal keys").await;
    let boat = make(&mut ada, &portal, "Boat", "Company login").await;
    let list = format!("/api/v2/applications/{ship}/credentials");
    let nowhere = format!("/api/v2/applications/{NOBODY}/credentials");

    let made = value(&ada.post(&list, json!({"display_name": "laptop"})).await.expect(201));
    let one = format!("{list}/{}", text(&made, "/id"));
    ada.post_empty(&list).await.expect(201);
    ada.post(&list, json!({"display_name": "n".repeat(256)})).await.expect(400);
    ada.post(&list, json!({"name": "laptop"})).await.expect(400);
    ada.post(&nowhere, json!({})).await.expect(404);
    ada.get(&format!("/api/v2/applications/{boat}/credentials")).await.expect(400);

    let listed = ada.read(&list).await;
    assert_eq!(rows(&listed).len(), 2);
    assert!(!listed.to_string().contains(text(&made, "/credential")), "the list tells a key");
    ada.get(&nowhere).await.expect(404);

    ada.put(&one, json!({"display_name": "phone"})).await.expect(200);
    ada.put(&one, json!({})).await.expect(400);
    ada.put(&format!("{list}/{NOBODY}"), json!({"display_name": "phone"})).await.expect(404);

    for _ in 2..MOST {
        ada.post(&list, json!({})).await.expect(201);
    }
    ada.post(&list, json!({})).await.expect(403);
    ada.delete(&one).await.expect(204);
    ada.delete(&one).await.expect(404);
}
