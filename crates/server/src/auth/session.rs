//! Sessions: pairs of tokens that take over from each other.
//!
//! A pair is an access token for the requests of a quarter of an hour and a refresh token that buys the next pair. Each
//! refresh token is spent by its first use. Two tabs may use the same one at nearly the same time, so a spent one still
//! buys a pair for [`REUSE_GRACE`]; after that its use means that somebody has a copy, and the session ends for
//! everybody (RFC 9700 section 4.14.2). A browser keeps only one of two pairs bought at once: when it uses that one,
//! the other is spent as well.

use jiff::SignedDuration;
use portico_api_types::{Secret, Timestamp};

use super::token::SecretHash;
use crate::clock::Clock;
use crate::entropy::{self, Entropy};

/// How long an access token is good for.
pub const ACCESS_LIFETIME: SignedDuration = SignedDuration::from_mins(15);

/// How long a refresh token is good for; each use starts it anew.
pub const REFRESH_LIFETIME: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long a spent refresh token still counts, and the access token of its pair with it.
pub const REUSE_GRACE: SignedDuration = SignedDuration::from_secs(10);

/// A new pair as the developer's browser gets it.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// Proves who asks.
    pub access: Secret,
    /// Buys the next pair.
    pub refresh: Secret,
}

/// A new pair as it is stored.
#[derive(Clone, Debug)]
pub struct TokenPair {
    /// Hash of the access token.
    pub access: SecretHash,
    /// When the access token ends.
    pub access_expires_at: Timestamp,
    /// Hash of the refresh token.
    pub refresh: SecretHash,
    /// When the refresh token ends.
    pub refresh_expires_at: Timestamp,
}

impl Tokens {
    /// Draws a pair.
    pub fn draw(entropy: &dyn Entropy) -> Self {
        Self { access: Secret::new(entropy::token(entropy)), refresh: Secret::new(entropy::token(entropy)) }
    }

    /// What to store of the pair when it starts now.
    pub fn starting_now(&self, clock: &dyn Clock) -> TokenPair {
        TokenPair {
            access: SecretHash::of(self.access.expose()),
            access_expires_at: clock.timestamp_in(ACCESS_LIFETIME),
            refresh: SecretHash::of(self.refresh.expose()),
            refresh_expires_at: clock.timestamp_in(REFRESH_LIFETIME),
        }
    }
}
