//! `GET /config.json`: what the SPA must know that the contract cannot tell.

use axum::Json;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use portico_api_types::extension::Extension;
use serde::Serialize;

use crate::auth::access::portal;
use crate::content::Registration;
use crate::error::ApiError;
use crate::extension::offered;
use crate::state::AppState;

/// The file that other hosts keep beside the SPA.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    /// Origin of the API; empty for the same.
    api_url: &'static str,
    /// Nobody signs in, so that `boot.js` need not ask who did. The app itself goes by the portal's context.
    is_public: bool,
    /// `password` or `off`.
    registration: &'static str,
    /// What the API can do beyond the contract.
    extensions: Vec<Extension>,
}

/// The configuration of an SPA that this server serves. A public portal has no accounts to register.
///
/// # Errors
/// 500 when the database fails.
pub async fn config(State(state): State<AppState>) -> Result<impl IntoResponse, ApiError> {
    let portal = portal(&state).await?;
    let registration = if portal.is_public { Registration::Off } else { portal.registration };
    let config = Config {
        api_url: "",
        is_public: portal.is_public,
        registration: registration.as_str(),
        extensions: offered(&state),
    };
    Ok(([(CACHE_CONTROL, "no-cache")], Json(config)))
}
