//! The two cookies of a session (contract, security scheme `portalAccessToken`).
//!
//! Both are `HttpOnly`; `Secure` where the server is reached by https. The access cookie is `SameSite=Lax`: a link from
//! elsewhere opens the portal signed in. The refresh cookie goes nowhere but to the account's own addresses, and never
//! along with a request that another site began.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderName;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::AppendHeaders;
use axum_extra::extract::CookieJar;
use jiff::SignedDuration;

use super::session::{ACCESS_LIFETIME, REFRESH_LIFETIME, Tokens};
use super::token::SecretHash;
use crate::state::Config;

const ACCESS: &str = "portalaccesstoken";
const REFRESH: &str = "portalrefreshtoken";

/// The tokens that came along with a request, hashed.
#[derive(Clone, Debug)]
pub struct SentTokens {
    /// The access token.
    pub access: Option<SecretHash>,
    /// The refresh token.
    pub refresh: Option<SecretHash>,
}

impl<S: Send + Sync> FromRequestParts<S> for SentTokens {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let jar = CookieJar::from_headers(&parts.headers);
        let sent = |name| jar.get(name).map(|cookie| SecretHash::of(cookie.value()));
        Ok(Self { access: sent(ACCESS), refresh: sent(REFRESH) })
    }
}

/// The headers that set the cookies; part of a response.
pub type SetCookies = AppendHeaders<[(HeaderName, String); 2]>;

/// Gives the browser both tokens.
pub fn set(tokens: &Tokens, config: &Config) -> SetCookies {
    both(tokens.access.expose(), ACCESS_LIFETIME, tokens.refresh.expose(), REFRESH_LIFETIME, config)
}

/// Makes the browser forget both tokens.
pub fn clear(config: &Config) -> SetCookies {
    both("", SignedDuration::ZERO, "", SignedDuration::ZERO, config)
}

fn both(
    access: &str,
    access_lifetime: SignedDuration,
    refresh: &str,
    refresh_lifetime: SignedDuration,
    config: &Config,
) -> SetCookies {
    let secure = if config.secure_cookies { "; Secure" } else { "" };
    // The tokens' own alphabet needs no quoting (RFC 6265 section 4.1.1).
    let cookie = |name, value, path, lifetime: SignedDuration, same_site| {
        let seconds = lifetime.as_secs();
        format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite={same_site}{secure}")
    };
    AppendHeaders([
        (SET_COOKIE, cookie(ACCESS, access, "/", access_lifetime, "Lax")),
        (SET_COOKIE, cookie(REFRESH, refresh, "/api/v2/developer", refresh_lifetime, "Strict")),
    ])
}

#[cfg(test)]
mod tests {
    use portico_api_types::Secret;

    use super::*;

    fn written(cookies: SetCookies) -> [String; 2] {
        cookies.0.map(|(_, cookie)| cookie)
    }

    #[test]
    fn cookies_say_where_they_go_and_how_long() {
        let tokens = Tokens { access: Secret::new("one"), refresh: Secret::new("two") };
        assert_eq!(
            written(set(&tokens, &Config { secure_cookies: true, ..Config::default() })),
            [
                "portalaccesstoken=one; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure",
                "portalrefreshtoken=two; Path=/api/v2/developer; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure",
            ]
        );
    }

    #[test]
    fn plain_http_has_cookies_too() {
        assert_eq!(
            written(clear(&Config::default())),
            [
                "portalaccesstoken=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
                "portalrefreshtoken=; Path=/api/v2/developer; Max-Age=0; HttpOnly; SameSite=Strict",
            ]
        );
    }
}
