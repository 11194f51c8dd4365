//! Sending a request through the relay of the portal's own server, where the browser may not read the API's answers.

use js_sys::Uint8Array;
use portico_api_types::extension::relay::{HEAD, MAX_REQUEST, RelayBody, RelayHead, RelayRequest};
use portico_reference::base64::{Alphabet, base64};
use portico_reference::messages::Failure;
use portico_reference::samples::{Payload, Request};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Headers, RequestCredentials, RequestInit, Response};

/// The relay's words are "more than so many bytes" (RFC 9110, section 15.5.14).
const CONTENT_TOO_LARGE: u16 = 413;

/// The call of the relay that stands for a request, unless that is more than the relay takes.
pub async fn call(request: &Request, body: Option<Blob>) -> Result<RequestInit, Failure> {
    #[expect(clippy::cast_precision_loss, reason = "it is not that large")]
    let most = MAX_REQUEST as f64;
    if body.as_ref().is_some_and(|body| body.size() > most) {
        return Err(Failure::TooLargeForRelay);
    }
    let text = written(request, body).await.map_err(|_| Failure::NoReply)?;
    if text.len() > MAX_REQUEST {
        return Err(Failure::TooLargeForRelay);
    }
    init(&text).map_err(|_| Failure::NoReply)
}

async fn written(request: &Request, body: Option<Blob>) -> Result<String, JsValue> {
    let form_type = request.body.as_ref().and_then(Payload::form_type);
    let form_type = form_type.map(|media_type| ("content-type".to_owned(), media_type));
    let relayed = RelayRequest {
        method: request.method.clone(),
        url: request.url.clone(),
        headers: request.headers.iter().cloned().chain(form_type).collect(),
        body: match body {
            Some(body) => Some(content(&body).await?),
            None => None,
        },
    };
    serde_json::to_string(&relayed).map_err(|_| JsValue::NULL)
}

fn init(text: &str) -> Result<RequestInit, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_credentials(RequestCredentials::Include);
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    init.set_headers(&headers);
    init.set_body(&JsValue::from_str(text));
    Ok(init)
}

async fn content(body: &Blob) -> Result<RelayBody, JsValue> {
    let bytes = Uint8Array::new(&JsFuture::from(body.array_buffer()).await?).to_vec();
    Ok(match String::from_utf8(bytes) {
        Ok(text) => RelayBody::Text(text),
        Err(error) => RelayBody::Base64(base64(error.as_bytes(), Alphabet::Standard)),
    })
}

/// What the API said: status and headers, out of the relay's own. `None`: the relay refused.
pub fn head(response: &Response) -> Option<RelayHead> {
    serde_json::from_str(&response.headers().get(HEAD).ok()??).ok()
}

/// Why the relay refused, by its own words.
pub fn refusal(status: u16, body: &[u8]) -> Failure {
    if status == CONTENT_TOO_LARGE {
        return Failure::TooLargeForRelay;
    }
    Failure::Refused { status, body: String::from_utf8_lossy(body).into_owned(), retry_after: None }
}
