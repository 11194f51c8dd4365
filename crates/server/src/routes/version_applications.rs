//! `GET /products/{productId}/versions/{productVersionId}/applications` (contract, operation
//! `get-applications-by-product-version`).

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{Page, ProductId, ProductVersionId};

use super::registrations::STATUSES;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::state::AppState;
use crate::store::registrations::VersionApplicationFilter;

/// The area's endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/products/{product}/versions/{version}/applications", get(version_applications))
}

/// The developer's applications that are registered for the version, whatever became of it; with `unregistered` those
/// that are not.
///
/// # Errors
/// 400 for a page that is none, an unknown status or flag, 404 when no such version is published.
async fn version_applications(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<ProductVersionApplication>>, ApiError> {
    let filter = VersionApplicationFilter {
        unregistered: filters.flag("unregistered")?,
        name: filters.text("name"),
        auth_strategy_id: filters.equals("auth_strategy_id"),
        status: filters.one_of("status", STATUSES)?,
    };
    let found = state.store.version_applications(&owner.id, &product, &version, &filter, paging).await?;
    let found = found.ok_or_else(|| ApiError::missing("the product version"))?;
    Ok(Json(paging.page(found)))
}
