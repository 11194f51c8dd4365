use sqlx::{AssertSqlSafe, SqlitePool};

use crate::listing::Paging;
use crate::store::catalog::Catalog;
use crate::store::sqlite::SqliteStore;
use crate::testing::TestPortal;

/// What a database of the first release has instead.
const BEFORE: &str = "
    DROP TABLE search_index;
    DROP TABLE search_entries;
    DROP TABLE entry_search;
    DROP TABLE spec_origins;
    DROP TABLE product_search;
    ALTER TABLE specs DROP COLUMN brotli;
    ALTER TABLE specs DROP COLUMN is_json;
    CREATE VIRTUAL TABLE product_search USING fts5 (name, description, labels, versions, content = '');
    DELETE FROM _sqlx_migrations WHERE version >= 2;";

async fn reopen(portal: &TestPortal, change: &str) -> SqliteStore {
    let file = portal.database();
    let pool = SqlitePool::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(change.to_owned())).execute(&pool).await.unwrap();
    pool.close().await;
    SqliteStore::open(&file).await.unwrap()
}

async fn counts(store: &SqliteStore) -> (u64, usize) {
    let products = store.search("listdays", Paging::whole(10)).await.unwrap().total;
    (products, store.find("listdays", 10).await.unwrap().len())
}

#[tokio::test]
async fn an_older_database_is_indexed_when_it_is_opened() {
    let mut content = TestPortal::fixture_named("catalog");
    let spec = content.products[0].versions[0].spec.as_mut().unwrap();
    spec.text.push_str("servers: [{ url: https://museum.example/v2 }]\n");
    let portal = TestPortal::start_with(content).await;
    let store = reopen(&portal, BEFORE).await;
    assert_eq!(counts(&store).await, (1, 1));
    assert!(store.names_origin("https://museum.example").await.unwrap());
}

#[tokio::test]
async fn an_index_of_another_format_is_made_anew_and_a_good_one_stays() {
    let portal = TestPortal::start_catalog().await;
    let emptied = "DELETE FROM search_entries";
    assert_eq!(counts(&reopen(&portal, emptied).await).await, (1, 0), "nobody looks into a good one");
    assert_eq!(counts(&reopen(&portal, "UPDATE search_index SET format = 0").await).await, (1, 1));
}
