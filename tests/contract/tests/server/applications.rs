//! Applications from their creation to their deletion.

use portico_server::testing::TestPortal;
use serde_json::{Value, json};

use super::harness::{Caller, NOBODY, Record, rows, text, value};

/// Makes an application that uses the strategy of that name; its reference id is its own name.
pub(crate) async fn make(caller: &mut Caller, portal: &TestPortal, name: &str, strategy: &str) -> String {
    let body = json!({"name": name, "reference_id": name, "auth_strategy_id": portal.strategy(strategy)});
    text(&value(&caller.post("/api/v2/applications", body).await.expect(201)), "/id").to_owned()
}

#[tokio::test]
async fn applications() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    let list = "/api/v2/applications";
    assert_eq!(rows(&ada.read(list).await), [Value::Null; 0]);

    let strategies = ada.read("/api/v2/applications/auth-strategies").await;
    assert_eq!(rows(&strategies).len(), 3);
    create(&mut ada, &portal).await;

    let ship = make(&mut ada, &portal, "Ship", "Portal keys").await;
    let boat = make(&mut ada, &portal, "Boat", "Company login").await;
    let one = format!("{list}/{ship}");
    assert_eq!(text(&ada.read(&one).await, "/auth_strategy/credential_type"), "key_auth");
    let by_strategy = format!("{list}?filter[auth_strategy_id]={}", portal.strategy("Company login"));
    assert_eq!(text(&ada.read(&by_strategy).await, "/data/0/id"), boat);

    ada.patch(&one, json!({"description": "Carries", "redirect_uri": "https://ship.example/cb"}))
        .await
        .expect(200);
    let changed = ada.patch(&one, json!({"description": ""})).await.expect(200);
    assert_eq!(value(&changed)["description"], Value::Null);
    ada.patch(&one, json!({"name": ""})).await.expect(400);
    ada.patch(&one, json!({"reference_id": "Boat"})).await.expect(409);
    ada.patch(&format!("{list}/{NOBODY}"), json!({"name": "Raft"})).await.expect(404);

    ada.post_empty(&format!("{one}/refresh-token")).await.expect(400);
    ada.post_empty(&format!("{list}/{NOBODY}/refresh-token")).await.expect(404);
    let (_, version) = portal.version("Ferries", "open");
    ada.get(&format!("{one}/product-versions/{version}/granted-scopes")).await.expect(422);
    ada.get(&format!("{one}/product-versions/{NOBODY}/granted-scopes")).await.expect(404);

    ada.delete(&one).await.expect(204);
    ada.delete(&one).await.expect(404);
    ada.get(&one).await.expect(404);
}

async fn create(ada: &mut Caller, portal: &TestPortal) {
    let applications = "/api/v2/applications";
    let whole = json!({
        "name": "Harbour lights", "reference_id": "lights", "description": "Größe", "scopes": [],
        "redirect_uri": "https://lights.example/cb", "auth_strategy_id": portal.strategy("Company login"),
    });
    ada.post(applications, whole.clone()).await.expect(201);
    ada.post(applications, whole).await.expect(409);
    ada.post(applications, json!({"name": "By default", "reference_id": "default"})).await.expect(201);
    for wrong in [
        json!({}),
        json!({"name": "n".repeat(256), "reference_id": "r"}),
        json!({"name": 1, "reference_id": []}),
        json!({"name": "n", "reference_id": "r", "redirect_uri": "javascript:alert(1)"}),
        json!({"name": "n", "reference_id": "r", "auth_strategy_id": "none"}),
        json!({"name": "n", "reference_id": "r", "auth_strategy_id": NOBODY}),
        json!({"name": "n", "reference_id": "r", "owner": "somebody else"}),
    ] {
        ada.post(applications, wrong).await.expect(400);
    }
}
