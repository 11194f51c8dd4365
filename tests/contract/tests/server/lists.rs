//! Pages and filters of every list.

use std::collections::BTreeSet;

use portico_server::testing::TestPortal;
use serde_json::{Value, json};

use super::applications::make;
use super::harness::{CONTRACT, Caller, Record, rows, text};

#[tokio::test]
async fn lists() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    let lists = lists_with_rows(&mut ada, &portal).await;
    let paged = CONTRACT.operations().unwrap();
    let paged =
        paged.iter().filter(|operation| operation.parameters.iter().any(|one| one.name == "page[size]"));
    // The one more is the list of documents: this portal has none, the demo has.
    assert_eq!(paged.count(), lists.len() + 1, "the contract has other lists than these");
    for list in lists {
        walk(&mut ada, &list).await;
        refuse_bad_pages(&mut ada, &list).await;
    }
}

/// Pages that are none.
pub(crate) async fn refuse_bad_pages(reader: &mut Caller, list: &str) {
    for wrong in ["page[size]=0", "page[number]=0", "page[size]=-1", "page[number]=one", "page[size]=1e9"] {
        reader.get(&format!("{list}?{wrong}")).await.expect(400);
    }
}

/// Every list with at least two rows in it, except documents.
async fn lists_with_rows(ada: &mut Caller, portal: &TestPortal) -> Vec<String> {
    let ship = make(ada, portal, "Ship", "Portal keys").await;
    let boat = make(ada, portal, "Boat", "Portal keys").await;
    let (product, version) = portal.version("Ferries", "open");
    let asks = portal.version("Ferries", "asks").1;
    for (application, version) in [(&ship, &version), (&boat, &version), (&ship, &asks)] {
        let registrations = format!("/api/v2/applications/{application}/registrations");
        ada.post(&registrations, json!({"product_version_id": version})).await.expect(201);
    }
    let credentials = format!("/api/v2/applications/{ship}/credentials");
    for name in ["laptop", "phone", "server"] {
        ada.post(&credentials, json!({"display_name": name})).await.expect(201);
    }
    vec![
        "/api/v2/applications".to_owned(),
        "/api/v2/applications/auth-strategies".to_owned(),
        credentials,
        format!("/api/v2/applications/{ship}/registrations"),
        "/api/v2/products".to_owned(),
        format!("/api/v2/products/{product}/versions"),
        format!("/api/v2/products/{product}/versions/{version}/applications"),
        "/api/v2/search/product-catalog".to_owned(),
    ]
}

/// Pages of one row each hold together what one page holds.
pub(crate) async fn walk(reader: &mut Caller, list: &str) {
    let whole = reader.read(list).await;
    let total = rows(&whole).len();
    assert!(total >= 2, "{list} has {total} rows");
    assert_eq!(whole["meta"]["page"], json!({"number": 1, "size": 10, "total": total}), "{list}");
    let mut found = Vec::new();
    for number in 1..=total {
        let page = reader.read(&format!("{list}?page%5Bsize%5D=1&page%5Bnumber%5D={number}")).await;
        assert_eq!(page["meta"]["page"], json!({"number": number, "size": 1, "total": total}), "{list}");
        found.extend(rows(&page).iter().cloned());
    }
    assert_eq!(found, rows(&whole), "{list}");
    let beyond = reader.read(&format!("{list}?page[size]=1&page[number]={}", total + 1)).await;
    assert_eq!(rows(&beyond), [Value::Null; 0], "{list}");
}

#[tokio::test]
async fn filters_by_name() {
    let record = Record::default();
    let portal = TestPortal::start().await;
    let mut ada = record.developer(&portal, "ada").await;
    for list in lists_with_rows(&mut ada, &portal).await {
        let whole = ada.read(&list).await;
        let Some(name) = whole.pointer("/data/0/name").and_then(Value::as_str) else { continue };
        let part = &name[1..];
        for (filter, equal) in
            [("filter[name]", true), ("filter[name][eq]", true), ("filter[name][contains]", false)]
        {
            let wanted = if equal { name } else { part };
            let page = ada.read(&format!("{list}?{filter}={}", wanted.replace(' ', "%20"))).await;
            let expected = rows(&whole).iter().filter(|row| {
                let name = text(row, "/name");
                if equal { name == wanted } else { name.contains(wanted) }
            });
            let ids = |rows: Vec<&Value>| {
                rows.iter().map(|row| text(row, "/id").to_owned()).collect::<BTreeSet<_>>()
            };
            assert_eq!(
                ids(rows(&page).iter().collect()),
                ids(expected.collect()),
                "{list} {filter}={wanted}"
            );
        }
        let none = ada.read(&format!("{list}?filter[name]=xyzzy")).await;
        assert_eq!(rows(&none), [Value::Null; 0], "{list}");
    }
}
