//! `GET /applications/auth-strategies` (contract, operation `list-application-auth-strategies`).

use axum::Json;
use axum::extract::State;
use portico_api_types::Page;
use portico_api_types::auth_strategy::AuthStrategy;

use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::state::AppState;
use crate::store::strategies::StrategyFilter;

/// Schema `CredentialType`.
const CREDENTIAL_TYPES: &[&str] = &["client_credentials", "self_managed_client_credentials", "key_auth"];

/// The strategies that an application may use, in declared order.
///
/// # Errors
/// 400 for a page that is none or an unknown credential type.
pub async fn auth_strategies(
    _: SignedIn,
    State(state): State<AppState>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<AuthStrategy>>, ApiError> {
    let filter = StrategyFilter {
        name: filters.text("name"),
        credential_type: filters.one_of("credential_type", CREDENTIAL_TYPES)?,
    };
    let found = state.store.strategies(&filter, paging).await?;
    Ok(Json(paging.page(found)))
}
