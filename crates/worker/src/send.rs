//! Sending a request for the developer who tries an operation.

use js_sys::{Array, Reflect, Uint8Array};
use portico_reference::messages::Failure;
use portico_reference::reply::{Reply, Shown};
use portico_reference::samples::{Payload, Piece, Request};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Blob, BlobPropertyBag, Headers, RequestCredentials, RequestInit, RequestMode, Response,
    TextDecoder, Url, WorkerGlobalScope,
};

use crate::relay;

/// Sends it and reads all of the answer.
pub async fn send(request: &Request, relay: Option<&str>, signal: &AbortSignal) -> Result<Reply, Failure> {
    let clock = worker().performance();
    let now = || clock.as_ref().map_or(0.0, web_sys::Performance::now);
    let start = now();
    let response = match fetch(request, relay, signal).await {
        Ok(response) => response,
        Err(_) if signal.aborted() || relay.is_some() => return Err(Failure::NoReply),
        Err(_) => return Err(reason(&request.url).await),
    };
    let body = match response.array_buffer() {
        Ok(body) => JsFuture::from(body).await.map_err(|_| Failure::NoReply)?,
        Err(_) => return Err(Failure::NoReply),
    };
    let bytes = Uint8Array::new(&body);
    let millis = now() - start;
    let relayed = relay.map(|_| relay::head(&response));
    let (status, status_text, headers) = match relayed {
        None => (response.status(), response.status_text(), headers(&response.headers())),
        Some(Some(head)) => (head.status, String::new(), lower_case(head.headers)),
        Some(None) => return Err(relay::refusal(response.status(), &bytes.to_vec())),
    };
    let media_type = headers.iter().find(|(name, _)| name == "content-type").map_or("", |(_, value)| value);
    Ok(Reply {
        status,
        status_text,
        millis,
        size: bytes.length() as usize,
        body: match in_own_encoding(&bytes, media_type) {
            Some(text) => Shown::of(text.as_bytes(), media_type),
            None => Shown::of(&bytes.to_vec(), media_type),
        },
        file: file(&bytes, media_type),
        headers,
    })
}

fn worker() -> WorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Nothing of the portal goes along: no cookies, no referrer.
async fn fetch(request: &Request, relay: Option<&str>, signal: &AbortSignal) -> Result<Response, JsValue> {
    if let Some(relay) = relay {
        let init = relay::call(request)?;
        init.set_signal(Some(signal));
        return JsFuture::from(worker().fetch_with_str_and_init(relay, &init)).await?.dyn_into();
    }
    let init = RequestInit::new();
    init.set_method(&request.method);
    init.set_signal(Some(signal));
    init.set_credentials(RequestCredentials::Omit);
    init.set_referrer("");
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.append(name, value)?;
    }
    if let Some(payload) = &request.body {
        if let Some(media_type) = payload.form_type() {
            headers.set("content-type", &media_type)?;
        }
        init.set_body(&body(payload)?);
    }
    init.set_headers(&headers);
    JsFuture::from(worker().fetch_with_str_and_init(&request.url, &init)).await?.dyn_into()
}

/// The bytes of a body, without a media type of their own. The name of a file stands for it: pages send none yet.
fn body(payload: &Payload) -> Result<JsValue, JsValue> {
    let parts = Array::new();
    for piece in payload.pieces() {
        if let Piece::Text(text) = piece {
            parts.push(&JsValue::from_str(&text));
        }
    }
    Ok(Blob::new_with_str_sequence(&parts)?.into())
}

/// Tells a server that cannot be reached from one whose answers the browser keeps to itself: to a request whose answer
/// nobody may read, the latter does answer.
async fn reason(url: &str) -> Failure {
    let init = RequestInit::new();
    init.set_method("HEAD");
    init.set_mode(RequestMode::NoCors);
    init.set_credentials(RequestCredentials::Omit);
    let origin = Url::new(url).map(|url| url.origin()).unwrap_or_default();
    let answer = JsFuture::from(worker().fetch_with_str_and_init(&format!("{origin}/"), &init)).await;
    if answer.is_ok() { Failure::NotAllowed } else { Failure::NoReply }
}

/// As the browser would give them.
fn lower_case(headers: Vec<(String, String)>) -> Vec<(String, String)> {
    headers.into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect()
}

/// Those that the browser lets a page see.
fn headers(from: &Headers) -> Vec<(String, String)> {
    let pairs = Array::from(from.entries().as_ref());
    let text = |pair: &JsValue, at: u32| Reflect::get_u32(pair, at).ok().and_then(|text| text.as_string());
    pairs.iter().filter_map(|pair| Some((text(&pair, 0)?, text(&pair, 1)?))).collect()
}

/// Text in another encoding than UTF-8, when its media type names one that the browser knows.
fn in_own_encoding(bytes: &Uint8Array, media_type: &str) -> Option<String> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    let charset = charset.trim().trim_matches('"');
    if charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    TextDecoder::new_with_label(charset).ok()?.decode_with_buffer_source(bytes).ok()
}

/// An address of the body, for saving it.
fn file(bytes: &Uint8Array, media_type: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
