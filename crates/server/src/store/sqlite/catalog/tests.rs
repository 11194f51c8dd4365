//! Ten thousand products: lists and searches stay quick. The bounds are generous, because tests run unoptimised and
//! beside each other; what they catch is work that grows with the catalogue where it should not.

mod measured;

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, QueryBuilder, Sqlite, SqlitePool};

use super::{products, search};
use crate::content::{Content, Product};
use crate::listing::Paging;
use crate::store::catalog::ProductFilter;
use crate::store::sqlite::SqliteStore;
use crate::testing::TestPortal;

const PRODUCTS: usize = 10_000;
const BOUND: Duration = Duration::from_millis(500);

fn large() -> Content {
    let mut content = TestPortal::fixture_named("catalog");
    let words = ["harbour", "tram", "museum", "ticket", "parcel", "weather", "library", "invoice"];
    content.products = (0..PRODUCTS)
        .map(|number| Product {
            id: format!("00000000-0000-4000-8000-{number:012}").into(),
            name: format!("{} {number}", words[number % words.len()]),
            description: format!(
                "What the {} knows about {}.",
                words[number / 8 % 8],
                words[number / 64 % 8]
            ),
            documents: Vec::new(),
            versions: Vec::new(),
            ..content.products[0].clone()
        })
        .collect();
    content
}

#[tokio::test]
async fn ten_thousand_products_are_listed_and_searched_quickly() {
    let portal = TestPortal::start_with(large()).await;
    let mut ada = portal.developer("ada").await;
    for path in [
        "/api/v2/products?page[size]=12",
        "/api/v2/products?page[size]=12&page[number]=800",
        "/api/v2/products?filter[name][contains]=museum",
        "/api/v2/search/product-catalog?page[size]=12&page[number]=800",
        "/api/v2/search/product-catalog?q=museum%20tram&page[size]=12",
        "/api/v2/search/product-catalog?q=t&page[size]=12",
        "/api/v2/search/product-catalog?q=9999",
    ] {
        let begin = Instant::now();
        let page: serde_json::Value = ada.get(path).await.expect(200).json();
        let took = begin.elapsed();
        assert!(page["meta"]["page"]["total"].as_u64().unwrap() > 0, "{path}");
        assert!(took < BOUND, "{path} took {took:?}");
    }
}

#[tokio::test]
async fn pages_are_read_by_indices() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("portal.db")).await.unwrap();
    let paging = Paging::whole(12);
    let list = products::page(&ProductFilter::default(), paging);
    let tier = |expression: &str| search::Tier { expression: expression.to_owned(), count: 4 };
    let search = search::page(&["a", "b", "c"].map(tier), paging);
    for query in [list, search] {
        let plan = plan(&store.pool, &query).await;
        // Tables of products that are gone through row by row, without an index.
        let scans: Vec<_> = plan
            .iter()
            .filter(|step| ["SCAN products", "SCAN p", "SCAN v"].contains(&step.as_str()))
            .collect();
        assert!(scans.is_empty(), "{plan:#?}");
        assert!(plan.iter().any(|step| step.contains("products_in_order")), "{plan:#?}");
    }
}

async fn plan(pool: &SqlitePool, query: &QueryBuilder<Sqlite>) -> Vec<String> {
    let sql = format!("EXPLAIN QUERY PLAN {}", query.sql().as_str());
    let steps: Vec<(i64, i64, i64, String)> =
        sqlx::query_as(AssertSqlSafe(sql)).fetch_all(pool).await.unwrap();
    steps.into_iter().map(|(.., step)| step).collect()
}
