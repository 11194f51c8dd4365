use serde_json::{Value, json};

use crate::testing::TestPortal;

#[tokio::test]
async fn the_context_is_whole_and_open() {
    let portal = TestPortal::start_catalog().await;
    let context: Value = portal.visitor().get("/api/v2/portal").await.expect(200).json();
    assert_eq!(
        context,
        json!({
            "portal_id": portal.content.portal.id,
            "org_id": portal.content.portal.org_id,
            "featureset_id": "portico",
            "basic_auth_enabled": true,
            "oidc_auth_enabled": false,
            "is_public": false,
            "rbac_enabled": false,
            "dcr_provider_ids": [],
            "allowed_time_period": "24h",
            "name": "City",
            "canonical_domain": "developers.city.example",
        })
    );
}

#[tokio::test]
async fn the_appearance_names_what_is_there() {
    let portal = TestPortal::start_catalog().await;
    let appearance: Value = portal.visitor().get("/api/v2/portal/appearance").await.expect(200).json();
    assert_eq!(
        appearance["variables"]["catalog"],
        json!({
            "logo": { "url": "/api/v2/portal/logo" },
            "primary_header": { "text": "Find your way" },
            "welcome_message": { "text": "Good morning" },
        })
    );
    let data = &appearance["stylesheets"]["global"]["main"]["data"];
    assert_eq!(data["section_colors"]["footer"]["value"], "#07A88D");
}

#[tokio::test]
async fn pictures_come_as_they_are_and_harmless() {
    let portal = TestPortal::start_catalog().await;
    let mut visitor = portal.visitor();
    let logo = visitor.get("/api/v2/portal/logo").await.expect(200);
    assert_eq!(logo.header("content-type"), Some("image/svg+xml"));
    assert!(logo.header("content-security-policy").unwrap().contains("sandbox"));
    assert_eq!(logo.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(logo.body, portal.content.assets[0].body);

    let known = logo.header("etag").unwrap();
    let again = visitor.with_header("if-none-match", known).get("/api/v2/portal/logo").await.expect(304);
    assert!(again.body.is_empty());
    assert_eq!(again.header("etag"), Some(known));
}

#[tokio::test]
async fn absent_pictures_are_missing() {
    let portal = TestPortal::start_catalog().await;
    for path in ["/api/v2/portal/catalog-cover", "/api/v2/portal/favicon.ico"] {
        portal.visitor().get(path).await.expect(404).problem();
    }
}

#[tokio::test]
async fn stylesheets_are_css_and_load_nothing() {
    let portal = TestPortal::start_catalog().await;
    let mut visitor = portal.visitor();
    let theme = visitor.get("/api/v2/portal/stylesheet.css").await.expect(200);
    assert_eq!(theme.header("content-type"), Some("text/css; charset=utf-8"));
    let css = String::from_utf8(theme.body.to_vec()).unwrap();
    assert!(css.contains("--text_colors-accent:#07A88D;"), "{css}");
    let fonts = visitor.get("/api/v2/portal/stylesheet/font.css").await.expect(200);
    for css in [theme.body, fonts.body] {
        let css = String::from_utf8(css.to_vec()).unwrap();
        assert!(!css.contains("@import") && !css.contains("url("), "{css}");
    }
}
