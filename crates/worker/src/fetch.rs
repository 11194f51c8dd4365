//! Getting a specification over the network.

use std::str::FromStr;

use js_sys::{Reflect, Uint8Array};
use portico_reference::messages::{Failure, Source};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, RequestCredentials, RequestInit, Response, WorkerGlobalScope,
};

/// "There is none", in some places of the contract.
const NO_CONTENT: u16 = 204;

/// Longest answer that is read, in bytes: that of the largest text, every character of it escaped.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// Room that is made at once for what an answer announces, in bytes.
const MAX_ROOM: usize = 16 * 1024 * 1024;

/// News of progress is told after so many bytes more.
const STEP: usize = 512 * 1024;

/// The body of the portal's answer. `on_progress` is told how many bytes have arrived.
pub async fn fetch(
    source: &Source,
    signal: &AbortSignal,
    on_progress: &dyn Fn(usize),
) -> Result<Vec<u8>, Failure> {
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
    read(&response, on_progress).await
}

async fn send(source: &Source, signal: &AbortSignal) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_signal(Some(signal));
    init.set_credentials(match source.credentials.as_str() {
        "include" => RequestCredentials::Include,
        "same-origin" => RequestCredentials::SameOrigin,
        _ => RequestCredentials::Omit,
    });
    let headers = web_sys::Headers::new()?;
    headers.set("accept", "application/json")?;
    init.set_headers(&headers);
    let worker: WorkerGlobalScope = js_sys::global().unchecked_into();
    let response = JsFuture::from(worker.fetch_with_str_and_init(&source.url, &init)).await?;
    response.dyn_into()
}

/// Piece by piece, so that the page can say how far it is.
async fn read(response: &Response, on_progress: &dyn Fn(usize)) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::with_capacity(announced(response));
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut told = 0;
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Failure::Unreachable)?;
        if Reflect::get(&piece, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok(bytes);
        }
        let piece = Reflect::get(&piece, &"value".into()).map_err(|_| Failure::Unreachable)?;
        let piece: Uint8Array = piece.dyn_into().map_err(|_| Failure::Unreachable)?;
        let start = bytes.len();
        let end = start + piece.length() as usize;
        if end > MAX_BYTES {
            return Err(Failure::Unreadable("the answer is too large".to_owned()));
        }
        bytes.resize(end, 0);
        piece.copy_to(&mut bytes[start..]);
        if end - told >= STEP {
            told = end;
            on_progress(end);
        }
    }
}

/// Room that the answer will need, as far as it says so.
fn announced(response: &Response) -> usize {
    number(response, "content-length").unwrap_or(0).min(MAX_ROOM)
}

/// A header that is a number.
fn number<T: FromStr>(response: &Response, name: &str) -> Option<T> {
    response.headers().get(name).ok().flatten()?.parse().ok()
}
