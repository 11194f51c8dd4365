//! The sample upstream: two small APIs that answer, and count, only who holds a key of this portal and an approved
//! registration. They stand in for the gateway and the services behind it, which are not the portal's business.

mod gate;
mod lighthouse;
mod tides;

use axum::http::Method;
use axum::{Extension, Json, Router, middleware};
use serde::Serialize;
use tower_http::cors::{Any, CorsLayer};

use self::gate::{Admitted, Entrance};
use crate::content::Sample;
use crate::error::ApiError;
use crate::state::AppState;

/// Everything under `/sample`. What no published version is served by is a 404.
pub fn routes(state: &AppState) -> Router<AppState> {
    // Developers call it from pages anywhere. Keys are no cookies: an open door gives nothing away.
    let anywhere = CorsLayer::new().allow_origin(Any).allow_headers(Any).allow_methods([Method::GET]);
    Router::new()
        .nest("/lighthouse", behind_gate(lighthouse::routes(), Sample::Lighthouse, state))
        .nest("/tides", behind_gate(tides::routes(), Sample::Tides, state))
        .layer(anywhere)
}

fn behind_gate(api: Router<AppState>, sample: Sample, state: &AppState) -> Router<AppState> {
    let entrance = Entrance { state: state.clone(), sample };
    api.fallback(async || ApiError::missing("this address"))
        .layer(middleware::from_fn_with_state(entrance, gate::admit))
}

/// A list that is never paged.
#[derive(Serialize)]
struct All<T: 'static> {
    data: &'static [T],
}

/// How often an application has called.
#[derive(Serialize)]
struct Usage {
    application: String,
    requests: u64,
}

/// `GET …/usage`: this call counts, too.
async fn usage(Extension(Admitted { application, requests }): Extension<Admitted>) -> Json<Usage> {
    Json(Usage { application, requests })
}

#[cfg(test)]
mod tests;
