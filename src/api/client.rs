//! The one way to the portal API: credentials, timeout, cancelling, session refresh, and reading errors.

mod answer;

use std::cell::RefCell;
use std::sync::Arc;

use futures_util::future::{FutureExt, LocalBoxFuture, Shared};
use gloo_net::http::{Method, RequestBuilder};
use leptos::prelude::{RwSignal, Update};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use web_sys::RequestCredentials;

use super::error::{ApiError, ErrorKind};
use answer::AbortOnDrop;
pub use answer::TIMEOUT;
pub(super) use answer::{Answer, Body, in_time};

const REFRESH_PATH: &str = "/api/v2/developer/refresh";

/// Calls that are about the session itself: a 401 is their answer, not a reason to refresh.
const SESSION_PATHS: [&str; 3] = [REFRESH_PATH, "/api/v2/developer/authenticate", "/api/v2/developer/logout"];

type Refresh = Shared<LocalBoxFuture<'static, Result<(), ApiError>>>;

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

    /// What requests are sent with, in the words of the Fetch standard (request credentials mode).
    pub(super) fn credentials_mode(&self) -> &'static str {
        match self.credentials {
            RequestCredentials::Include => "include",
            RequestCredentials::SameOrigin => "same-origin",
            _ => "omit",
        }
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
        self.read(Call::get(path)).await?.optional_json()
    }

    /// Whether there is something to read, without reading it.
    pub async fn exists(&self, path: &str) -> Result<bool, ApiError> {
        match self.call(Call::get(path)).await {
            Ok(answer) => Ok(!answer.is_empty()),
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
    pub async fn send_empty(&self, method: Method, path: &str) -> Result<(), ApiError> {
        self.call(Call { method, ..Call::get(path) }).await.map(drop)
    }

    /// One call and the whole of its answer.
    pub(super) fn read<'a>(&'a self, call: Call<'a>) -> LocalBoxFuture<'a, Result<Body, ApiError>> {
        async move { self.call(call).await?.body().await }.boxed_local()
    }

    /// One call. Boxed, so that its steps are compiled once and not into every caller.
    fn call<'a>(&'a self, call: Call<'a>) -> LocalBoxFuture<'a, Result<Answer, ApiError>> {
        async move {
            if SESSION_PATHS.contains(&call.path) {
                self.attempt(&call).await
            } else {
                self.renewing(async || self.attempt(&call).await).await
            }
        }
        .boxed_local()
    }

    /// Makes an attempt; after a 401 refreshes the session and makes one more (behaviour.md 1.2).
    pub(super) async fn renewing<T>(
        &self,
        attempt: impl AsyncFn() -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let first = attempt().await;
        let expired = matches!(&first, Err(error) if error.kind == ErrorKind::Unauthorized)
            && self.credentials != RequestCredentials::Omit;
        if !expired {
            return first;
        }
        match self.refresh().await {
            Ok(()) => attempt().await,
            Err(error) if error.kind.is_refusal() => {
                self.ended.update(|times| *times += 1);
                first
            }
            // The session may well be alive.
            Err(error) => Err(error),
        }
    }

    /// Refreshes the session; those that ask while one is under way share its outcome. It goes on without them, so that
    /// the next one does not find an old outcome.
    ///
    /// # Errors
    /// A refusal ([`ErrorKind::is_refusal`]) when there is no session to refresh; anything else says nothing about it.
    pub async fn refresh(&self) -> Result<(), ApiError> {
        let running = REFRESH.with_borrow(Clone::clone);
        let refresh = running.unwrap_or_else(|| {
            let client = self.clone();
            let refresh = async move {
                let call = Call { method: Method::POST, ..Call::get(REFRESH_PATH) };
                let outcome = client.attempt(&call).await.map(drop);
                REFRESH.set(None);
                outcome
            }
            .boxed_local()
            .shared();
            REFRESH.set(Some(refresh.clone()));
            spawn_local(refresh.clone().map(drop));
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
        Answer::new(response, guard).accepted().await
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
