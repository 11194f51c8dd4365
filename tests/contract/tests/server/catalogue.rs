//! Everything that the demo portal publishes, read in every form.

use portico_api_types::document::{NODES_MEDIA_TYPE, TREE_MEDIA_TYPE};
use portico_server::testing::TestPortal;
use serde_json::Value;

use super::harness::{Caller, NOBODY, Record, demo, rows, text, value};
use super::lists;

const ALL: &str = "page[size]=100";

#[tokio::test]
async fn a_private_catalogue() {
    private(&Record::default()).await;
}

#[tokio::test]
async fn a_public_catalogue() {
    public(&Record::default()).await;
}

pub(crate) async fn private(record: &Record) {
    let content = demo();
    let portal = TestPortal::start_with(content).await;
    let mut ada = record.developer(&portal, "ada").await;
    read_everything(&mut ada).await;
    nothing_there(&mut ada).await;
    pages_of_documents(&mut ada).await;
}

pub(crate) async fn public(record: &Record) {
    let mut content = demo();
    content.portal.is_public = true;
    let portal = TestPortal::start_with(content).await;
    read_everything(&mut record.visitor(&portal)).await;
}

async fn read_everything(reader: &mut Caller) {
    let products = reader.read(&format!("/api/v2/products?{ALL}")).await;
    let hits = reader.read(&format!("/api/v2/search/product-catalog?{ALL}&join=versions")).await;
    assert!(rows(&products).len() >= 14, "the demo has {} products", rows(&products).len());
    assert_eq!(rows(&hits).len(), rows(&products).len());
    let mut specs = 0;
    for product in rows(&products) {
        let (id, name) = (text(product, "/id"), text(product, "/name"));
        let at = format!("/api/v2/products/{id}");
        assert_eq!(reader.read(&at).await, *product);
        reader.read(&format!("{at}/actions")).await;
        let found = reader.read(&format!("/api/v2/search/product-catalog?q={}", encoded(name))).await;
        assert!(rows(&found).iter().any(|hit| text(hit, "/source/id") == id), "search does not find {name}");

        let documents = read_documents(reader, &at).await;
        assert_eq!(product["document_count"], documents, "{name}");
        let versions = reader.read(&format!("{at}/versions?{ALL}")).await;
        assert_eq!(product["version_count"], rows(&versions).len(), "{name}");
        for version in rows(&versions) {
            specs += usize::from(read_version(reader, &at, version).await);
        }
    }
    assert!(specs >= 14, "the demo has {specs} specifications");
}

/// Reads a version with its specification; whether it has one.
async fn read_version(reader: &mut Caller, product: &str, version: &Value) -> bool {
    let at = format!("{product}/versions/{}", text(version, "/id"));
    assert_eq!(reader.read(&at).await, *version);
    let spec = reader.get(&format!("{at}/spec")).await;
    let operations = reader.get(&format!("{at}/spec/operations")).await.expect(spec.status.as_u16());
    if spec.status == 204 {
        return false;
    }
    assert!(!text(&value(&spec.expect(200)), "/content").is_empty());
    assert!(!value(&operations)["operations"].as_array().unwrap().is_empty());
    true
}

/// Reads a product's documents in every form; how many there are.
async fn read_documents(reader: &mut Caller, product: &str) -> usize {
    let list = format!("{product}/documents?{ALL}");
    let flat = reader.read(&list).await;
    let tree = reader.clone().with_header("accept", TREE_MEDIA_TYPE).get(&list).await.expect(200);
    assert_eq!(tree.header("content-type"), Some(TREE_MEDIA_TYPE));
    assert_eq!(rows(&value(&tree)).iter().map(size).sum::<usize>(), rows(&flat).len());
    for document in rows(&flat) {
        for name in [text(document, "/id"), text(document, "/slug")] {
            let at = format!("{product}/documents/{name}");
            let source = reader.read(&at).await;
            let accepting = |media_type: &str| reader.clone().with_header("accept", media_type);
            let plain = accepting("text/markdown").get(&at).await.expect(200);
            assert_eq!(plain.body, text(&source, "/content"));
            let nodes = accepting(NODES_MEDIA_TYPE).get(&at).await.expect(200);
            assert_eq!(text(&value(&nodes), "/content/type"), "document");
        }
    }
    rows(&flat).len()
}

/// A node of a tree with everything below it.
fn size(node: &Value) -> usize {
    1 + node["children"].as_array().unwrap().iter().map(size).sum::<usize>()
}

async fn nothing_there(reader: &mut Caller) {
    let products = reader.read("/api/v2/products").await;
    let product = format!("/api/v2/products/{}", text(&products, "/data/0/id"));
    for path in ["", "/actions", "/documents", "/versions", "/documents/none"] {
        reader.get(&format!("/api/v2/products/{NOBODY}{path}")).await.expect(404);
    }
    for path in ["", "/spec", "/spec/operations", "/applications"] {
        reader.get(&format!("{product}/versions/{NOBODY}{path}")).await.expect(404);
    }
    reader.get(&format!("{product}/documents/{NOBODY}")).await.expect(404);
    reader.get("/api/v2/search/everything").await.expect(400);
    assert_eq!(rows(&reader.read("/api/v2/search/product-catalog?q=xyzzy-plugh").await), [Value::Null; 0]);
}

async fn pages_of_documents(reader: &mut Caller) {
    let products = reader.read(&format!("/api/v2/products?{ALL}")).await;
    let count = |product: &&Value| product["document_count"].as_u64().unwrap();
    let product = rows(&products).iter().find(|product| (2..=10).contains(&count(product))).unwrap();
    let list = format!("/api/v2/products/{}/documents", text(product, "/id"));
    lists::walk(reader, &list).await;
    lists::refuse_bad_pages(reader, &list).await;
}

/// A query value with everything but letters and digits encoded.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(byte).collect()
}
