//! The body of an answer on its way through: as it comes, but not without end.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep, sleep_until};

use super::connect::Work;
use super::slots::Slot;
use super::{Limits, RelayError};

/// A body that breaks off with an error after so many bytes, or when time is up.
pub struct Streamed {
    body: Incoming,
    limits: Limits,
    left: u64,
    time_up: Pin<Box<Sleep>>,
    /// What the answer occupies until it has ended.
    _occupied: (Slot, Work),
}

impl Streamed {
    pub(super) fn new(
        body: Incoming,
        limits: Limits,
        deadline: Instant,
        occupied: (Slot, Work),
    ) -> Result<Self, RelayError> {
        if body.size_hint().lower() > limits.answer {
            return Err(RelayError::TooLarge(limits.answer));
        }
        let time_up = Box::pin(sleep_until(deadline));
        Ok(Self { body, limits, left: limits.answer, time_up, _occupied: occupied })
    }
}

impl Body for Streamed {
    type Data = Bytes;
    type Error = RelayError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, RelayError>>> {
        if self.time_up.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(Err(RelayError::TooSlow(self.limits.time))));
        }
        let frame = match Pin::new(&mut self.body).poll_frame(context) {
            Poll::Ready(Some(frame)) => frame?,
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Pending => return Poll::Pending,
        };
        // Trailers stay behind: they are headers of the API on an answer of the portal.
        let Ok(data) = frame.into_data() else { return Poll::Ready(None) };
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        let Some(left) = self.left.checked_sub(length) else {
            return Poll::Ready(Some(Err(RelayError::TooLarge(self.limits.answer))));
        };
        self.left = left;
        Poll::Ready(Some(Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
