//! Lists that are wanted whole.

use portico_api_types::Page;
use serde::de::DeserializeOwned;

use super::{ApiError, Client};
use crate::url::Query;

const PAGE_SIZE: u64 = 100;

/// No list that a person looks at is longer; a portal that never ends a list must not keep us for ever.
const MOST_PAGES: u64 = 100;

/// Fetches page after page until one is not full. The total that a portal tells is not trusted (behaviour.md 2.0).
pub(super) async fn all_pages<T: DeserializeOwned>(
    client: &Client,
    path: &str,
    query: &Query,
) -> Result<Vec<T>, ApiError> {
    let mut rows = Vec::new();
    for number in 1..=MOST_PAGES {
        let page: Page<T> = client.get(&query.clone().page(PAGE_SIZE, number).on(path)).await?;
        let full = u64::try_from(page.data.len()).is_ok_and(|count| count >= PAGE_SIZE);
        rows.extend(page.data);
        if !full {
            break;
        }
    }
    Ok(rows)
}
