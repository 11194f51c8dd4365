//! What all answers have in common, and what belongs to no area.

use crate::testing::TestPortal;

#[tokio::test]
async fn answers_of_the_api_are_compressed_when_it_is_worth_it() {
    let mut content = TestPortal::fixture_named("catalog");
    content.portal.is_public = true;
    let portal = TestPortal::start_with(content).await;
    let product = &portal.content.products[0];
    let spec = format!("/api/v2/products/{}/versions/{}", product.id, product.versions[0].id);
    for (accepted, coding) in [("br, gzip", "br"), ("gzip", "gzip")] {
        let mut visitor = portal.visitor().with_header("accept-encoding", accepted);
        let large = visitor.get("/api/v2/portal/appearance").await.expect(200);
        assert_eq!(large.header("content-encoding"), Some(coding));
        assert_eq!(large.header("vary"), Some("accept-encoding"));
        let small = visitor.get("/api/v2/portal").await.expect(200);
        assert_eq!(small.header("content-encoding"), None);
        let picture = visitor.get("/api/v2/portal/logo").await.expect(200);
        assert_eq!(picture.header("content-encoding"), None);
        assert_eq!(visitor.get(&spec).await.expect(200).header("content-encoding"), None);
    }
    let plain = portal.visitor().get("/api/v2/portal/appearance").await.expect(200);
    assert_eq!(plain.header("content-encoding"), None);
}

#[tokio::test]
async fn watchers_learn_whether_it_lives() {
    let portal = TestPortal::start().await;
    assert_eq!(portal.visitor().get("/healthz").await.expect(200).body, "ok\n");
    assert_eq!(portal.visitor().get("/readyz").await.expect(200).body, "ready\n");
}

#[tokio::test]
async fn unknown_addresses_of_the_api_are_missing() {
    let portal = TestPortal::start().await;
    for path in ["/api/v2", "/api/v2/", "/api/v2/nothing", "/api/v1/portal", "/api"] {
        portal.visitor().get(path).await.expect(404).problem();
    }
    let refused = portal.visitor().post_empty("/api/v2/portal").await.expect(405);
    assert_eq!(refused.header("allow"), Some("GET,HEAD"));
}
