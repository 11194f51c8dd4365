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

#[cfg(test)]
mod tests {
    use axum::http::header::SET_COOKIE;
    use jiff::SignedDuration;
    use serde_json::{Value, json};

    use crate::auth::token::SecretHash;
    use crate::testing::{Client, TestPortal};

    const SIGN_IN: &str = "/api/v2/developer/authenticate";
    const ME: &str = "/api/v2/developer/me";

    async fn portal_with_ada() -> (TestPortal, Client) {
        let portal = TestPortal::start().await;
        let mut visitor = portal.visitor();
        let body = json!({ "email": "ada@portico.example", "full_name": "Ada", "password": "tide-mill-9" });
        visitor.post("/api/v2/developer", body).await.expect(201);
        (portal, visitor)
    }

    fn login(username: &str, password: &str) -> Value {
        json!({ "username": username, "password": password })
    }

    #[tokio::test]
    async fn sets_two_cookies_that_scripts_cannot_read() {
        let (_portal, mut ada) = portal_with_ada().await;
        let answer = ada.post(SIGN_IN, login(" ada@portico.example ", "tide-mill-9")).await.expect(204);
        assert!(answer.body.is_empty());
        let cookies: Vec<_> =
            answer.headers.get_all(SET_COOKIE).iter().map(|one| one.to_str().unwrap()).collect();
        assert_eq!(cookies.len(), 2);
        assert!(cookies.iter().all(|cookie| cookie.contains("; HttpOnly; ") && cookie.ends_with("; Secure")));
        ada.get(ME).await.expect(200);
    }

    #[tokio::test]
    async fn wrong_address_and_wrong_password_look_the_same() {
        let (portal, mut ada) = portal_with_ada().await;
        let mut details = Vec::new();
        for (username, password) in [
            ("ada@portico.example", "tide-mill-8"),
            ("ada@portico.example", "tide-mill-9 "),
            ("bo@portico.example", "tide-mill-9"),
            ("no address at all", "tide-mill-9"),
            ("' OR 1=1 --", "tide-mill-9"),
            ("ada@portico.example\u{0}", "tide-mill-9"),
        ] {
            let answer = ada.post(SIGN_IN, login(username, password)).await.expect(401);
            assert!(answer.header("set-cookie").is_none());
            details.push(answer.detail());
        }
        details.dedup();
        assert_eq!(details, ["the email address or the password is wrong"]);
        portal.visitor().get(ME).await.expect(401);
    }

    #[tokio::test]
    async fn accounts_without_a_usable_password_cannot_be_opened() {
        let portal = TestPortal::start().await;
        portal.developer("ada").await;
        portal.visitor().post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(401);
    }

    #[tokio::test]
    async fn refuses_wrong_fields() {
        let portal = TestPortal::start().await;
        for (body, refused) in [
            (login("", ""), vec!["username: required", "password: required"]),
            (json!({ "username": "ada@portico.example" }), vec!["password: required"]),
            (json!({ "username": "a", "password": "b", "role": "admin" }), vec!["role: unknown_property"]),
            (json!({ "username": ["a"], "password": "b" }), vec!["username: is_string"]),
        ] {
            assert_eq!(portal.visitor().post(SIGN_IN, body).await.expect(400).refused(), refused);
        }
    }

    #[tokio::test]
    async fn too_many_attempts_have_to_wait() {
        let (portal, mut ada) = portal_with_ada().await;
        for _ in 0..10 {
            ada.post(SIGN_IN, login("ada@portico.example", "wrong")).await.expect(401);
        }
        let refused = ada.post(SIGN_IN, login("Ada@portico.example ", "tide-mill-9")).await.expect(429);
        assert_eq!(refused.header("retry-after"), Some("6"));
        assert_eq!(refused.detail(), "too many attempts; try again in 6 seconds");
        portal.clock.advance(SignedDuration::from_secs(6));
        ada.post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(204);
    }

    #[tokio::test]
    async fn a_new_session_ends_the_browsers_last_one_and_no_other() {
        let (portal, mut ada) = portal_with_ada().await;
        let mut elsewhere = portal.visitor();
        elsewhere.post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(204);
        ada.post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(204);
        let mut before = ada.clone();
        ada.post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(204);
        before.get(ME).await.expect(401);
        ada.get(ME).await.expect(200);
        elsewhere.get(ME).await.expect(200);
    }

    #[tokio::test]
    async fn only_hashes_are_stored() {
        let (portal, mut ada) = portal_with_ada().await;
        ada.post(SIGN_IN, login("ada@portico.example", "tide-mill-9")).await.expect(204);
        let stored = portal.stored_bytes();
        let holds = |text: &str| stored.windows(text.len()).any(|part| part == text.as_bytes());
        for cookie in ["portalaccesstoken", "portalrefreshtoken"] {
            let token = ada.cookie(cookie).unwrap();
            assert!(holds(SecretHash::of(token).as_str()) && !holds(token), "{cookie}");
        }
        assert!(holds("$argon2id$") && !holds("tide-mill-9"));
    }
}
