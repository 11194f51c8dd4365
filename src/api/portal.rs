//! The portal's own facts, and what `boot.js` has already asked for.

use gloo_net::http::Response;
use js_sys::{Promise, Reflect};
use portico_api_types::portal::{PortalAppearance, PortalContext};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::client::{Answer, Client, in_time};
use super::error::{ApiError, ErrorKind};
use crate::config::Config;

/// Requests that `boot.js` starts while the wasm is on its way; each can be taken once.
#[derive(Clone, Copy, Debug)]
pub enum Early {
    /// `GET /api/v2/portal`
    Portal,
    /// `GET /api/v2/portal/appearance`
    Appearance,
    /// `GET /api/v2/developer/me`
    Me,
}

impl Early {
    fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Appearance => "appearance",
            Self::Me => "me",
        }
    }
}

/// The answer to an early request, or `None` when it was not started or is taken already.
pub async fn early<T: DeserializeOwned>(which: Early) -> Option<Result<T, ApiError>> {
    let early = global("early")?;
    let key = JsValue::from_str(which.name());
    let promise: Promise = Reflect::get(&early, &key).ok()?.dyn_into().ok()?;
    Reflect::delete_property::<js_sys::Object>(early.unchecked_ref(), &key).ok()?;
    Some(read(promise).await)
}

async fn read<T: DeserializeOwned>(response: Promise) -> Result<T, ApiError> {
    let response = in_time(JsFuture::from(response)).await?.ok();
    let response = response
        .and_then(|response| response.dyn_into::<web_sys::Response>().ok())
        .ok_or_else(|| ApiError::bare(ErrorKind::Unreachable))?;
    Answer::adopt(Response::from(response)).accepted().await?.json().await
}

/// The operator's configuration; defaults when `boot.js` found none.
pub async fn config() -> Config {
    let Some(promise) = global("config").and_then(|value| value.dyn_into::<Promise>().ok()) else {
        return Config::default();
    };
    let Ok(Ok(value)) = in_time(JsFuture::from(promise)).await else { return Config::default() };
    js_sys::JSON::stringify(&value)
        .ok()
        .and_then(|text| serde_json::from_str(&String::from(text)).ok())
        .unwrap_or_default()
}

fn global(name: &str) -> Option<JsValue> {
    let portico = Reflect::get(&js_sys::global(), &"portico".into()).ok()?;
    Reflect::get(&portico, &name.into()).ok().filter(JsValue::is_object)
}

/// `get-portal-context`
pub async fn context(client: &Client) -> Result<PortalContext, ApiError> {
    client.get("/api/v2/portal").await
}

/// `get-portal-appearance`
pub async fn appearance(client: &Client) -> Result<PortalAppearance, ApiError> {
    client.get("/api/v2/portal/appearance").await
}

/// Where the portal's logo is.
pub const LOGO: &str = "/api/v2/portal/logo";
/// Where the catalogue's cover picture is.
pub const COVER: &str = "/api/v2/portal/catalog-cover";
