use portico_api_types::Page;
use portico_api_types::search::SearchHit;
use serde_json::{Value, json};

use crate::testing::{Client, TestPortal};

async fn names(client: &mut Client, q: &str) -> Vec<String> {
    let page: Page<SearchHit> =
        client.get(&format!("/api/v2/search/product-catalog?q={q}")).await.expect(200).json();
    page.data.into_iter().filter_map(|hit| hit.source.name).collect()
}

#[tokio::test]
async fn a_hit_is_told_whole() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let path = "/api/v2/search/product-catalog?q=opening&page[size]=12&page[number]=1&join=versions";
    let page: Value = portal.developer("ada").await.get(path).await.expect(200).json();
    assert_eq!(
        page,
        json!({
            "data": [{
                "index": "product-catalog",
                "source": {
                    "id": product,
                    "name": "Museum",
                    "description": "Opening days, events and tickets of the city museum.",
                    "created_at": "2025-04-01T00:00:00.000Z",
                    "updated_at": "2026-05-12T08:00:00.000Z",
                    "document_count": 3,
                    "version_count": 2,
                    "latest_version": { "id": version, "name": "2.0.0" },
                    "public_labels": { "domain": "culture", "lifecycle": "stable" },
                },
            }],
            "meta": { "page": { "number": 1, "size": 12, "total": 1 } },
        })
    );
}

#[tokio::test]
async fn without_words_everything_is_found_in_declared_order() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for q in ["", "%20%20", "%00"] {
        assert_eq!(names(&mut ada, q).await, ["Museum", "Trams", "Cafés & Bäckereien"], "{q}");
    }
    let bare: Page<SearchHit> = ada.get("/api/v2/search/product-catalog").await.expect(200).json();
    assert_eq!(bare.total(), Some(3));
    let cafes = bare.data.into_iter().find(|hit| hit.source.version_count == 0).unwrap();
    assert_eq!(cafes.source.latest_version, None);
}

#[tokio::test]
async fn words_match_beginnings_without_case_and_diacritics() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for (q, expected) in [
        ("TRAM", &["Trams"][..]),
        ("cafe", &["Cafés & Bäckereien"]),
        ("CAF%C3%89S", &["Cafés & Bäckereien"]),
        ("backer", &["Cafés & Bäckereien"]),
        ("culture", &["Museum"]),
        ("mobil", &["Trams"]),
        ("v1", &["Trams"]),
        ("2.0.0", &["Museum"]),
        ("1.0", &["Museum"]),
        ("museum%20tram", &["Trams"]),
        ("tram%20opening", &[]),
        ("useum", &[]),
        ("ram", &[]),
    ] {
        assert_eq!(names(&mut ada, q).await, expected, "{q}");
    }
}

#[tokio::test]
async fn names_come_before_everything_else() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let mut turned = portal.content.clone();
    turned.products.reverse();
    portal.publish(&turned).await;
    assert_eq!(names(&mut ada, "museum").await, ["Museum", "Trams"]);
    assert_eq!(names(&mut ada, "").await, ["Cafés & Bäckereien", "Trams", "Museum"]);
    for (page, expected) in [(1, &["Museum"][..]), (2, &["Trams"]), (3, &[])] {
        let q = format!("museum&page[size]=1&page[number]={page}");
        assert_eq!(names(&mut ada, &q).await, expected, "page {page}");
    }
}

#[tokio::test]
async fn operations_and_documents_lead_to_their_product() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for q in [
        "listDays",
        "/days",
        "post",
        "GET%20days",
        "sell",
        "getting%20started",
        "rate%20limits",
        "museum%20sell",
    ] {
        assert_eq!(names(&mut ada, q).await, ["Museum"], "{q}");
    }
    let mut changed = portal.content.clone();
    // Last in the catalogue is the name, before it the description, and first a document.
    changed.products[0].documents[2].content = "Pay in *cafés*.".to_owned();
    changed.products[1].description = "Trams to every café.".to_owned();
    portal.publish(&changed).await;
    assert_eq!(names(&mut ada, "cafe").await, ["Cafés & Bäckereien", "Trams", "Museum"]);
    for (page, expected) in [(1, &["Cafés & Bäckereien", "Trams"][..]), (2, &["Museum"]), (3, &[])] {
        assert_eq!(names(&mut ada, &format!("cafe&page[size]=2&page[number]={page}")).await, expected);
    }
    let path = "/api/v2/search/product-catalog?q=cafe&page[size]=1&page[number]=3";
    let last: Page<SearchHit> = ada.get(path).await.expect(200).json();
    assert_eq!((last.total(), last.data[0].source.name.as_deref()), (Some(3), Some("Museum")));
    changed.products[0].documents.remove(2);
    portal.publish(&changed).await;
    assert_eq!(names(&mut ada, "cafe").await, ["Cafés & Bäckereien", "Trams"]);
}

#[tokio::test]
async fn operators_and_nonsense_are_only_words() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for q in [
        "museum%20OR%20trams",
        "name:museum",
        "%22",
        "%22%22",
        "*",
        "(",
        ")",
        "-museum%20AND",
        "NEAR(a%20b)",
        "%5E",
        "!!!",
        "'%20OR%201=1%20--",
        "museum%00trams",
        "%F0%9F%94%91",
        "%D8%A7%D9%84",
        "a%22b",
        "%7Bname%7D",
    ] {
        names(&mut ada, q).await;
    }
    assert_eq!(names(&mut ada, "museum%00tram").await, ["Trams"], "a NUL only parts words");
    assert_eq!(names(&mut ada, "!!!%20tram").await, ["Trams"], "marks alone ask for nothing");
    names(&mut ada, &"a%20".repeat(500)).await;
    let long = format!("/api/v2/search/product-catalog?q={}", "x".repeat(1001));
    assert_eq!(ada.get(&long).await.expect(400).refused(), ["q: max_length"]);
}

#[tokio::test]
async fn changes_are_found_and_what_goes_is_not() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let mut changed = portal.content.clone();
    changed.products[1].name = "Cable cars".to_owned();
    changed.products.remove(0);
    portal.publish(&changed).await;
    assert_eq!(names(&mut ada, "cable").await, ["Cable cars"]);
    assert!(names(&mut ada, "trams").await.is_empty());
    assert_eq!(names(&mut ada, "museum").await, ["Cable cars"], "it stops at the museum");
    portal.publish(&portal.content).await;
    assert_eq!(names(&mut ada, "museum").await, ["Museum", "Trams"]);
}

#[tokio::test]
async fn other_indices_are_refused() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for index in ["products", "product-catalog,users", "Product-Catalog", "%00"] {
        let answer = ada.get(&format!("/api/v2/search/{index}")).await.expect(400);
        assert_eq!(answer.refused(), ["indices: enum"], "{index}");
    }
    ada.get("/api/v2/search").await.expect(404).problem();
}
