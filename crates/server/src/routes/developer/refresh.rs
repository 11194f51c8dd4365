//! `POST /developer/refresh` (contract, operation `refresh`).

use axum::extract::State;
use axum::http::StatusCode;

use crate::auth::access::PrivatePortal;
use crate::auth::cookies::{self, SentTokens, SetCookies};
use crate::auth::session::{REUSE_GRACE, Tokens};
use crate::error::ApiError;
use crate::state::AppState;
use crate::store::sessions::{Rotated, Rotation};

fn signed_out() -> ApiError {
    ApiError::Unauthorized("the session has ended; sign in again".to_owned())
}

/// Exchanges a refresh token for a new pair. [`crate::auth::session`] tells what becomes of the old one.
///
/// # Errors
/// 401 when the token is unknown, has ended, or was used before.
pub async fn refresh(
    _: PrivatePortal,
    State(state): State<AppState>,
    sent: SentTokens,
) -> Result<(StatusCode, SetCookies), ApiError> {
    let tokens = Tokens::draw(&*state.entropy);
    let rotation = Rotation {
        refresh: sent.refresh.ok_or_else(signed_out)?,
        tokens: tokens.starting_now(&*state.clock),
        now: state.clock.timestamp(),
        grace_began: state.clock.timestamp_in(-REUSE_GRACE),
        grace_ends: state.clock.timestamp_in(REUSE_GRACE),
    };
    match state.store.rotate(&rotation).await? {
        Rotated::Renewed => Ok((StatusCode::NO_CONTENT, cookies::set(&tokens, &state.config))),
        Rotated::Unknown => Err(signed_out()),
        Rotated::Reused => {
            tracing::warn!("a refresh token came twice; its session is over");
            Err(signed_out())
        }
    }
}
