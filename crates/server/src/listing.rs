//! What the query strings of lists have in common: pages and filters (contract, parameters `PageSize`, `PageNumber`
//! and `FilterBy…`). Parameters that nobody asks for are ignored.

mod filters;

use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::request::Parts;
use portico_api_types::Page;
use portico_api_types::page::PageMeta;

pub use self::filters::{Filters, TextFilter};
use crate::error::ApiError;
use crate::invalid::{Rule, Source};

/// Rows on a page when the request does not say.
const DEFAULT_SIZE: u64 = 10;

/// Most rows on a page. The contract sets no limit; without one a single request could ask for everything.
const MAX_SIZE: u16 = 1000;

/// Which page of a list: `page[number]` from 1, `page[size]` from 1 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    number: u64,
    size: u64,
}

/// One page of rows, and how many there are on all pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The rows of the page.
    pub rows: Vec<T>,
    /// Rows on all pages.
    pub total: u64,
}

impl Paging {
    /// Rows to take, for `LIMIT`.
    pub fn limit(self) -> i64 {
        i64::try_from(self.size).unwrap_or(i64::MAX)
    }

    /// Rows to skip, for `OFFSET`. A page beyond every list skips everything.
    pub fn offset(self) -> i64 {
        i64::try_from((self.number - 1).saturating_mul(self.size)).unwrap_or(i64::MAX)
    }

    /// One page that holds a whole list of so many rows.
    pub fn whole(rows: usize) -> Self {
        Self { number: 1, size: u64::try_from(rows).unwrap_or(u64::MAX).max(1) }
    }

    /// The rows of this page out of all rows.
    pub fn part<T>(self, rows: Vec<T>) -> Found<T> {
        let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let [skipped, taken] =
            [self.offset(), self.limit()].map(|rows| usize::try_from(rows).unwrap_or(usize::MAX));
        Found { rows: rows.into_iter().skip(skipped).take(taken).collect(), total }
    }

    /// The answer for this page.
    pub fn page<T>(self, found: Found<T>) -> Page<T> {
        Page::new(found.rows, PageMeta { number: self.number, size: self.size, total: found.total })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Paging {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let pairs = pairs(&parts.uri)?;
        let number = count(&pairs, "page[number]")?.unwrap_or(1);
        let size = count(&pairs, "page[size]")?.unwrap_or(DEFAULT_SIZE);
        if size > u64::from(MAX_SIZE) {
            return Err(Rule::Max(MAX_SIZE).broken(Source::Query, "page[size]").into());
        }
        Ok(Self { number, size })
    }
}

/// A count from 1. Empty is absent: the contract allows empty values here.
fn count(pairs: &[(String, String)], name: &str) -> Result<Option<u64>, ApiError> {
    let Some(text) = last(pairs, name).filter(|text| !text.is_empty()) else { return Ok(None) };
    match text.parse() {
        Ok(0) => Err(Rule::Min(1).broken(Source::Query, name).into()),
        Ok(count) => Ok(Some(count)),
        Err(_) => Err(Rule::IsInteger.broken(Source::Query, name).into()),
    }
}

fn pairs(uri: &Uri) -> Result<Vec<(String, String)>, ApiError> {
    let Query(pairs) = Query::try_from_uri(uri)
        .map_err(|_| ApiError::from(Rule::Invalid.broken(Source::Query, "query string")))?;
    Ok(pairs)
}

fn last<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().rfind(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    async fn read(query: &str) -> Result<Paging, ApiError> {
        let (mut parts, ()) =
            Request::get(format!("/list?{query}")).body(()).expect("a well-formed address").into_parts();
        Paging::from_request_parts(&mut parts, &()).await
    }

    #[tokio::test]
    async fn pages_start_at_one_with_ten_rows() {
        for query in ["", "page[size]=&page[number]=", "page=7&size=3"] {
            assert_eq!(read(query).await.unwrap(), Paging { number: 1, size: 10 }, "{query}");
        }
    }

    #[tokio::test]
    async fn reads_plain_and_encoded_brackets() {
        for query in ["page[size]=25&page[number]=3", "page%5Bsize%5D=25&page%5Bnumber%5D=3"] {
            let paging = read(query).await.unwrap();
            assert_eq!((paging.limit(), paging.offset()), (25, 50), "{query}");
        }
    }

    #[tokio::test]
    async fn refuses_what_is_no_page() {
        for (query, field, rule) in [
            ("page[number]=0", "page[number]", "min"),
            ("page[size]=0", "page[size]", "min"),
            ("page[size]=1001", "page[size]", "max"),
            ("page[size]=-1", "page[size]", "is_integer"),
            ("page[size]=1.5", "page[size]", "is_integer"),
            ("page[number]=one", "page[number]", "is_integer"),
            ("page[number]=99999999999999999999", "page[number]", "is_integer"),
        ] {
            let Err(ApiError::Invalid(refused)) = read(query).await else { panic!("{query} was accepted") };
            assert_eq!(
                (refused[0].field.as_str(), refused[0].rule.as_deref()),
                (field, Some(rule)),
                "{query}"
            );
        }
    }

    #[tokio::test]
    async fn a_page_beyond_every_list_skips_everything() {
        let paging = read("page[number]=18446744073709551615&page[size]=1000").await.unwrap();
        assert_eq!(paging.offset(), i64::MAX);
    }
}
