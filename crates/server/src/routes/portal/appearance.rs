//! `GET /portal/appearance` (contract, operation `get-portal-appearance`).

use axum::Json;
use axum::extract::State;
use portico_api_types::portal::{
    AppearanceText, AppearanceVariables, CatalogVariables, GlobalStylesheet, PortalAppearance, Stylesheets,
};
use serde_json::{Value, json};

use crate::auth::access::portal;
use crate::content::AssetKind;
use crate::error::ApiError;
use crate::state::AppState;

/// Texts, pictures and the theme's colours.
///
/// # Errors
/// 500 when the database fails.
pub async fn appearance(State(state): State<AppState>) -> Result<Json<PortalAppearance>, ApiError> {
    let portal = portal(&state).await?;
    let pictures = state.store.asset_kinds().await?;
    let picture = |kind: AssetKind, path: &str| pictures.contains(&kind).then(|| url(path));
    let catalog = CatalogVariables {
        logo: picture(AssetKind::Logo, "/api/v2/portal/logo"),
        cover: picture(AssetKind::Cover, "/api/v2/portal/catalog-cover"),
        primary_header: Some(AppearanceText { text: Some(portal.header) }),
        welcome_message: Some(AppearanceText { text: Some(portal.welcome) }),
    };
    let global = GlobalStylesheet { main: Some(portal.theme.data()) };
    Ok(Json(PortalAppearance {
        variables: Some(AppearanceVariables { catalog: Some(catalog) }),
        stylesheets: Some(Stylesheets { global: Some(global) }),
    }))
}

fn url(path: &str) -> Value {
    json!({ "url": path })
}
