//! The portal's own facts, and what `boot.js` has already asked for.

use futures_util::future::{FutureExt, LocalBoxFuture};
use gloo_net::http::Response;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::client::{Answer, Body, Call, Client, in_time};
use super::error::{ApiError, ErrorKind};
use crate::config::Config;

/// What the app asks for at its start. `boot.js` does so while the wasm is on its way.
#[derive(Clone, Copy, Debug)]
pub enum BootRequest {
    /// `get-portal-context`
    Portal,
    /// `get-portal-appearance`
    Appearance,
    /// `get-developer-me`
    Me,
}

impl BootRequest {
    /// Its name in `window.portico.early`, and where else to ask.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Portal => ("portal", "/api/v2/portal"),
            Self::Appearance => ("appearance", "/api/v2/portal/appearance"),
            Self::Me => ("me", "/api/v2/developer/me"),
        }
    }
}

/// The answer that `boot.js` asked for, or else one of our own.
pub fn first(client: &Client, which: BootRequest) -> LocalBoxFuture<'_, Result<Body, ApiError>> {
    let (name, path) = which.place();
    async move {
        match take_early(name) {
            Some(response) => read(response).await,
            None => client.read(Call::get(path)).await,
        }
    }
    .boxed_local()
}

/// An early request; it can be taken once.
fn take_early(name: &str) -> Option<Promise> {
    let early = global("early")?;
    let key = JsValue::from_str(name);
    let promise: Promise = Reflect::get(&early, &key).ok()?.dyn_into().ok()?;
    Reflect::delete_property::<js_sys::Object>(early.unchecked_ref(), &key).ok()?;
    Some(promise)
}

async fn read(response: Promise) -> Result<Body, ApiError> {
    let response = in_time(JsFuture::from(response)).await?.ok();
    let response = response
        .and_then(|response| response.dyn_into::<web_sys::Response>().ok())
        .ok_or_else(|| ApiError::bare(ErrorKind::Unreachable))?;
    Answer::adopt(Response::from(response)).accepted().await?.body().await
}

/// The operator's configuration. Without `boot.js`, as in browser tests, the defaults.
///
/// # Errors
/// When `config.json` cannot be had, or has a value that is none of those it may have: guessing could mean another
/// portal than the operator's.
pub async fn config() -> Result<Config, ApiError> {
    let Some(promise) = global("config").and_then(|value| value.dyn_into::<Promise>().ok()) else {
        return Ok(Config::default());
    };
    let value =
        in_time(JsFuture::from(promise)).await?.map_err(|_| ApiError::bare(ErrorKind::Unreachable))?;
    let text = js_sys::JSON::stringify(&value).map(String::from).unwrap_or_default();
    serde_json::from_str(&text).map_err(|_| ApiError::bare(ErrorKind::Unreadable))
}

fn global(name: &str) -> Option<JsValue> {
    let portico = Reflect::get(&js_sys::global(), &"portico".into()).ok()?;
    Reflect::get(&portico, &name.into()).ok().filter(JsValue::is_object)
}

/// Where the portal's logo is.
pub const LOGO: &str = "/api/v2/portal/logo";
/// Where the catalogue's cover picture is.
pub const COVER: &str = "/api/v2/portal/catalog-cover";
