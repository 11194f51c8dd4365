//! Full-text search over products (SQLite FTS5).

use portico_api_types::product::Product;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection, SqlitePool};

use super::expression::beginnings;
use super::products::{ProductRow, list, select};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::catalog::ProductFilter;
use crate::store::sqlite::list::found;

/// What hits have in common that are equally good, and how many there are.
pub(super) struct Tier {
    pub expression: String,
    pub count: i64,
}

pub(super) async fn search(
    pool: &SqlitePool,
    words: &str,
    paging: Paging,
) -> Result<Found<Product>, StoreError> {
    let Some(anywhere) = beginnings(words) else {
        return list(pool, &ProductFilter::default(), paging).await;
    };
    let mut transaction = pool.begin().await?;
    let tiers = tiers(&mut transaction, &anywhere).await?;
    let total = tiers.iter().map(|tier| tier.count).sum();
    let rows: Vec<ProductRow> = page(&tiers, paging).build_query_as().fetch_all(&mut *transaction).await?;
    found(rows, total)
}

/// In the name; in what the product says of itself; anywhere. Each without those before it.
async fn tiers(on: &mut SqliteConnection, anywhere: &str) -> Result<[Tier; 3], StoreError> {
    let named = format!("name : ({anywhere})");
    let described = format!("{{name description labels versions}} : ({anywhere})");
    let in_name = count(on, &named).await?;
    let in_description = count(on, &described).await?;
    let all = count(on, anywhere).await?;
    Ok([
        Tier { count: in_name, expression: named.clone() },
        Tier { count: in_description - in_name, expression: format!("({described}) NOT ({named})") },
        Tier { count: all - in_description, expression: format!("({anywhere}) NOT ({described})") },
    ])
}

/// The hits of each tier that belong on the page.
pub(super) fn page(tiers: &[Tier; 3], paging: Paging) -> QueryBuilder<Sqlite> {
    let (mut limit, mut offset) = (paging.limit(), paging.offset());
    select(|query| {
        query.push(
            "SELECT p.id, ROW_NUMBER() OVER (ORDER BY hits.tier, hits.position) AS place FROM (
                 SELECT NULL AS tier, NULL AS position WHERE FALSE",
        );
        for (number, Tier { expression, count }) in (0_i64..).zip(tiers) {
            let taken = (count - offset).clamp(0, limit);
            if taken > 0 {
                query.push(" UNION ALL SELECT * FROM (SELECT ").push_bind(number).push(", ");
                push_hits(query, expression, taken, offset);
                query.push(")");
            }
            limit -= taken;
            offset = (offset - count).max(0);
        }
        query.push(") AS hits JOIN products AS p ON p.published AND p.position = hits.position");
    })
}

async fn count(on: &mut SqliteConnection, expression: &str) -> Result<i64, StoreError> {
    let hits = sqlx::query_scalar("SELECT COUNT(*) FROM product_search WHERE product_search MATCH $1")
        .bind(expression)
        .fetch_one(on)
        .await?;
    Ok(hits)
}

/// Some of the hits in declared order, which is the order of the index: nothing is sorted.
fn push_hits(query: &mut QueryBuilder<Sqlite>, expression: &str, limit: i64, offset: i64) {
    query
        .push("rowid AS position FROM product_search WHERE product_search MATCH ")
        .push_bind(expression.to_owned())
        .push(" ORDER BY rowid LIMIT ")
        .push_bind(limit)
        .push(" OFFSET ")
        .push_bind(offset);
}
