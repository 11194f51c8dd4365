//! `GET /applications/{applicationId}/registrations` (contract, operation `list-application-registrations`).

use axum::Json;
use axum::extract::State;
use portico_api_types::registration::Registration;
use portico_api_types::{ApplicationId, Page};

use super::STATUSES;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::routes::applications::own;
use crate::state::AppState;
use crate::store::registrations::RegistrationFilter;

/// The application's registrations by the names of product and version.
///
/// # Errors
/// 400 for a page that is none or an unknown status, 404 when the developer has no such application.
pub async fn list(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(application)): ApiPath<PathId<ApplicationId>>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<Registration>>, ApiError> {
    own(&state, &owner, &application).await?;
    let filter = RegistrationFilter {
        id: filters.equals("id"),
        status: filters.one_of("status", STATUSES)?,
        product_name: filters.text("product_name"),
        product_version_name: filters.text("product_version_name"),
    };
    let found = state.store.registrations(&owner.id, &application, &filter, paging).await?;
    Ok(Json(paging.page(found)))
}
