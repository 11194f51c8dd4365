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

#[cfg(test)]
mod tests {
    use axum::http::header::SET_COOKIE;
    use jiff::SignedDuration;

    use crate::testing::TestPortal;

    const LOGOUT: &str = "/api/v2/developer/logout";
    const ME: &str = "/api/v2/developer/me";

    #[tokio::test]
    async fn ends_the_session_for_every_copy_of_its_cookies() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut bo = portal.developer("bo").await;
        let mut copy = ada.clone();
        ada.post_empty(LOGOUT).await.expect(204);
        assert_eq!(ada.cookie("portalaccesstoken").or(ada.cookie("portalrefreshtoken")), None);
        copy.get(ME).await.expect(401);
        copy.post_empty("/api/v2/developer/refresh").await.expect(401);
        bo.get(ME).await.expect(200);
    }

    #[tokio::test]
    async fn the_refresh_token_alone_is_enough() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut copy = ada.clone();
        portal.clock.advance(SignedDuration::from_hours(24));
        ada.set_cookie("portalaccesstoken", "gone", "/");
        ada.post_empty(LOGOUT).await.expect(204);
        copy.post_empty("/api/v2/developer/refresh").await.expect(401);
    }

    #[tokio::test]
    async fn clears_the_cookies_of_nobody_too() {
        let portal = TestPortal::start().await;
        let answer = portal.visitor().post_empty(LOGOUT).await.expect(204);
        assert_eq!(answer.headers.get_all(SET_COOKIE).iter().count(), 2);
    }
}
