//! `GET /portal` (contract, operation `get-portal-context`).

use axum::Json;
use axum::extract::State;
use portico_api_types::portal::PortalContext;

use crate::auth::access::portal;
use crate::error::ApiError;
use crate::state::AppState;

/// What a client must know before it shows anything.
///
/// # Errors
/// 500 when the database fails.
pub async fn context(State(state): State<AppState>) -> Result<Json<PortalContext>, ApiError> {
    let portal = portal(&state).await?;
    Ok(Json(PortalContext {
        portal_id: Some(portal.id),
        org_id: Some(portal.org_id),
        featureset_id: Some("portico".to_owned()),
        feature_set: None,
        basic_auth_enabled: Some(true),
        oidc_auth_enabled: Some(false),
        saml_auth_enabled: None,
        is_public: Some(portal.is_public),
        rbac_enabled: Some(false),
        dcr_provider_ids: Some(Vec::new()),
        allowed_time_period: Some("24h".to_owned()),
        name: Some(portal.name),
        canonical_domain: Some(portal.domain),
    }))
}
