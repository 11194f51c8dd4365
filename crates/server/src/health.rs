//! `GET /healthz` and `GET /readyz`, for whatever watches over the process.

use axum::extract::State;
use axum::http::StatusCode;

use crate::error::ApiError;
use crate::state::AppState;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The process can serve: its database answers and holds a portal.
///
/// # Errors
/// 503 until then.
pub async fn ready(State(state): State<AppState>) -> Result<&'static str, ApiError> {
    match state.store.portal().await {
        Ok(Some(_)) => Ok("ready\n"),
        Ok(None) => Err(not_ready("no portal has been declared yet")),
        Err(error) => {
            tracing::error!(%error, "not ready");
            Err(not_ready("the database does not answer"))
        }
    }
}

fn not_ready(why: &str) -> ApiError {
    ApiError::Other(StatusCode::SERVICE_UNAVAILABLE, why.to_owned())
}
