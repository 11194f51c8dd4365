use portico_api_types::Page;
use portico_api_types::product::Product;
use serde_json::{Value, json};

use crate::testing::{Client, TestPortal};

async fn names(client: &mut Client, query: &str) -> Vec<String> {
    let page: Page<Product> = client.get(&format!("/api/v2/products?{query}")).await.expect(200).json();
    page.data.into_iter().map(|product| product.name).collect()
}

#[tokio::test]
async fn a_product_is_told_whole() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let told: Value =
        portal.developer("ada").await.get(&format!("/api/v2/products/{product}")).await.expect(200).json();
    assert_eq!(
        told,
        json!({
            "id": product,
            "created_at": "2025-04-01T00:00:00.000Z",
            "updated_at": "2026-05-12T08:00:00.000Z",
            "name": "Museum",
            "description": "Opening days, events and tickets of the city museum.",
            "document_count": 3,
            "version_count": 2,
            "latest_version": { "id": version, "name": "2.0.0" },
            "public_labels": { "domain": "culture", "lifecycle": "stable" },
        })
    );
}

#[tokio::test]
async fn lists_follow_the_declaration_in_pages() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    assert_eq!(names(&mut ada, "").await, ["Museum", "Trams", "Cafés & Bäckereien"]);
    let page: Page<Product> =
        ada.get("/api/v2/products?page[size]=2&page[number]=2").await.expect(200).json();
    assert_eq!((page.data.len(), page.total()), (1, Some(3)));
    assert_eq!(ada.get("/api/v2/products?page[size]=0").await.expect(400).refused(), ["page[size]: min"]);
}

#[tokio::test]
async fn filters_match_by_id_name_and_description() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let (trams, _) = portal.version("Trams", "v1 beta");
    for (query, expected) in [
        (format!("filter[id]={}", trams.as_str().to_uppercase()), &["Trams"][..]),
        ("filter[id][eq]=museum".to_owned(), &[]),
        ("filter[name]=Museum".to_owned(), &["Museum"]),
        ("filter[name][eq]=museum".to_owned(), &[]),
        ("filter[name][contains]=B%C3%84CKER".to_owned(), &["Cafés & Bäckereien"]),
        ("filter[description][contains]=MUSEUM".to_owned(), &["Museum", "Trams"]),
        ("filter[description][contains]=museum&filter[name]=Trams".to_owned(), &["Trams"]),
        ("filter[description][contains]=100%20%25".to_owned(), &["Cafés & Bäckereien"]),
        ("filter[description][contains]=_u".to_owned(), &["Cafés & Bäckereien"]),
        ("filter[description][contains]=%5C%20b".to_owned(), &["Cafés & Bäckereien"]),
        ("filter[name][contains]=%25".to_owned(), &[]),
        ("filter[name]='%20OR%201=1%20--".to_owned(), &[]),
        ("filter[name][contains]=%00".to_owned(), &[]),
        ("filter[label]=ignored".to_owned(), &["Museum", "Trams", "Cafés & Bäckereien"]),
    ] {
        assert_eq!(names(&mut ada, &query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn actions_allow_everything_but_registering_without_an_account() {
    let mut content = TestPortal::fixture_named("catalog");
    let path = format!("/api/v2/products/{}/actions", content.products[0].id);
    let private = TestPortal::start_with(content.clone()).await;
    let actions: Value = private.developer("ada").await.get(&path).await.expect(200).json();
    assert_eq!(actions, json!({ "actions": { "view": true, "register": true, "view_documentation": true } }));

    content.portal.is_public = true;
    let public = TestPortal::start_with(content).await;
    let actions: Value = public.visitor().get(&path).await.expect(200).json();
    assert_eq!(
        actions,
        json!({ "actions": { "view": true, "register": false, "view_documentation": true } })
    );
}

#[tokio::test]
async fn what_is_not_published_is_missing() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let (trams, _) = portal.version("Trams", "v1 beta");
    let mut fewer = portal.content.clone();
    fewer.products.remove(1);
    portal.publish(&fewer).await;
    assert_eq!(names(&mut ada, "").await, ["Museum", "Cafés & Bäckereien"]);
    for id in [trams.as_str(), "00000000-0000-4000-8000-000000000000", "museum", "%00", "a%2Fb"] {
        ada.get(&format!("/api/v2/products/{id}")).await.expect(404).problem();
        ada.get(&format!("/api/v2/products/{id}/actions")).await.expect(404).problem();
    }
}

#[tokio::test]
async fn private_portals_ask_who_is_there() {
    let mut content = TestPortal::fixture_named("catalog");
    let (product, version) = (&content.products[0].id, &content.products[0].versions[0].id);
    let paths = [
        "/api/v2/products".to_owned(),
        format!("/api/v2/products/{product}"),
        format!("/api/v2/products/{product}/actions"),
        format!("/api/v2/products/{product}/versions"),
        format!("/api/v2/products/{product}/versions/{version}"),
        format!("/api/v2/products/{product}/versions/{version}/spec"),
        format!("/api/v2/products/{product}/versions/{version}/spec/operations"),
        format!("/api/v2/products/{product}/documents"),
        format!("/api/v2/products/{product}/documents/getting-started"),
        "/api/v2/search/product-catalog".to_owned(),
    ];
    let private = TestPortal::start_with(content.clone()).await;
    let mut ada = private.developer("ada").await;
    for path in &paths {
        private.visitor().get(path).await.expect(401).problem();
        ada.get(path).await.expect(200);
    }
    content.portal.is_public = true;
    let public = TestPortal::start_with(content).await;
    for path in &paths {
        public.visitor().get(path).await.expect(200);
    }
}
