//! What holds for every endpoint.

use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::json;

use crate::testing::{Client, TestPortal};

/// Every endpoint that needs a developer, with ids of the first developer's.
async fn addresses(portal: &TestPortal, owner: &mut Client) -> Vec<(Method, String)> {
    let (product, version) = portal.version("Ferries", "open");
    let application = owner.make_application("Ship").await.id;
    let credential = owner.make_credential(&application, "laptop").await.id;
    let registration = owner.make_registration(&application, &version).await.id;
    let base = format!("/api/v2/applications/{application}");
    [
        (Method::GET, String::new()),
        (Method::PATCH, String::new()),
        (Method::DELETE, String::new()),
        (Method::POST, "/refresh-token".to_owned()),
        (Method::GET, format!("/product-versions/{version}/granted-scopes")),
        (Method::GET, "/credentials".to_owned()),
        (Method::POST, "/credentials".to_owned()),
        (Method::PUT, format!("/credentials/{credential}")),
        (Method::DELETE, format!("/credentials/{credential}")),
        (Method::GET, "/registrations".to_owned()),
        (Method::POST, "/registrations".to_owned()),
        (Method::GET, format!("/registrations/{registration}")),
        (Method::GET, format!("/registrations/{registration}/granted-scopes")),
        (Method::DELETE, format!("/registrations/{registration}")),
    ]
    .into_iter()
    .map(|(method, path)| (method, format!("{base}{path}")))
    .chain([
        (Method::GET, "/api/v2/developer/me".to_owned()),
        (Method::GET, "/api/v2/applications".to_owned()),
        (Method::POST, "/api/v2/applications".to_owned()),
        (Method::GET, "/api/v2/applications/auth-strategies".to_owned()),
        (Method::GET, format!("/api/v2/products/{product}/versions/{version}/applications")),
    ])
    .collect()
}

fn request(method: &Method, path: &str, portal: &TestPortal) -> Request<Body> {
    // Whatever a write needs, so that nothing but the asker can be wrong with it.
    let version = portal.version("Ferries", "asks").1;
    let body = match (method.as_str(), path.rsplit('/').next()) {
        ("POST", Some("registrations")) => json!({ "product_version_id": version }),
        ("POST", Some("applications")) => json!({ "name": "Boat", "reference_id": "boat" }),
        ("POST" | "PUT", _) => json!({ "display_name": "phone" }),
        _ => json!({ "name": "Taken over" }),
    };
    let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
    request.body(Body::from(body.to_string())).unwrap()
}

#[tokio::test]
async fn nobody_is_a_401() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    for (method, path) in addresses(&portal, &mut ada).await {
        let answer = portal.visitor().send(request(&method, &path, &portal)).await;
        assert_eq!(answer.status, 401, "{method} {path}");
        assert_eq!(answer.problem().title, "Unauthorized");
    }
}

#[tokio::test]
async fn what_is_somebody_elses_is_a_404_and_stays_as_it_is() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let mut bo = portal.developer("bo").await;
    let everything = addresses(&portal, &mut ada).await;
    let own: Vec<_> =
        everything.iter().filter(|(_, path)| path.starts_with("/api/v2/applications/")).collect();
    for (method, path) in own.iter().filter(|(_, path)| !path.ends_with("auth-strategies")) {
        let answer = bo.send(request(method, path, &portal)).await;
        assert_eq!(answer.status, 404, "{method} {path}");
    }
    // None of these reached what is Ada's: each of her reads finds what she made.
    for (method, path) in everything.iter().filter(|(method, _)| method == Method::GET) {
        let answer = ada.send(request(method, path, &portal)).await;
        let expected = if path.ends_with("granted-scopes") { 422 } else { 200 };
        assert_eq!(answer.status, expected, "{method} {path}");
        assert!(!answer.body.windows(10).any(|part| part == b"Taken over"));
    }
}

#[tokio::test]
async fn one_application_does_not_reach_into_another_of_the_same_developer() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let everything = addresses(&portal, &mut ada).await;
    let other = ada.make_application("Other").await.id;
    let inner =
        everything.iter().filter(|(_, path)| path.matches('/').count() > 5 && !path.contains("product"));
    for (method, path) in inner {
        let own = path.split('/').nth(4).unwrap();
        let crossed = path.replace(own, other.as_str());
        let answer = ada.send(request(method, &crossed, &portal)).await;
        assert_eq!(answer.status, 404, "{method} {crossed}");
    }
}

#[tokio::test]
async fn a_public_portal_has_no_accounts_and_no_applications() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let mut everything = addresses(&portal, &mut ada).await;
    for account in ["", "/authenticate", "/refresh", "/logout"] {
        everything.push((Method::POST, format!("/api/v2/developer{account}")));
    }
    let mut content = TestPortal::fixture();
    content.portal.is_public = true;
    portal.publish(&content).await;
    for (method, path) in everything {
        let answer = ada.send(request(&method, &path, &portal)).await;
        assert_eq!(answer.status, 404, "{method} {path}");
    }
}

#[tokio::test]
async fn paths_without_an_id_lead_nowhere() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let upper = ada.make_application("Ship").await.id.as_str().to_uppercase();
    ada.get(&format!("/api/v2/applications/{upper}")).await.expect(200);
    for id in ["ship", "1", "..", "%00", "%27%20OR%201=1--", "5f9fd312a9874628b4c5bb4f4fddd5f7", "%ff"] {
        ada.get(&format!("/api/v2/applications/{id}")).await.expect(404).problem();
        ada.get(&format!("/api/v2/applications/{upper}/registrations/{id}")).await.expect(404).problem();
    }
}

#[tokio::test]
async fn unknown_addresses_are_problems_too() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    for path in ["/api/v2/", "/api/v2/nothing", "/api/v2/developer/authenticate/sso"] {
        ada.get(path).await.expect(404).problem();
    }
    for path in ["verify-email", "forgot-password", "reset-password"] {
        ada.post(&format!("/api/v2/developer/{path}"), json!({})).await.expect(404).problem();
    }
    let refused = ada.delete("/api/v2/developer/me").await.expect(405);
    refused.problem();
    assert_eq!(refused.header("allow"), Some("GET,HEAD"));
}

#[tokio::test]
async fn answers_are_neither_kept_nor_guessed_at() {
    let portal = TestPortal::start().await;
    let mut ada = portal.developer("ada").await;
    let answers = [
        ada.get("/api/v2/developer/me").await.expect(200),
        ada.get("/api/v2/applications").await.expect(200),
        ada.get("/api/v2/nothing").await.expect(404),
        portal.visitor().get("/api/v2/developer/me").await.expect(401),
    ];
    for answer in answers {
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
}

#[tokio::test]
async fn other_sites_cannot_write() {
    let portal = TestPortal::start().await;
    let ada = portal.developer("ada").await;
    let mut forged = ada.clone().with_header("sec-fetch-site", "cross-site");
    forged.get("/api/v2/developer/me").await.expect(200);
    for (method, path) in addresses(&portal, &mut ada.clone()).await {
        if method != Method::GET {
            let answer = forged.send(request(&method, &path, &portal)).await;
            assert_eq!(answer.status, 403, "{method} {path}");
        }
    }
    let login = json!({ "username": "eve@evil.example", "password": "sign her in" });
    forged.post("/api/v2/developer/authenticate", login).await.expect(403).problem();
    let mut older =
        ada.clone().with_header("host", "portal.example").with_header("origin", "https://evil.example");
    older.post_empty("/api/v2/developer/logout").await.expect(403);
    ada.clone().get("/api/v2/developer/me").await.expect(200);
}
