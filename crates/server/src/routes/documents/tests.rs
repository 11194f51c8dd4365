use portico_api_types::Page;
use portico_api_types::document::{DocumentItem, DocumentTree, NODES_MEDIA_TYPE, TREE_MEDIA_TYPE};
use serde_json::{Value, json};

use crate::testing::{Client, TestPortal};

async fn start() -> (TestPortal, Client, String) {
    let portal = TestPortal::start_catalog().await;
    let ada = portal.developer("ada").await;
    let path = format!("/api/v2/products/{}/documents", portal.content.products[0].id);
    (portal, ada, path)
}

#[tokio::test]
async fn rows_come_in_pages() {
    let (_portal, mut ada, path) = start().await;
    let answer = ada.get(&path).await.expect(200);
    assert_eq!(answer.header("vary"), Some("accept"));
    let page: Page<DocumentItem> = answer.json();
    let slugs: Vec<_> = page.data.iter().map(|row| row.slug.as_str()).collect();
    assert_eq!(slugs, ["getting-started", "first-ticket", "rate-limits"]);
    assert_eq!(page.data[1].parent_document_id.as_ref(), Some(&page.data[0].id));
    assert_eq!(page.data[0].created_at.as_str(), "2026-05-12T08:00:00.000Z");

    let second: Page<DocumentItem> =
        ada.get(&format!("{path}?page[size]=2&page[number]=2")).await.expect(200).json();
    assert_eq!((second.data[0].slug.as_str(), second.total()), ("rate-limits", Some(3)));
}

#[tokio::test]
async fn the_tree_comes_whole_unless_pages_are_asked_for() {
    let (portal, ada, path) = start().await;
    let mut ada = ada.with_header("accept", TREE_MEDIA_TYPE);
    let answer = ada.get(&path).await.expect(200);
    assert_eq!(answer.header("content-type"), Some(TREE_MEDIA_TYPE));
    let tree: Page<DocumentTree> = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(tree.data.len(), 2);
    assert_eq!(tree.data[0].title, "Getting started");
    assert_eq!(tree.data[0].children[0].slug, "first-ticket");
    assert_eq!(tree.data[1].title, "Rate limits");

    let answer = ada.get(&format!("{path}?page[size]=1&page[number]=2")).await.expect(200);
    let page: Page<DocumentTree> = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((page.data[0].slug.as_str(), page.total()), ("rate-limits", Some(2)));

    let mut many = portal.content.clone();
    let first = many.products[0].documents.remove(0);
    many.products[0].documents = (0..30)
        .map(|number| crate::content::Document {
            id: format!("00000000-0000-4000-8000-{number:012}").into(),
            slug: format!("d{number}"),
            ..first.clone()
        })
        .collect();
    portal.publish(&many).await;
    let answer = ada.get(&path).await.expect(200);
    let tree: Page<DocumentTree> = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(tree.data.len(), 30);
}

#[tokio::test]
async fn products_without_documents_have_an_empty_tree() {
    let (portal, ada, _) = start().await;
    let path = format!("/api/v2/products/{}/documents", portal.content.products[1].id);
    let answer = ada.with_header("accept", TREE_MEDIA_TYPE).get(&path).await.expect(200);
    let tree: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(tree, json!({ "data": [], "meta": { "page": { "number": 1, "size": 1, "total": 0 } } }));
}

#[tokio::test]
async fn a_document_is_found_by_slug_and_by_id() {
    let (portal, mut ada, path) = start().await;
    let document = &portal.content.products[0].documents[1];
    let id = document.id.as_str().to_uppercase();
    for name in ["first-ticket", document.id.as_str(), id.as_str()] {
        let told: Value = ada.get(&format!("{path}/{name}")).await.expect(200).json();
        assert_eq!(
            told,
            json!({
                "id": document.id,
                "parent_document_id": document.parent,
                "slug": "first-ticket",
                "title": "The first ticket",
                "content": document.content,
            })
        );
    }
}

#[tokio::test]
async fn accept_chooses_the_form() {
    let (portal, ada, path) = start().await;
    let path = format!("{path}/getting-started");
    let of = |accept: &'static str| {
        let (mut client, path) = (ada.clone().with_header("accept", accept), path.clone());
        async move { client.get(&path).await.expect(200) }
    };
    let json = of("*/*").await;
    assert_eq!(json.header("content-type"), Some("application/json"));

    let markdown = of("text/markdown").await;
    assert_eq!(markdown.header("content-type"), Some("text/markdown; charset=utf-8"));
    assert_eq!(markdown.body, portal.content.products[0].documents[0].content);

    let nodes = of("application/json;q=0.5, application/vnd.konnect.document-nodes+json").await;
    assert_eq!(nodes.header("content-type"), Some(NODES_MEDIA_TYPE));
    let told: Value = serde_json::from_slice(&nodes.body).unwrap();
    assert_eq!(told["content"]["type"], "document");
    assert_eq!(told["content"]["children"][0]["type"], "heading");

    let tags: Vec<_> =
        [&json, &markdown, &nodes].map(|answer| answer.header("etag").unwrap().to_owned()).into();
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
    for answer in [&json, &markdown, &nodes] {
        assert_eq!(answer.header("vary"), Some("accept"));
    }
    let mut knowing =
        ada.clone().with_header("accept", "text/markdown").with_header("if-none-match", &tags[1]);
    assert_eq!(knowing.get(&path).await.expect(304).header("vary"), Some("accept"));
}

#[tokio::test]
async fn documents_belong_to_their_product() {
    let (portal, mut ada, path) = start().await;
    let trams = format!("/api/v2/products/{}/documents", portal.content.products[1].id);
    for name in [
        "nothing",
        "00000000-0000-4000-8000-000000000000",
        "%00",
        "..%2F..",
        "'%20OR%201=1%20--",
        "%F0%9F%94%91",
    ] {
        ada.get(&format!("{path}/{name}")).await.expect(404).problem();
    }
    ada.get(&format!("{trams}/getting-started")).await.expect(404).problem();
    ada.get("/api/v2/products/museum/documents").await.expect(404).problem();
}
