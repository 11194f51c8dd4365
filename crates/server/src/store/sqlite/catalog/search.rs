//! Full-text search over products (SQLite FTS5).

use portico_api_types::product::Product;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection, SqlitePool};

use super::products::{ProductRow, list, select};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::catalog::ProductFilter;
use crate::store::sqlite::list::found;

pub(super) async fn search(
    pool: &SqlitePool,
    words: &str,
    paging: Paging,
) -> Result<Found<Product>, StoreError> {
    let Some(expression) = expression(words) else {
        return list(pool, &ProductFilter::default(), paging).await;
    };
    let named = format!("name : ({expression})");
    let mut transaction = pool.begin().await?;
    let total = count(&mut transaction, &expression).await?;
    let in_names = count(&mut transaction, &named).await?;
    let rows: Vec<ProductRow> =
        page(&expression, &named, in_names, paging).build_query_as().fetch_all(&mut *transaction).await?;
    found(rows, total)
}

/// The hits in names, and where they end those elsewhere.
pub(super) fn page(expression: &str, named: &str, in_names: i64, paging: Paging) -> QueryBuilder<Sqlite> {
    let (limit, offset) = (paging.limit(), paging.offset());
    let taken = (in_names - offset).clamp(0, limit);
    let elsewhere = format!("({expression}) NOT ({named})");
    select(|query| {
        query.push(
            "SELECT p.id, ROW_NUMBER() OVER (ORDER BY hits.rank, hits.position) AS place FROM (
                 SELECT * FROM (SELECT 0 AS rank, ",
        );
        push_hits(query, named, limit, offset);
        query.push(") UNION ALL SELECT * FROM (SELECT 1 AS rank, ");
        push_hits(query, &elsewhere, limit - taken, (offset - in_names).max(0));
        query.push(")) AS hits JOIN products AS p ON p.published AND p.position = hits.position");
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
        .push_bind(expression)
        .push(" ORDER BY rowid LIMIT ")
        .push_bind(limit)
        .push(" OFFSET ")
        .push_bind(offset);
}

/// An FTS5 expression that wants every word, each as the beginning of one in the index. Words are quoted, so that
/// nothing in them is an operator. `None` without words.
fn expression(words: &str) -> Option<String> {
    // SQLite would end the expression at a NUL, inside its quotes.
    let words = words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let phrases: Vec<String> = words.map(|word| format!("\"{}\"*", word.replace('"', "\"\""))).collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn words_are_quoted_beginnings() {
        assert_eq!(expression("opening  days").as_deref(), Some("\"opening\"* \"days\"*"));
        assert_eq!(expression("a\"b OR\0c").as_deref(), Some("\"a\"\"b\"* \"OR\"* \"c\"*"));
    }

    #[test]
    fn blank_is_no_expression() {
        assert_eq!(expression(" \t\0 "), None);
    }
}
