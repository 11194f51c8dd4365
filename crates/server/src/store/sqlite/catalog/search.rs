//! Full-text search over products (SQLite FTS5).

use portico_api_types::product::Product;
use sqlx::{QueryBuilder, Sqlite, SqlitePool};

use super::products::{ProductRow, list, select};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::catalog::ProductFilter;
use crate::store::sqlite::list::{found, push_page};

pub(super) async fn search(
    pool: &SqlitePool,
    words: &str,
    paging: Paging,
) -> Result<Found<Product>, StoreError> {
    let Some(expression) = expression(words) else {
        return list(pool, &ProductFilter::default(), paging).await;
    };
    let mut transaction = pool.begin().await?;
    let total: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM product_search WHERE product_search MATCH ?1")
        .bind(&expression)
        .fetch_one(&mut *transaction)
        .await?;
    let mut query = select(|query| push_hits(query, &expression, paging));
    let rows: Vec<ProductRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
    found(rows, total)
}

/// Names before everything else; within both by weight of name, labels, version names and description.
fn push_hits(query: &mut QueryBuilder<Sqlite>, expression: &str, paging: Paging) {
    query
        .push(
            "SELECT id, ROW_NUMBER() OVER (ORDER BY named DESC, weight, position) AS place FROM (
                 SELECT p.id, p.position, bm25(product_search, 0, 10, 1, 4, 2) AS weight, p.id IN (
                     SELECT product_id FROM product_search WHERE product_search MATCH ",
        )
        .push_bind(format!("name : ({expression})"))
        .push(
            ") AS named
                 FROM product_search JOIN products AS p ON p.id = product_search.product_id
                 WHERE product_search MATCH ",
        )
        .push_bind(expression.to_owned())
        .push(")");
    push_page(query, "place", paging);
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
