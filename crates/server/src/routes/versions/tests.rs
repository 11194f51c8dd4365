use portico_api_types::Page;
use portico_api_types::spec::SPEC_TEXT;
use portico_api_types::version::ProductVersion;
use serde_json::{Value, json};

use crate::testing::TestPortal;

#[tokio::test]
async fn a_version_is_told_with_its_ways_to_register() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let path = format!("/api/v2/products/{product}/versions/{version}");
    let told: Value = portal.developer("ada").await.get(&path).await.expect(200).json();
    assert_eq!(
        told,
        json!({
            "id": version,
            "created_at": "2026-04-01T00:00:00.000Z",
            "updated_at": "2026-05-12T08:00:00.000Z",
            "name": "2.0.0",
            "deprecated": false,
            "registration_configs": [
                {
                    "id": portal.strategy("Portal keys"),
                    "name": "Portal keys",
                    "credential_type": "key_auth",
                    "registration_enabled": true,
                    "registration_auto_approve": true,
                },
                {
                    "id": portal.strategy("Company login"),
                    "name": "Company login",
                    "credential_type": "self_managed_client_credentials",
                    "auth_methods": ["bearer"],
                    "registration_enabled": false,
                    "registration_auto_approve": false,
                },
            ],
        })
    );
}

#[tokio::test]
async fn lists_begin_with_the_newest() {
    let portal = TestPortal::start_catalog().await;
    let (product, _) = portal.version("Museum", "2.0.0");
    let mut ada = portal.developer("ada").await;
    let base = format!("/api/v2/products/{product}/versions");
    for (query, expected, total) in [
        ("", &["2.0.0", "1.0.0"][..], 2),
        ("?page[size]=1&page[number]=2", &["1.0.0"], 2),
        ("?filter[name]=1.0.0", &["1.0.0"], 1),
        ("?filter[name][contains]=.0", &["2.0.0", "1.0.0"], 2),
        ("?filter[name][contains]=3", &[], 0),
    ] {
        let page: Page<ProductVersion> = ada.get(&format!("{base}{query}")).await.expect(200).json();
        let names: Vec<_> = page.data.iter().map(|version| version.name.as_str()).collect();
        assert_eq!((names.as_slice(), page.total()), (expected, Some(total)), "{query}");
    }
    let page: Page<ProductVersion> = ada.get(&base).await.json();
    assert!(!page.data[0].deprecated && page.data[1].deprecated);
    assert!(page.data[1].registration_configs.is_empty());
}

#[tokio::test]
async fn the_specification_comes_as_published() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let path = format!("/api/v2/products/{product}/versions/{version}/spec");
    let answer = portal.developer("ada").await.get(&path).await.expect(200);
    let text = portal.content.products[0].versions[0].spec.as_ref().unwrap().text.as_str();
    assert_eq!(answer.json::<Value>(), json!({ "api_type": "openapi", "content": text }));
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
}

#[tokio::test]
async fn who_accepts_the_text_of_a_specification_gets_it_as_it_is() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let path = format!("/api/v2/products/{product}/versions/{version}/spec");
    let ada = portal.developer("ada").await;
    let plain = ada.clone().get(&path).await.expect(200);
    let text = portal.content.products[0].versions[0].spec.as_ref().unwrap().text.as_str();
    let answer = ada
        .clone()
        .with_header(
            "accept",
            "application/openapi+json, application/openapi+yaml;q=1, application/json;q=0.9",
        )
        .get(&path)
        .await
        .expect(200);
    assert_eq!(std::str::from_utf8(&answer.body).unwrap(), text);
    assert_eq!(answer.header("content-type"), Some("application/openapi+yaml"));
    for answer in [&plain, &answer] {
        assert!(answer.header("vary").unwrap().contains("accept"));
    }
    assert_ne!(answer.header("etag"), plain.header("etag"), "who holds one form does not hold the other");
    for accept in ["*/*", "application/*", "application/openapi+jsonx"] {
        ada.clone().with_header("accept", accept).get(&path).await.expect(200).json::<Value>();
    }
}

#[tokio::test]
async fn the_text_of_a_large_specification_is_sent_as_it_was_compressed_when_published() {
    let mut content = TestPortal::fixture_named("catalog");
    content.portal.is_public = true;
    let spec = content.products[0].versions[0].spec.as_mut().unwrap();
    spec.text += &["# ", &"a long comment ".repeat(200), "\n"].concat();
    let text = spec.text.clone();
    let portal = TestPortal::start_with(content).await;
    let product = &portal.content.products[0];
    let path = format!("/api/v2/products/{}/versions/{}/spec", product.id, product.versions[0].id);
    let ask = |accept, encoding| {
        portal.visitor().with_header("accept", accept).with_header("accept-encoding", encoding)
    };

    let sent = ask(SPEC_TEXT[1], "gzip, br").get(&path).await.expect(200);
    assert_eq!(
        (sent.header("content-type"), sent.header("content-encoding")),
        (Some(SPEC_TEXT[1]), Some("br"))
    );
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut sent.body.as_ref(), &mut plain).unwrap();
    assert_eq!(String::from_utf8(plain).unwrap(), text);
    assert!(sent.body.len() < text.len() / 4);

    for encoding in ["br;q=0, identity", "identity"] {
        let plain = ask(SPEC_TEXT[1], encoding).get(&path).await.expect(200);
        assert_eq!((plain.header("content-encoding"), plain.body.as_ref()), (None, text.as_bytes()));
    }
    let document = ask("application/json", "identity").get(&path).await.expect(200).json::<Value>();
    assert_eq!(document["content"], text);
}

#[tokio::test]
async fn operations_keep_the_order_of_the_document() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let path = format!("/api/v2/products/{product}/versions/{version}/spec/operations");
    let answer: Value = portal.developer("ada").await.get(&path).await.expect(200).json();
    assert_eq!(
        answer,
        json!({
            "api_type": "openapi",
            "operations": [
                {
                    "path": "/days", "method": "get", "operation_id": "listDays", "tags": ["Days"],
                    "summary": "List the opening days", "deprecated": false,
                },
                {
                    "path": "/tickets", "method": "post", "operation_id": null, "tags": ["Tickets"],
                    "summary": null, "deprecated": true,
                },
            ],
        })
    );
}

#[tokio::test]
async fn what_a_client_holds_is_not_sent_again() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "2.0.0");
    let ada = portal.developer("ada").await;
    for end in ["spec", "spec/operations"] {
        let path = format!("/api/v2/products/{product}/versions/{version}/{end}");
        let first = ada.clone().get(&path).await.expect(200);
        let mut knowing = ada.clone().with_header("if-none-match", first.header("etag").unwrap());
        assert!(knowing.get(&path).await.expect(304).body.is_empty());

        let mut changed = portal.content.clone();
        let spec = changed.products[0].versions[0].spec.as_mut().unwrap();
        spec.text.push_str("# more\n");
        portal.publish(&changed).await;
        let second = knowing.get(&path).await.expect(200);
        assert_ne!(second.header("etag"), first.header("etag"));
        portal.publish(&portal.content).await;
    }
}

#[tokio::test]
async fn versions_without_a_specification_say_so() {
    let portal = TestPortal::start_catalog().await;
    let (product, version) = portal.version("Museum", "1.0.0");
    let mut ada = portal.developer("ada").await;
    for end in ["spec", "spec/operations"] {
        let path = format!("/api/v2/products/{product}/versions/{version}/{end}");
        assert!(ada.get(&path).await.expect(204).body.is_empty());
    }
}

#[tokio::test]
async fn versions_belong_to_their_product() {
    let portal = TestPortal::start_catalog().await;
    let (museum, _) = portal.version("Museum", "2.0.0");
    let (trams, other) = portal.version("Trams", "v1 beta");
    let mut ada = portal.developer("ada").await;
    let nowhere = "00000000-0000-4000-8000-000000000000";
    for (product, version) in
        [(museum.as_str(), other.as_str()), (trams.as_str(), nowhere), (nowhere, other.as_str()), ("x", "y")]
    {
        for end in ["", "/spec", "/spec/operations"] {
            ada.get(&format!("/api/v2/products/{product}/versions/{version}{end}"))
                .await
                .expect(404)
                .problem();
        }
    }
    ada.get(&format!("/api/v2/products/{nowhere}/versions")).await.expect(404).problem();
}
