//! `POST /developer/logout` (contract, operation `logout`).

use axum::extract::State;
use axum::http::StatusCode;

use crate::auth::access::PrivatePortal;
use crate::auth::cookies::{self, SentTokens, SetCookies};
use crate::error::ApiError;
use crate::state::AppState;

/// Ends the session and clears its cookies, also when nobody is signed in.
///
/// # Errors
/// None but those of the server itself.
pub async fn logout(
    _: PrivatePortal,
    State(state): State<AppState>,
    sent: SentTokens,
) -> Result<(StatusCode, SetCookies), ApiError> {
    state.store.end_session(sent.access.as_ref(), sent.refresh.as_ref()).await?;
    Ok((StatusCode::NO_CONTENT, cookies::clear(&state.config)))
}
