//! Sending a request through the relay of the portal's own server, where the browser may not read the API's answers.

use portico_api_types::extension::relay::{HEAD, RelayBody, RelayHead, RelayRequest};
use portico_reference::messages::Failure;
use portico_reference::samples::{Piece, Request};
use wasm_bindgen::JsValue;
use web_sys::{Headers, RequestCredentials, RequestInit, Response};

/// The call of the relay that stands for a request.
pub fn call(request: &Request) -> Result<RequestInit, JsValue> {
    let mut headers = request.headers.clone();
    let mut text = None;
    if let Some(payload) = &request.body {
        headers.extend(payload.form_type().map(|media_type| ("content-type".to_owned(), media_type)));
        let pieces = payload.pieces();
        text =
            Some(pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "" }).collect());
    }
    let relayed = RelayRequest {
        method: request.method.clone(),
        url: request.url.clone(),
        headers,
        body: text.map(RelayBody::Text),
    };
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_credentials(RequestCredentials::Include);
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    init.set_headers(&headers);
    init.set_body(&JsValue::from_str(&serde_json::to_string(&relayed).unwrap_or_default()));
    Ok(init)
}

/// What the API said: status and headers, out of the relay's own. `None`: the relay refused.
pub fn head(response: &Response) -> Option<RelayHead> {
    serde_json::from_str(&response.headers().get(HEAD).ok()??).ok()
}

/// Why the relay refused, by its own words.
pub fn refusal(status: u16, body: &[u8]) -> Failure {
    Failure::Refused { status, body: String::from_utf8_lossy(body).into_owned(), retry_after: None }
}
