//! `GET /developer/me` (contract, operation `get-developer-me`).

use axum::Json;
use portico_api_types::developer::Developer;

use crate::auth::access::SignedIn;

/// The account of whoever is signed in.
pub async fn me(SignedIn(account): SignedIn) -> Json<Developer> {
    Json(account.into())
}
