//! The one way to the portal API: credentials, timeout, cancelling, session refresh, and reading errors.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{Either, FutureExt, LocalBoxFuture, Shared, select};
use gloo_net::http::{Method, RequestBuilder, Response};
use gloo_timers::future::sleep;
use leptos::prelude::{RwSignal, Update};
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::{AbortController, RequestCredentials};

use super::error::{ApiError, ErrorKind};

/// No step of a call takes longer; a person has given up before.
const TIMEOUT: Duration = Duration::from_secs(30);

const REFRESH_PATH: &str = "/api/v2/developer/refresh";

/// Calls that are about the session itself: a 401 is their answer, not a reason to refresh.
const SESSION_PATHS: [&str; 3] = [REFRESH_PATH, "/api/v2/developer/authenticate", "/api/v2/developer/logout"];

/// "There is none", in some places of the contract.
const NO_CONTENT: u16 = 204;

type Refresh = Shared<LocalBoxFuture<'static, bool>>;

thread_local! {
    /// The refresh under way, shared by every call that met a 401.
    static REFRESH: RefCell<Option<Refresh>> = const { RefCell::new(None) };
}

/// Talks to one portal API. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    base: Arc<str>,
    credentials: RequestCredentials,
    ended: RwSignal<u32>,
}

impl Client {
    /// A client for the API at `base` (empty: this origin). A public portal is never sent cookies (behaviour.md 1.1).
    /// `ended` counts up when the session turns out to be over.
    pub fn new(base: &str, is_public: bool, ended: RwSignal<u32>) -> Self {
        let credentials = match (is_public, base.is_empty()) {
            (true, _) => RequestCredentials::Omit,
            (false, true) => RequestCredentials::SameOrigin,
            (false, false) => RequestCredentials::Include,
        };
        Self { base: base.trim_end_matches('/').into(), credentials, ended }
    }

    /// The absolute address of an API path, for pictures and links.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Reads JSON.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        self.get_as(path, "application/json").await
    }

    /// Reads JSON in one of the contract's own media types.
    pub async fn get_as<T: DeserializeOwned>(&self, path: &str, accept: &str) -> Result<T, ApiError> {
        self.read(Call { accept, ..Call::get(path) }).await?.json()
    }

    /// Reads JSON where the contract also answers 204 for "there is none".
    pub async fn get_optional<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>, ApiError> {
        let body = self.read(Call::get(path)).await?;
        if body.status == NO_CONTENT { Ok(None) } else { body.json().map(Some) }
    }

    /// Whether there is something to read, without reading it.
    pub async fn exists(&self, path: &str) -> Result<bool, ApiError> {
        match self.call(Call::get(path)).await {
            Ok(answer) => Ok(answer.response.status() != NO_CONTENT),
            Err(error) if error.kind == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Writes, and reads JSON back.
    pub async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        self.read(Call { method, body: Some(written(body)?), ..Call::get(path) }).await?.json()
    }

    /// Writes; the answer's body does not matter.
    pub async fn send_only(&self, method: Method, path: &str, body: &impl Serialize) -> Result<(), ApiError> {
        self.call(Call { method, body: Some(written(body)?), ..Call::get(path) }).await.map(drop)
    }

    /// Writes without a body; the answer's body does not matter.
    pub async fn tell(&self, method: Method, path: &str) -> Result<(), ApiError> {
        self.call(Call { method, ..Call::get(path) }).await.map(drop)
    }

    /// One call and the whole of its answer.
    pub(super) fn read<'a>(&'a self, call: Call<'a>) -> LocalBoxFuture<'a, Result<Body, ApiError>> {
        async move { self.call(call).await?.body().await }.boxed_local()
    }

    /// One call; after a 401 one refresh of the session and one more try (behaviour.md 1.2). Boxed, so that the steps
    /// of a call are compiled once and not into every caller.
    fn call<'a>(&'a self, call: Call<'a>) -> LocalBoxFuture<'a, Result<Answer, ApiError>> {
        self.renewing(call).boxed_local()
    }

    async fn renewing(&self, call: Call<'_>) -> Result<Answer, ApiError> {
        let first = self.attempt(&call).await;
        let expired = matches!(&first, Err(error) if error.kind == ErrorKind::Unauthorized)
            && self.credentials != RequestCredentials::Omit
            && !SESSION_PATHS.contains(&call.path);
        if !expired {
            return first;
        }
        if self.refresh().await {
            return self.attempt(&call).await;
        }
        self.ended.update(|times| *times += 1);
        first
    }

    /// Refreshes the session; those that ask while one is under way share its outcome. Tells whether there is a session.
    pub async fn refresh(&self) -> bool {
        let running = REFRESH.with_borrow(Clone::clone);
        let refresh = running.unwrap_or_else(|| {
            let client = self.clone();
            let refresh = async move {
                let call = Call { method: Method::POST, ..Call::get(REFRESH_PATH) };
                let done = client.attempt(&call).await.is_ok();
                REFRESH.set(None);
                done
            }
            .boxed_local()
            .shared();
            REFRESH.set(Some(refresh.clone()));
            refresh
        });
        refresh.await
    }

    async fn attempt(&self, call: &Call<'_>) -> Result<Answer, ApiError> {
        let guard = AbortOnDrop::new();
        let mut request = RequestBuilder::new(&self.address(call.path))
            .method(call.method.clone())
            .credentials(self.credentials)
            .header("accept", call.accept)
            .abort_signal(guard.signal().as_ref());
        if call.body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let request = match &call.body {
            Some(body) => request.body(body.clone()),
            None => request.build(),
        }
        .map_err(|_| ApiError::bare(ErrorKind::Unreachable))?;
        let response = in_time(request.send()).await?.map_err(|_| ApiError::bare(ErrorKind::Unreachable))?;
        Answer { response, _guard: guard }.accepted().await
    }
}

/// A request, but for what is the same for all.
pub(super) struct Call<'a> {
    method: Method,
    path: &'a str,
    accept: &'a str,
    body: Option<String>,
}

impl<'a> Call<'a> {
    pub(super) fn get(path: &'a str) -> Self {
        Self { method: Method::GET, path, accept: "application/json", body: None }
    }
}

fn written(body: &impl Serialize) -> Result<String, ApiError> {
    serde_json::to_string(body).map_err(|_| ApiError::bare(ErrorKind::Unreadable))
}

/// An answer whose body may still be on its way; dropping it unread cancels the rest.
pub(super) struct Answer {
    response: Response,
    _guard: AbortOnDrop,
}

impl Answer {
    /// Takes over a response that was asked for elsewhere.
    pub(super) fn adopt(response: Response) -> Self {
        Self { response, _guard: AbortOnDrop(None) }
    }

    /// Passes a good answer on and makes a bad one an error.
    pub(super) async fn accepted(self) -> Result<Self, ApiError> {
        if self.response.ok() {
            return Ok(self);
        }
        let retry_after = self.response.headers().get("retry-after").and_then(|seconds| seconds.parse().ok());
        let body = in_time(self.response.text()).await?.unwrap_or_default();
        Err(ApiError { retry_after, ..ApiError::from_answer(self.response.status(), &body) })
    }

    /// The whole body. Takes the whole answer, since dropping the guard early would cancel the body.
    pub(super) async fn body(self) -> Result<Body, ApiError> {
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
    /// Reads what must be JSON of this shape. A web page with status 200 is an error like any other.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_str(&self.text)
            .map_err(|_| ApiError { status: Some(self.status), ..ApiError::bare(ErrorKind::Unreadable) })
    }
}

/// Gives a step of a call its time: the answer's head, and then its body.
pub(super) async fn in_time<T>(step: impl Future<Output = T>) -> Result<T, ApiError> {
    match select(Box::pin(step), Box::pin(sleep(TIMEOUT))).await {
        Either::Left((done, _)) => Ok(done),
        Either::Right(_) => Err(ApiError::bare(ErrorKind::TimedOut)),
    }
}

/// Cancels its request when the future that waits for it is dropped.
struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    fn new() -> Self {
        Self(AbortController::new().ok())
    }

    fn signal(&self) -> Option<web_sys::AbortSignal> {
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
