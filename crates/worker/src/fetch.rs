//! Getting a specification over the network.

use std::str::FromStr;

use js_sys::{Promise, Reflect, Uint8Array};
use portico_reference::SpecAnswer;
use portico_reference::media_type::essence;
use portico_reference::messages::{Failure, Source};
use portico_reference::reply::SHOWN;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials, RequestInit, Response};

use crate::page::{now, page};
use crate::pieces::{End, each, read};

/// Milliseconds between two pieces of news.
const PAUSE: f64 = 200.0;

/// "There is none", in some places of the contract.
const NO_CONTENT: u16 = 204;

/// Asks the portal for a specification. `on_progress` is told how many bytes have arrived.
pub async fn fetch(
    source: &Source,
    signal: &AbortSignal,
    on_progress: &dyn Fn(usize),
) -> Result<SpecAnswer, Failure> {
    let response = send(source, signal).await.map_err(|_| Failure::Unreachable)?;
    if response.status() == NO_CONTENT {
        return Err(Failure::NoSpecification);
    }
    if !response.ok() {
        let body = read(&response, |_| ()).await;
        let (status, body) = (response.status(), String::from_utf8_lossy(&body.start(SHOWN)).into_owned());
        return Err(Failure::Refused { status, body, retry_after: number(&response, "retry-after") });
    }
    let media_type = essence(&header(&response, "content-type").unwrap_or_default());
    let mut answer = SpecAnswer::of(&media_type);
    let (mut received, mut told) = (0, now());
    let take = |piece: &Uint8Array| {
        answer.push(&piece.to_vec());
        received += piece.length() as usize;
        if now() - told >= PAUSE {
            told = now();
            on_progress(received);
        }
    };
    match each(&response, take).await {
        (_, End::Complete) => Ok(answer),
        (_, End::Broken) => Err(Failure::Unreachable),
        (_, End::TooLong) => Err(Failure::Unreadable("the answer is too large".to_owned())),
    }
}

async fn send(source: &Source, signal: &AbortSignal) -> Result<Response, JsValue> {
    if let Some(early) = early(&source.url) {
        return JsFuture::from(early).await?.dyn_into();
    }
    let init = RequestInit::new();
    init.set_signal(Some(signal));
    init.set_credentials(match source.credentials.as_str() {
        "include" => RequestCredentials::Include,
        "same-origin" => RequestCredentials::SameOrigin,
        _ => RequestCredentials::Omit,
    });
    let headers = web_sys::Headers::new()?;
    // worker-loader.js says what is accepted, so that its request and this one are the same.
    let accept = Reflect::get(&page(), &"accept".into())?;
    headers.set("accept", &accept.as_string().unwrap_or_default())?;
    init.set_headers(&headers);
    let response = JsFuture::from(page().fetch_with_str_and_init(&source.url, &init)).await?;
    response.dyn_into()
}

/// The request that worker-loader.js made while this program was on its way. It serves once, and cannot be cancelled.
fn early(url: &str) -> Option<Promise> {
    let worker = page();
    let early = Reflect::get(&worker, &"early".into()).ok().filter(JsValue::is_object)?;
    let is_this = Reflect::get(&early, &"url".into()).is_ok_and(|it| it.as_string().as_deref() == Some(url));
    if !is_this {
        return None;
    }
    // It is a plain property.
    let _result = Reflect::delete_property(&worker, &"early".into());
    Reflect::get(&early, &"response".into()).ok()?.dyn_into().ok()
}

/// A header that is a number.
fn number<T: FromStr>(response: &Response, name: &str) -> Option<T> {
    header(response, name)?.parse().ok()
}

fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name).ok().flatten()
}
