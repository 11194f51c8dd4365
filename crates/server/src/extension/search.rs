//! `GET /search?q=…&limit=…`: products, operations, documents and headings, for a palette.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use portico_api_types::extension::search::{DEFAULT_LIMIT, MAX_LIMIT, SearchEntries};

use crate::auth::access::CatalogAccess;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::listing::Filters;
use crate::state::AppState;

/// The endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/search", get(search))
}

/// What matches every word of `q`, the best first; nothing without words.
///
/// # Errors
/// 400 for a limit that is none, 401 on a private portal when nobody is signed in.
async fn search(
    _: CatalogAccess,
    State(state): State<AppState>,
    filters: Filters,
) -> Result<Json<SearchEntries>, ApiError> {
    let limit = limit(&filters)?;
    let data = state.store.find(filters.get("q").unwrap_or_default(), limit).await?;
    Ok(Json(SearchEntries { data }))
}

fn limit(filters: &Filters) -> Result<u8, ApiError> {
    let Some(text) = filters.get("limit").filter(|text| !text.is_empty()) else { return Ok(DEFAULT_LIMIT) };
    let limit: u64 = text.parse().map_err(|_| Rule::IsInteger.broken(Source::Query, "limit"))?;
    match u8::try_from(limit) {
        Ok(0) => Err(Rule::Min(1).broken(Source::Query, "limit").into()),
        Ok(limit) if limit <= MAX_LIMIT => Ok(limit),
        _ => Err(Rule::Max(MAX_LIMIT.into()).broken(Source::Query, "limit").into()),
    }
}

#[cfg(test)]
mod tests;
