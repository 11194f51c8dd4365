//! The search over everything that is published, where the back end offers it.

use portico_api_types::extension::PREFIX;
use portico_api_types::extension::search::{SearchEntries, SearchEntry};

use super::{ApiError, Client};
use crate::url::Query;

/// Products, operations, documents and headings that match every word, the best first.
pub async fn everything(client: &Client, text: &str, limit: u8) -> Result<Vec<SearchEntry>, ApiError> {
    let query = Query::new().with("q", text).with("limit", limit);
    let answer: SearchEntries = client.get(&query.on(&format!("{PREFIX}/search"))).await?;
    Ok(answer.data)
}
