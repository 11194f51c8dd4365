//! Getting a specification over the network.

use std::str::FromStr;

use js_sys::{Promise, Reflect, Uint8Array};
use portico_reference::messages::{Failure, Source};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, RequestCredentials, RequestInit, Response, WorkerGlobalScope,
};

/// "There is none", in some places of the contract.
const NO_CONTENT: u16 = 204;

/// The specification's own text, where the portal gives it ([`SPEC_TEXT`]), else the contract's document. worker-loader.js
/// says the same.
///
/// [`SPEC_TEXT`]: portico_api_types::spec::SPEC_TEXT
const ACCEPT: &str = "application/openapi+json, application/openapi+yaml, application/json;q=0.9";

/// Longest answer that is read, in bytes: that of the largest text, every character of it escaped.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// News of progress is told after so many bytes more.
const STEP: usize = 512 * 1024;

/// The portal's answer.
pub struct Body {
    /// Without parameters, in lower case; empty where none is said.
    pub media_type: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Asks the portal for a specification. `on_progress` is told how many bytes have arrived.
pub async fn fetch(
    source: &Source,
    signal: &AbortSignal,
    on_progress: &dyn Fn(usize),
) -> Result<Body, Failure> {
    let response = send(source, signal).await.map_err(|_| Failure::Unreachable)?;
    match response.status() {
        NO_CONTENT => return Err(Failure::NoSpecification),
        _ if response.ok() => {}
        status => {
            let body = read(&response, on_progress).await.unwrap_or_default();
            let body = String::from_utf8_lossy(&body).into_owned();
            return Err(Failure::Refused { status, body, retry_after: number(&response, "retry-after") });
        }
    }
    let media_type = header(&response, "content-type").unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    Ok(Body { media_type, bytes: read(&response, on_progress).await? })
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
    headers.set("accept", ACCEPT)?;
    init.set_headers(&headers);
    let worker: WorkerGlobalScope = js_sys::global().unchecked_into();
    let response = JsFuture::from(worker.fetch_with_str_and_init(&source.url, &init)).await?;
    response.dyn_into()
}

/// The request that worker-loader.js made while this program was on its way. It serves once, and cannot be cancelled.
fn early(url: &str) -> Option<Promise> {
    let worker = js_sys::global();
    let early = Reflect::get(&worker, &"early".into()).ok().filter(JsValue::is_object)?;
    let is_this = Reflect::get(&early, &"url".into()).is_ok_and(|it| it.as_string().as_deref() == Some(url));
    if !is_this {
        return None;
    }
    // It is a plain property.
    let _result = Reflect::delete_property(&worker, &"early".into());
    Reflect::get(&early, &"response".into()).ok()?.dyn_into().ok()
}

/// Piece by piece, so that the page can say how far it is.
async fn read(response: &Response, on_progress: &dyn Fn(usize)) -> Result<Vec<u8>, Failure> {
    let Some(stream) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    // Moved into this program's memory once, when their number is known.
    let mut pieces = Vec::new();
    let (mut received, mut told) = (0, 0);
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Failure::Unreachable)?;
        if Reflect::get(&piece, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok(joined(&pieces, received));
        }
        let piece = Reflect::get(&piece, &"value".into()).map_err(|_| Failure::Unreachable)?;
        let piece: Uint8Array = piece.dyn_into().map_err(|_| Failure::Unreachable)?;
        received += piece.length() as usize;
        if received > MAX_BYTES {
            return Err(Failure::Unreadable("the answer is too large".to_owned()));
        }
        pieces.push(piece);
        if received - told >= STEP {
            told = received;
            on_progress(received);
        }
    }
}

fn joined(pieces: &[Uint8Array], length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    let mut rest = bytes.as_mut_slice();
    for piece in pieces {
        let (here, after) = rest.split_at_mut(piece.length() as usize);
        piece.copy_to(here);
        rest = after;
    }
    bytes
}

/// A header that is a number.
fn number<T: FromStr>(response: &Response, name: &str) -> Option<T> {
    header(response, name)?.parse().ok()
}

fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name).ok().flatten()
}
