//! Sending a request for the developer who tries an operation.

use js_sys::{Array, Reflect};
use portico_reference::messages::{Failure, News};
use portico_reference::reply::{End, Reply, Rest, SHOWN, Shown};
use portico_reference::request::RequestProblem;
use portico_reference::samples::{Payload, Piece, Request};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Blob, File, Headers, RequestCredentials, RequestInit, RequestMode, Response, TextDecoder,
    Url,
};

use crate::arriving::Arrived;
use crate::page::{now, page};
use crate::pieces::{self, Pieces, read};
use crate::relay;

/// Milliseconds that a server may take to show that it is there.
const PROOF_OF_LIFE: u32 = 5_000;

/// A request that is to be sent.
pub struct Sender {
    /// The request.
    pub request: Request,
    /// The files in it, in their order.
    pub files: Vec<File>,
    /// Address of the portal's relay, when it shall send.
    pub relay: Option<String>,
}

impl Sender {
    /// Sends it and reads all of the answer, or as much as has come when it is ended. `on_arrival` is told now and then what
    /// has arrived.
    pub async fn send(
        &self,
        signal: &AbortSignal,
        on_arrival: impl Fn(News) + 'static,
    ) -> Result<(Reply, Pieces), Failure> {
        let origin = Url::new(&self.request.url)
            .map_err(|_| Failure::NotSendable(vec![RequestProblem::NoWebAddress]))?
            .origin();
        let body = self.request.body.as_ref().map(|payload| self.body(payload));
        let body = body.transpose().map_err(|_| Failure::NoReply)?;
        let (url, init) = match &self.relay {
            Some(relay) => (relay, relay::call(&self.request, body).await?),
            None => (&self.request.url, self.call(body).map_err(|_| Failure::NoReply)?),
        };
        init.set_signal(Some(signal));
        let start = now();
        let response = match fetch(url, &init).await {
            Ok(response) => response,
            Err(_) if signal.aborted() || self.relay.is_some() => return Err(Failure::NoReply),
            Err(_) => return Err(reason(&origin).await),
        };
        let Some(head) = self.head(&response) else {
            let body = read(&response, |_| ()).await;
            return Err(relay::refusal(response.status(), &body.start(SHOWN)));
        };
        let tell = {
            let head = head.clone();
            move |bytes: Option<&[u8]>, size| {
                let millis = now() - start;
                on_arrival(match bytes {
                    Some(bytes) => {
                        let body = shown(bytes, size, End::Arriving, &head);
                        let reply = Reply { millis, size, end: End::Arriving, body, ..head.clone() };
                        News::Arriving(Box::new(reply))
                    }
                    None => News::Growing { millis, size },
                });
            }
        };
        let arrived = Arrived::told(tell);
        let body = read(&response, |piece| arrived.take(piece)).await;
        let end = match body.end {
            pieces::End::Complete => End::Complete,
            _ if signal.aborted() => End::Stopped,
            _ => End::Broken,
        };
        let reply = Reply {
            millis: now() - start,
            size: body.length,
            end,
            body: shown(&body.start(SHOWN), body.length, end, &head),
            ..head
        };
        Ok((reply, body))
    }

    /// All that comes before the body. `None`: the relay refused.
    fn head(&self, response: &Response) -> Option<Reply> {
        let (status, status_text, headers) = if self.relay.is_some() {
            let head = relay::head(response)?;
            (head.status, String::new(), lower_case(head.headers))
        } else {
            (response.status(), response.status_text(), headers(&response.headers()))
        };
        Some(Reply { status, status_text, headers, ..Reply::default() })
    }

    /// The call of the API itself. Nothing of the portal goes along: no cookies, no referrer.
    fn call(&self, body: Option<Blob>) -> Result<RequestInit, JsValue> {
        let init = RequestInit::new();
        init.set_method(&self.request.method);
        init.set_credentials(RequestCredentials::Omit);
        init.set_referrer("");
        let headers = Headers::new()?;
        for (name, value) in &self.request.headers {
            headers.append(name, value)?;
        }
        if let Some(media_type) = self.request.body.as_ref().and_then(Payload::form_type) {
            headers.set("content-type", &media_type)?;
        }
        init.set_headers(&headers);
        init.set_body_opt_blob(body.as_ref());
        Ok(init)
    }

    /// The bytes of a body, without a media type of their own.
    fn body(&self, payload: &Payload) -> Result<Blob, JsValue> {
        let mut files = self.files.iter();
        let parts: Array = payload
            .pieces()
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => JsValue::from_str(text),
                Piece::File(_) => files.next().map(JsValue::from).unwrap_or_default(),
            })
            .collect();
        Blob::new_with_str_sequence(&parts)
    }
}

async fn fetch(url: &str, init: &RequestInit) -> Result<Response, JsValue> {
    JsFuture::from(page().fetch_with_str_and_init(url, init)).await?.dyn_into()
}

/// Tells a server that cannot be reached from one whose answers the browser keeps to itself: to a request whose answer
/// nobody may read, the latter does answer.
async fn reason(origin: &str) -> Failure {
    let init = RequestInit::new();
    init.set_method("HEAD");
    init.set_mode(RequestMode::NoCors);
    init.set_credentials(RequestCredentials::Omit);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PROOF_OF_LIFE)));
    let answer = JsFuture::from(page().fetch_with_str_and_init(&format!("{origin}/"), &init)).await;
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

/// The beginning of a body, to look at.
fn shown(start: &[u8], size: usize, end: End, head: &Reply) -> Shown {
    let media_type = head.headers.iter().find(|(name, _)| name == "content-type");
    let media_type = media_type.map_or("", |(_, value)| value);
    let rest = match end {
        _ if size > start.len() => Rest::Cut,
        End::Complete => Rest::Nothing,
        End::Arriving | End::Stopped | End::Broken => Rest::Missing,
    };
    match in_own_encoding(start, media_type) {
        Some(text) => Shown::of(text.as_bytes(), rest, media_type),
        None => Shown::of(start, rest, media_type),
    }
}

/// Text in another encoding than UTF-8, when its media type names one that the browser knows.
fn in_own_encoding(bytes: &[u8], media_type: &str) -> Option<String> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    let charset = charset.trim().trim_matches('"');
    if charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    TextDecoder::new_with_label(charset).ok()?.decode_with_u8_array(bytes).ok()
}
