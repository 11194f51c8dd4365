//! Filters of lists as SQL.

use sqlx::{QueryBuilder, Sqlite};

use crate::listing::{Paging, TextFilter};

/// Adds `AND …` for each condition of a text filter. The column is ours, the values are bound.
pub fn push_text(query: &mut QueryBuilder<Sqlite>, column: &'static str, filter: &TextFilter) {
    push_equals(query, column, filter.equals.as_deref());
    if let Some(part) = &filter.contains {
        // SQLite's LIKE knows upper and lower case in ASCII only; the expression knows them in every script.
        let expression = format!("(?is){}", regex::escape(part));
        query.push(" AND ").push(column).push(" REGEXP ").push_bind(expression);
    }
}

/// Adds `AND column = value` when there is a value.
pub fn push_equals(query: &mut QueryBuilder<Sqlite>, column: &'static str, value: Option<&str>) {
    if let Some(value) = value {
        query.push(" AND ").push(column).push(" = ").push_bind(value.to_owned());
    }
}

/// Adds the order and the page.
pub fn push_page(query: &mut QueryBuilder<Sqlite>, order: &'static str, paging: Paging) {
    query.push(" ORDER BY ").push(order);
    query.push(" LIMIT ").push_bind(paging.limit()).push(" OFFSET ").push_bind(paging.offset());
}
