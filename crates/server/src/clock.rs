//! Time as an argument, so that tests can hold it still.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp as Instant};
use portico_api_types::Timestamp;

/// Where the time comes from.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Instant;

    /// The present moment as it is stored and sent.
    fn timestamp(&self) -> Timestamp {
        stamp(self.now())
    }

    /// A moment from now, as it is stored.
    fn timestamp_in(&self, wait: SignedDuration) -> Timestamp {
        stamp(self.now() + wait)
    }
}

/// Writes a moment in the contract's form: UTC, milliseconds.
pub fn stamp(at: Instant) -> Timestamp {
    Timestamp::new(at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }
}

/// A clock that moves only when told to.
#[derive(Clone, Debug)]
pub struct ManualClock(Arc<AtomicI64>);

impl ManualClock {
    /// Starts at a moment.
    pub fn at(start: Instant) -> Self {
        Self(Arc::new(AtomicI64::new(start.as_millisecond())))
    }

    /// Moves on.
    pub fn advance(&self, by: SignedDuration) {
        self.0.fetch_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX), Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        Instant::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap_or(Instant::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_have_milliseconds_and_sort_as_text() {
        let clock = ManualClock::at("2026-05-12T08:00:00Z".parse().unwrap());
        let before = clock.timestamp();
        clock.advance(SignedDuration::from_millis(5));
        assert_eq!(before.as_str(), "2026-05-12T08:00:00.000Z");
        assert!(before < clock.timestamp());
    }
}
