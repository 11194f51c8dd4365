//! `POST /developer/authenticate` (contract, operation `authenticate`).

use axum::extract::State;
use axum::http::StatusCode;
use portico_api_types::Secret;
use serde::Deserialize;

use crate::auth::access::PrivatePortal;
use crate::auth::cookies::{self, SentTokens, SetCookies};
use crate::auth::email::Email;
use crate::auth::peer::Peer;
use crate::auth::session::Tokens;
use crate::body::{ApiJson, Checks};
use crate::entropy;
use crate::error::ApiError;
use crate::invalid::Rule;
use crate::state::AppState;
use crate::store::sessions::NewSession;

/// Schema `AuthenticateRequest`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    username: String,
    password: Secret,
}

/// One answer for every reason, so that nobody learns which addresses have accounts.
fn refused() -> ApiError {
    ApiError::Unauthorized("the email address or the password is wrong".to_owned())
}

/// Starts a session and sets its cookies. A session that the browser had before ends.
///
/// # Errors
/// 400 for empty fields, 401 for a wrong address or password (both take as long), 429 after too many attempts.
pub async fn authenticate(
    _: PrivatePortal,
    State(state): State<AppState>,
    peer: Peer,
    sent: SentTokens,
    ApiJson(body): ApiJson<Credentials>,
) -> Result<(StatusCode, SetCookies), ApiError> {
    check(&body)?;
    state.sign_in_limit.check(body.username.trim(), peer)?;
    let login = match Email::parse(&body.username) {
        Some(email) => state.store.login(&email).await?,
        None => None,
    };
    let hash = login.as_ref().and_then(|login| login.password_hash.as_deref());
    let right = state.passwords.verify(&body.password, hash).await?;
    let developer = login.filter(|_| right).ok_or_else(refused)?.id;

    state.store.end_session(sent.access.as_ref(), sent.refresh.as_ref()).await?;
    let tokens = Tokens::draw(&*state.entropy);
    let session = NewSession {
        id: entropy::uuid(&*state.entropy).to_string(),
        developer,
        tokens: tokens.starting_now(&*state.clock),
        now: state.clock.timestamp(),
    };
    state.store.start_session(&session).await?;
    Ok((StatusCode::NO_CONTENT, cookies::set(&tokens, &state.config)))
}

fn check(body: &Credentials) -> Result<(), ApiError> {
    let mut checks = Checks::default();
    if body.username.trim().is_empty() {
        checks.broken("username", Rule::Required);
    }
    if body.password.expose().is_empty() {
        checks.broken("password", Rule::Required);
    }
    checks.finish()
}
