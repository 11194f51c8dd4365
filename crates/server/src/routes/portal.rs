//! `/portal`: the portal itself and how it looks. Open to everybody, so that the sign-in page can show it.

mod appearance;
mod asset;
mod context;
mod stylesheet;

use axum::Router;
use axum::routing::get;

use crate::content::AssetKind;
use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/portal", get(context::context))
        .route("/portal/appearance", get(appearance::appearance))
        .route(
            "/portal/logo",
            get(async |state, headers| asset::asset(AssetKind::Logo, state, headers).await),
        )
        .route(
            "/portal/catalog-cover",
            get(async |state, headers| asset::asset(AssetKind::Cover, state, headers).await),
        )
        .route(
            "/portal/favicon.ico",
            get(async |state, headers| asset::asset(AssetKind::Favicon, state, headers).await),
        )
        .route("/portal/stylesheet.css", get(stylesheet::stylesheet))
        .route("/portal/stylesheet/font.css", get(stylesheet::fonts))
}

#[cfg(test)]
mod tests;
