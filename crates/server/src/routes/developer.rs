//! `/developer`: accounts and sessions. A public portal has none of it.

mod authenticate;
mod logout;
mod me;
mod refresh;
mod register;

use axum::Router;
use axum::routing::{get, post};

use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/developer", post(register::register))
        .route("/developer/authenticate", post(authenticate::authenticate))
        .route("/developer/refresh", post(refresh::refresh))
        .route("/developer/logout", post(logout::logout))
        .route("/developer/me", get(me::me))
}
