//! `GET /applications` (contract, operation `list-applications`).

use axum::Json;
use axum::extract::State;
use portico_api_types::Page;
use portico_api_types::application::Application;

use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::state::AppState;
use crate::store::applications::ApplicationFilter;

/// The developer's applications by name.
///
/// # Errors
/// 400 for a page that is none.
pub async fn list(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<Application>>, ApiError> {
    let filter = ApplicationFilter {
        name: filters.text("name"),
        auth_strategy_id: filters.equals("auth_strategy_id"),
    };
    let found = state.store.applications(&owner.id, &filter, paging).await?;
    Ok(Json(paging.page(found)))
}
