//! Getting an account, signing in, staying in, signing out.

use portico_server::content::Registration;
use portico_server::testing::TestPortal;
use serde_json::json;

use super::harness::{Record, text};

#[tokio::test]
async fn accounts() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let account = json!({"email": "grace@portico.example", "full_name": "Grace Adeyemi", "password": "tide-mill-at-nine"});
    let mut grace = record.visitor(&portal);
    for wrong in [
        json!({}),
        json!({"email": "grace", "full_name": "", "password": "x"}),
        json!([]),
        json!({"email": 1}),
    ] {
        grace.post("/api/v2/developer", wrong).await.expect(400);
    }
    grace.post("/api/v2/developer", account.clone()).await.expect(201);
    grace.post("/api/v2/developer", account).await.expect(400);

    let authenticate = "/api/v2/developer/authenticate";
    let sign_in = |password: &str| json!({"username": "grace@portico.example", "password": password});
    grace.post(authenticate, json!({})).await.expect(400);
    grace.post(authenticate, sign_in("wrong")).await.expect(401);
    grace.get("/api/v2/developer/me").await.expect(401);
    grace.post(authenticate, sign_in("tide-mill-at-nine")).await.expect(204);
    assert_eq!(text(&grace.read("/api/v2/developer/me").await, "/full_name"), "Grace Adeyemi");
    grace.get("/api/v2/stats/config").await.expect(200);

    grace.post_empty("/api/v2/developer/refresh").await.expect(204);
    grace.post_empty("/api/v2/developer/logout").await.expect(204);
    grace.post_empty("/api/v2/developer/refresh").await.expect(401);
    grace.get("/api/v2/developer/me").await.expect(401);

    let mut attempts = 0;
    while grace.post(authenticate, sign_in("guess")).await.status != 429 {
        attempts += 1;
        assert!(attempts < 100, "nobody stops a guesser");
    }

    closed_and_public(record, &portal).await;
}

async fn closed_and_public(record: &Record, portal: &TestPortal) {
    let mut visitor = record.visitor(portal);
    let account =
        json!({"email": "late@portico.example", "full_name": "Too Late", "password": "tide-mill-at-nine"});
    let mut content = TestPortal::fixture();
    content.portal.registration = Registration::Off;
    portal.publish(&content).await;
    visitor.post("/api/v2/developer", account.clone()).await.expect(400);

    content.portal.is_public = true;
    portal.publish(&content).await;
    visitor.post("/api/v2/developer", account).await.expect(404);
    let sign_in = json!({"username": "late@portico.example", "password": "tide-mill-at-nine"});
    visitor.post("/api/v2/developer/authenticate", sign_in).await.expect(404);
    visitor.get("/api/v2/developer/me").await.expect(404);
    visitor.get("/api/v2/applications").await.expect(404);
    visitor.get("/api/v2/stats/config").await.expect(404);
}
