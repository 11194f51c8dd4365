//! What lists have in common in SQL: filters, pages, totals.

use sqlx::{QueryBuilder, Sqlite};

use crate::listing::{Found, Paging, TextFilter};
use crate::store::StoreError;

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
        query.push(" AND ").push(column).push(" = ").push_bind(value);
    }
}

/// Adds the order and the page.
pub fn push_page(query: &mut QueryBuilder<Sqlite>, order: &'static str, paging: Paging) {
    query.push(" ORDER BY ").push(order);
    query.push(" LIMIT ").push_bind(paging.limit()).push(" OFFSET ").push_bind(paging.offset());
}

/// Checks and decodes the rows of a page.
///
/// # Errors
/// When a row is inconsistent.
pub fn found<R, T: TryFrom<R, Error = StoreError>>(rows: Vec<R>, total: i64) -> Result<Found<T>, StoreError> {
    let rows = rows.into_iter().map(T::try_from).collect::<Result<_, _>>()?;
    // A count is never negative.
    Ok(Found { rows, total: total.unsigned_abs() })
}
