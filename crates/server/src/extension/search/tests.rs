use portico_api_types::extension::search::{SearchEntries, SearchEntry};
use serde_json::{Value, json};

use crate::testing::{Client, TestPortal};

/// What was found, in a word each.
async fn found(client: &mut Client, q: &str) -> Vec<String> {
    let answer = client.get(&format!("/portico/v1/search?q={q}&limit=50")).await.expect(200);
    let label = |entry| match entry {
        SearchEntry::Product(one) => format!("product {}", one.product.name),
        SearchEntry::Operation(one) => format!("{} {}", one.method, one.path),
        SearchEntry::Document(one) => format!("document {}", one.slug),
        SearchEntry::Heading(one) => format!("heading {}#{}", one.document.slug, one.id),
    };
    answer.json::<SearchEntries>().data.into_iter().map(label).collect()
}

#[tokio::test]
async fn each_kind_is_told_whole() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let museum = json!({ "id": product, "name": "Museum" });
    let mut ada = portal.developer("ada").await;
    let mut first = async |q: &str| {
        let answer: Value = ada.get(&format!("/portico/v1/search?q={q}")).await.expect(200).json();
        answer["data"][0].clone()
    };
    let description = "Opening days, events and tickets of the city museum.";
    assert_eq!(
        first("culture").await,
        json!({ "product": { "product": museum, "description": description } })
    );
    assert_eq!(
        first("listdays").await,
        json!({ "operation": {
            "product": museum,
            "version": { "id": version, "name": "2.0.0" },
            "method": "get",
            "path": "/days",
            "summary": "List the opening days",
            "operation_id": "listDays",
            "tags": ["Days"],
            "deprecated": false,
        } })
    );
    let document = |slug: &str, parent: Value, title: &str| json!({ "product": museum, "slug": slug, "parent_slug": parent, "title": title });
    assert_eq!(
        first("rate%20limits").await,
        json!({ "document": document("rate-limits", Value::Null, "Rate limits") })
    );
    let mut ticket = document("first-ticket", json!("getting-started"), "The first ticket");
    ticket["excerpt"] = json!("Sell one.");
    assert_eq!(
        first("sell").await,
        json!({ "heading": {
            "document": ticket,
            "text": "The first ticket",
            "id": "doc-heading-the-first-ticket",
        } })
    );
}

#[tokio::test]
async fn operations_are_found_by_every_name_of_theirs() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for q in ["GET%20/days", "/days", "list%20days", "LISTDAYS", "museum%20list", "list%20days%202.0.0"] {
        assert_eq!(found(&mut ada, q).await.first().map(String::as_str), Some("get /days"), "{q}");
    }
    assert_eq!(found(&mut ada, "post").await, ["post /tickets"]);
    assert_eq!(found(&mut ada, "tickets%20post").await, ["post /tickets"]);
}

#[tokio::test]
async fn the_closest_comes_first() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let by_opening = ["product Museum", "get /days", "heading getting-started#doc-heading-getting-started"];
    let mut sorted = found(&mut ada, "opening").await;
    // In its summary before in a description, and that before in a text.
    assert_eq!(sorted, [by_opening[1], by_opening[0], by_opening[2]]);
    sorted = found(&mut ada, "museum").await;
    assert_eq!(sorted, ["product Museum", "product Trams"], "what stands in it is not named so");
    assert_eq!(
        found(&mut ada, "ticket").await,
        [
            "document first-ticket",
            "heading first-ticket#doc-heading-the-first-ticket",
            "post /tickets",
            "product Museum",
        ]
    );
}

#[tokio::test]
async fn words_are_data() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    for q in ["", "%20", "%00", "%22%22", "zzz", "useum"] {
        assert!(found(&mut ada, q).await.is_empty(), "{q}");
    }
    assert!(ada.get("/portico/v1/search").await.expect(200).json::<SearchEntries>().data.is_empty());
    for q in [
        "museum%20OR%20trams",
        "title:museum",
        "%22",
        "*",
        ")",
        "(",
        "-a%20AND",
        "NEAR(a%20b)",
        "%5E",
        "%7Btitle%7D%20:%20a",
        "a%22%20OR%20%22b",
        "'%20OR%201=1%20--",
        "%F0%9F%94%91",
        "a%00b",
    ] {
        found(&mut ada, q).await;
    }
    assert_eq!(found(&mut ada, "days%00list").await, ["get /days"], "a NUL only parts words");
    found(&mut ada, &"a%20".repeat(500)).await;
}

#[tokio::test]
async fn limits_are_kept() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let some: SearchEntries = ada.get("/portico/v1/search?q=t&limit=2").await.expect(200).json();
    assert_eq!(some.data.len(), 2);
    ada.get("/portico/v1/search?q=t&limit=").await.expect(200);
    for (limit, rule) in
        [("0", "min"), ("51", "max"), ("300", "max"), ("-1", "is_integer"), ("x", "is_integer")]
    {
        let refused = ada.get(&format!("/portico/v1/search?q=t&limit={limit}")).await.expect(400);
        assert_eq!(refused.refused(), [format!("limit: {rule}")]);
    }
    let long = format!("/portico/v1/search?q={}", "x".repeat(1001));
    assert_eq!(ada.get(&long).await.expect(400).refused(), ["q: max_length"]);
}

#[tokio::test]
async fn only_readers_of_the_catalogue_search_it() {
    let mut content = TestPortal::fixture_named("catalog");
    content.portal.is_public = true;
    let public = TestPortal::start_with(content).await;
    assert_eq!(found(&mut public.visitor(), "listdays").await, ["get /days"]);
    let private = TestPortal::start_catalog().await;
    private.visitor().get("/portico/v1/search?q=days").await.expect(401).problem();
}

#[tokio::test]
async fn what_is_not_published_is_not_found() {
    let portal = TestPortal::start_catalog().await;
    let mut ada = portal.developer("ada").await;
    let mut fewer = portal.content.clone();
    let museum = fewer.products[0].clone();
    fewer.products[0].versions.remove(0);
    fewer.products[0].documents.truncate(1);
    portal.publish(&fewer).await;
    assert!(found(&mut ada, "listdays").await.is_empty());
    assert!(found(&mut ada, "rate%20limits").await.is_empty());
    assert_eq!(found(&mut ada, "getting").await.len(), 2);
    fewer.products.remove(0);
    portal.publish(&fewer).await;
    assert!(found(&mut ada, "getting").await.is_empty());
    fewer.products.push(museum);
    portal.publish(&fewer).await;
    assert_eq!(found(&mut ada, "listdays").await, ["get /days"]);
}
