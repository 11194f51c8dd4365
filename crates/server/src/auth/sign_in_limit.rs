//! How often somebody may try to sign in.

use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::Clock as LimiterClock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::peer::Peer;
use super::token::SecretHash;
use crate::clock::Clock;
use crate::error::ApiError;

/// Ten attempts in a row, and one more every six seconds.
const QUOTA: Quota = Quota::per_minute(NonZeroU32::new(10).unwrap());

/// From this many remembered keys on, those that have recovered are forgotten at each attempt.
const MANY_KEYS: usize = 10_000;

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, PortalClock, NoOpMiddleware<Duration>>;

/// Counts attempts by account and network address, right or wrong: 10 at once, then one every 6 seconds.
pub struct SignInLimit {
    limiter: Limiter,
    clock: PortalClock,
}

impl SignInLimit {
    /// Nobody has tried yet.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = PortalClock(clock);
        Self { limiter: RateLimiter::dashmap_with_clock(QUOTA, clock.clone()), clock }
    }

    /// Counts an attempt to sign in to the account of that name, whether or not there is one.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn check(&self, account: &str, Peer(address): Peer) -> Result<(), ApiError> {
        if self.limiter.len() > MANY_KEYS {
            self.limiter.retain_recent();
        }
        // Hashed, so that every key has the same length, however long a name somebody sends.
        let key = SecretHash::of(&format!("{address:?} {}", account.to_ascii_lowercase()));
        self.limiter.check_key(&key.as_str().to_owned()).map_err(|early| {
            let wait = early.wait_time_from(self.clock.now());
            ApiError::TooManyRequests(wait.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX))
        })
    }
}

impl fmt::Debug for SignInLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInLimit").field("keys", &self.limiter.len()).finish_non_exhaustive()
    }
}

/// The server's clock in the limiter's terms.
#[derive(Clone)]
struct PortalClock(Arc<dyn Clock>);

impl LimiterClock for PortalClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_millis(self.0.now().as_millisecond().try_into().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::clock::ManualClock;

    fn limit() -> (SignInLimit, ManualClock) {
        let clock = ManualClock::at("2026-05-12T08:00:00Z".parse().unwrap());
        (SignInLimit::new(Arc::new(clock.clone())), clock)
    }

    #[test]
    fn ten_attempts_then_one_every_six_seconds() {
        let (limit, clock) = limit();
        let attempt = || limit.check("ada@portico.example", Peer(None)).map_err(|error| error.to_string());
        for _ in 0..10 {
            attempt().unwrap();
        }
        assert_eq!(attempt().unwrap_err(), ApiError::TooManyRequests(6).to_string());
        clock.advance(SignedDuration::from_millis(5_500));
        assert_eq!(attempt().unwrap_err(), ApiError::TooManyRequests(1).to_string());
        clock.advance(SignedDuration::from_millis(500));
        attempt().unwrap();
        attempt().unwrap_err();
    }

    #[test]
    fn counts_by_account_and_address() {
        let (limit, _) = limit();
        let here = Peer(Some([192, 0, 2, 1].into()));
        for _ in 0..10 {
            limit.check("ADA@portico.example", here).unwrap();
        }
        limit.check("ada@portico.example", here).unwrap_err();
        limit.check("bo@portico.example", here).unwrap();
        limit.check("ada@portico.example", Peer(Some([192, 0, 2, 2].into()))).unwrap();
    }
}
