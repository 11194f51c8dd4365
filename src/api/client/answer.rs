//! What comes back: an answer whose body may still be on its way, and the time that each step of a call has.

use std::time::Duration;

use futures_util::future::{Either, select};
use gloo_net::http::Response;
use gloo_timers::future::sleep;
use serde::de::DeserializeOwned;
use web_sys::AbortController;

use crate::api::error::{ApiError, ErrorKind};

/// No step of a call takes longer; a person has given up before.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// "There is none", in some places of the contract.
const NO_CONTENT: u16 = 204;

/// An answer whose body may still be on its way; dropping it unread cancels the rest.
pub(in crate::api) struct Answer {
    response: Response,
    _guard: AbortOnDrop,
}

impl Answer {
    /// An answer to a request that ends with it.
    pub(super) fn new(response: Response, guard: AbortOnDrop) -> Self {
        Self { response, _guard: guard }
    }

    /// Takes over a response that was asked for elsewhere.
    pub(in crate::api) fn adopt(response: Response) -> Self {
        Self { response, _guard: AbortOnDrop(None) }
    }

    /// Passes a good answer on and makes a bad one an error.
    pub(in crate::api) async fn accepted(self) -> Result<Self, ApiError> {
        if self.response.ok() {
            return Ok(self);
        }
        let retry_after = self.response.headers().get("retry-after").and_then(|seconds| seconds.parse().ok());
        let body = in_time(self.response.text()).await?.unwrap_or_default();
        Err(ApiError { retry_after, ..ApiError::from_answer(self.response.status(), &body) })
    }

    /// Whether there is nothing to read.
    pub(super) fn is_empty(&self) -> bool {
        self.response.status() == NO_CONTENT
    }

    /// The whole body. Takes the whole answer, since dropping the guard early would cancel the body.
    pub(in crate::api) async fn body(self) -> Result<Body, ApiError> {
        let body = in_time(self.response.text()).await?;
        let text = body.map_err(|_| ApiError::bare(ErrorKind::Unreachable))?;
        Ok(Body { status: self.response.status(), text })
    }
}

/// What a good answer says.
pub struct Body {
    status: u16,
    text: String,
}

impl Body {
    /// Reads as [`Body::json`] does, or nothing where the contract answers 204 for "there is none".
    pub(super) fn optional_json<T: DeserializeOwned>(&self) -> Result<Option<T>, ApiError> {
        if self.status == NO_CONTENT { Ok(None) } else { self.json().map(Some) }
    }

    /// Reads what must be JSON of this shape. A web page with status 200 is an error like any other.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_str(&self.text)
            .map_err(|_| ApiError { status: Some(self.status), ..ApiError::bare(ErrorKind::Unreadable) })
    }
}

/// Gives a step of a call its time: the answer's head, and then its body.
pub(in crate::api) async fn in_time<T>(step: impl Future<Output = T>) -> Result<T, ApiError> {
    match select(Box::pin(step), Box::pin(sleep(TIMEOUT))).await {
        Either::Left((done, _)) => Ok(done),
        Either::Right(_) => Err(ApiError::bare(ErrorKind::TimedOut)),
    }
}

/// Cancels its request when the future that waits for it is dropped.
pub(super) struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    pub(super) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    pub(super) fn signal(&self) -> Option<web_sys::AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
