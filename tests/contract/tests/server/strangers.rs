//! Who is not signed in, and requests that are wrong before they reach an operation.

use axum::body::Body;
use axum::http::Request;
use portico_contract_tests::Operation;
use portico_server::testing::TestPortal;
use serde_json::json;

use super::harness::{CONTRACT, NOBODY, Record};

/// What a visitor may do on a private portal.
const OPEN: [&str; 7] = [
    "get-portal-context",
    "get-portal-appearance",
    "get-portal-logo",
    "get-portal-catalog-cover",
    "register",
    "authenticate",
    "logout",
];

/// Not served yet: signing in elsewhere, mails, analytics.
pub(crate) const UNSERVED: [&str; 5] =
    ["authenticate-sso", "forgot-password", "reset-password", "verify-email", "query-application-analytics"];

#[tokio::test]
async fn strangers() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let mut visitor = record.visitor(&portal);
    for operation in CONTRACT.operations().unwrap() {
        let request = request_of(&operation, NOBODY).body(Body::from("{}")).unwrap();
        let answer = visitor.send(request).await;
        let open = OPEN.contains(&operation.id.as_str());
        let expected = if UNSERVED.contains(&operation.id.as_str()) { 404 } else { 401 };
        assert!(open || answer.status == expected, "{} answered {}", operation.id, answer.status);
        assert!(!answer.status.is_server_error(), "{} answered {}", operation.id, answer.status);
    }
}

/// A request for an operation with the same id in every place of its path.
fn request_of(operation: &Operation, id: &str) -> axum::http::request::Builder {
    let segments = operation.path.split('/');
    let path: Vec<_> = segments.map(|part| if part.starts_with('{') { id } else { part }).collect();
    Request::builder()
        .method(operation.method.as_str())
        .uri(path.join("/"))
        .header("content-type", "application/json")
}

#[tokio::test]
async fn requests_that_reach_no_operation_are_problems() {
    let record = Record::default();
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    ada.get("/api/v2/nothing").await.expect(404);
    ada.get("/api/v2").await.expect(404);
    ada.delete("/api/v2/portal").await.expect(405);
    ada.post("/api/v2/products", json!({})).await.expect(405);

    let post = |content_type: &str, body: &str| {
        let request = Request::post("/api/v2/applications").header("content-type", content_type);
        request.body(Body::from(body.to_owned())).unwrap()
    };
    ada.send(post("text/plain", r#"{"name":"n"}"#)).await.expect(400);
    ada.send(post("application/json", r#"{"name":"#)).await.expect(400);
    ada.send(post("application/json", &format!(r#"{{"name":"{}"}}"#, "n".repeat(2 << 20)))).await.expect(413);
    let body = json!({"name": "n", "reference_id": "r"});
    ada.clone()
        .with_header("sec-fetch-site", "cross-site")
        .post("/api/v2/applications", body)
        .await
        .expect(403);
}
