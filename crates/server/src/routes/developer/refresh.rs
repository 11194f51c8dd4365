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

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use tokio::task::JoinSet;

    use crate::testing::{Client, TestPortal};

    const REFRESH: &str = "/api/v2/developer/refresh";
    const ME: &str = "/api/v2/developer/me";

    fn tokens(client: &Client) -> (String, String) {
        let token = |name| client.cookie(name).unwrap().to_owned();
        (token("portalaccesstoken"), token("portalrefreshtoken"))
    }

    #[tokio::test]
    async fn renews_both_tokens() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut before = ada.clone();
        ada.post_empty(REFRESH).await.expect(204);
        assert_ne!(tokens(&ada).0, tokens(&before).0);
        assert_ne!(tokens(&ada).1, tokens(&before).1);
        ada.get(ME).await.expect(200);

        before.get(ME).await.expect(200);
        portal.clock.advance(SignedDuration::from_secs(10));
        before.get(ME).await.expect(401);
        ada.get(ME).await.expect(200);
    }

    #[tokio::test]
    async fn a_session_goes_on_as_long_as_it_is_used_within_thirty_days() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        portal.clock.advance(SignedDuration::from_mins(15));
        ada.get(ME).await.expect(401);
        for _ in 0..3 {
            portal.clock.advance(SignedDuration::from_hours(29 * 24));
            ada.post_empty(REFRESH).await.expect(204);
            ada.get(ME).await.expect(200);
        }
        portal.clock.advance(SignedDuration::from_hours(30 * 24));
        ada.post_empty(REFRESH).await.expect(401);
    }

    #[tokio::test]
    async fn tabs_that_refresh_at_once_all_stay_signed_in() {
        let portal = TestPortal::start().await;
        let ada = portal.developer("ada").await;
        let mut tabs = JoinSet::new();
        for _ in 0..8 {
            let mut tab = ada.clone();
            tabs.spawn(async move {
                assert_eq!(tab.post_empty(REFRESH).await.status, 204);
                assert_eq!(tab.get(ME).await.status, 200);
                tab
            });
        }
        let mut jars = tabs.join_all().await;
        // The browser keeps the cookies of whichever answer came last.
        let mut browser = jars.swap_remove(3);
        portal.clock.advance(SignedDuration::from_mins(15));
        browser.post_empty(REFRESH).await.expect(204);
        browser.get(ME).await.expect(200);
    }

    #[tokio::test]
    async fn a_spent_token_counts_for_ten_seconds_and_then_ends_the_session() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut thief = ada.clone();
        ada.post_empty(REFRESH).await.expect(204);
        portal.clock.advance(SignedDuration::from_secs(10));
        thief.clone().post_empty(REFRESH).await.expect(204);
        portal.clock.advance(SignedDuration::from_millis(1));
        thief.post_empty(REFRESH).await.expect(401);
        ada.get(ME).await.expect(401);
        ada.post_empty(REFRESH).await.expect(401);
    }

    #[tokio::test]
    async fn of_two_pairs_bought_at_once_only_the_one_in_use_lives_on() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut copy = ada.clone();
        ada.post_empty(REFRESH).await.expect(204);
        copy.post_empty(REFRESH).await.expect(204);
        portal.clock.advance(SignedDuration::from_mins(15));
        ada.post_empty(REFRESH).await.expect(204);
        portal.clock.advance(SignedDuration::from_mins(1));
        copy.post_empty(REFRESH).await.expect(401);
        ada.post_empty(REFRESH).await.expect(401);
    }

    #[tokio::test]
    async fn without_a_good_token_there_is_nothing_to_refresh() {
        let portal = TestPortal::start().await;
        let mut visitor = portal.visitor();
        visitor.post_empty(REFRESH).await.expect(401);
        for token in ["x", "", "' OR 1=1 --"] {
            visitor.set_cookie("portalrefreshtoken", token, "/api/v2/developer");
            visitor.post_empty(REFRESH).await.expect(401);
        }
        let access = tokens(&portal.developer("ada").await).0;
        visitor.set_cookie("portalrefreshtoken", &access, "/api/v2/developer");
        visitor.post_empty(REFRESH).await.expect(401);
    }
}
