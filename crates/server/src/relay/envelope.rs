//! How an API's answer travels: as data that no browser acts on.

use std::fmt::Write;

use axum::body::Body;
use axum::http::header::{
    CONNECTION, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VIA,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use http_body::Body as _;
use portico_api_types::extension::relay::{HEAD, RelayHead};

use super::outgoing::{LOOP_MARK, is_between_neighbours};
use super::{RelayError, Streamed};
use crate::error::ApiError;

/// Most bytes of the head as JSON. Proxies before the portal take no more.
const MAX_HEAD: usize = 32 * 1024;

/// Codings that browsers undo by themselves.
const CODINGS: [&str; 5] = ["gzip", "x-gzip", "deflate", "br", "zstd"];

/// Whoever opens the answer as a page gets a file to save, and one that may do nothing.
const FIXED: [(HeaderName, HeaderValue); 4] = [
    (CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
    (CONTENT_DISPOSITION, HeaderValue::from_static("attachment")),
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// Puts an answer into its envelope. Of its headers only a coding acts: the browser undoes it.
///
/// # Errors
/// When there are too many headers.
pub fn answer(answered: Response<Streamed>) -> Result<Response<Body>, RelayError> {
    let (parts, body) = answered.into_parts();
    let head = RelayHead { status: parts.status.as_u16(), headers: listed(&parts.headers) };
    let head = ascii(&serde_json::to_string(&head).unwrap_or_default());
    if head.len() > MAX_HEAD {
        return Err(RelayError::TooManyHeaders(MAX_HEAD));
    }
    let coding = parts.headers.get(CONTENT_ENCODING).filter(|_| !body.is_end_stream());
    let coding = coding.filter(|coding| {
        CODINGS.iter().any(|known| coding.as_bytes().eq_ignore_ascii_case(known.as_bytes()))
    });
    let mut response = Response::new(Body::new(body));
    let headers = response.headers_mut();
    headers.extend(FIXED);
    headers.extend(coding.map(|coding| (CONTENT_ENCODING, coding.clone())));
    headers.extend(HeaderValue::from_str(&head).ok().map(|head| (HeaderName::from_static(HEAD), head)));
    Ok(response)
}

/// The headers that are about the answer and not about the connection that it came by.
fn listed(headers: &HeaderMap) -> Vec<(String, String)> {
    let named: Vec<String> = headers
        .get_all(CONNECTION)
        .iter()
        .flat_map(|value| {
            latin(value).split(',').map(|name| name.trim().to_ascii_lowercase()).collect::<Vec<_>>()
        })
        .collect();
    headers
        .iter()
        .filter(|(name, _)| !is_between_neighbours(name) && !named.iter().any(|other| other == name.as_str()))
        .map(|(name, value)| (name.as_str().to_owned(), latin(value)))
        .collect()
}

fn latin(value: &HeaderValue) -> String {
    value.as_bytes().iter().copied().map(char::from).collect()
}

/// JSON that a header can hold.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if matches!(letter, ' '..='~') {
            text.push(letter);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(text, "\\u{:04x}", u32::from(letter));
        }
    }
    text
}

/// Refuses what a relay of this kind has sent: one that calls itself would go on for ever.
///
/// # Errors
/// 508.
pub fn refuse_loops(headers: &HeaderMap) -> Result<(), ApiError> {
    let looping = headers.get_all(VIA).iter().any(|via| latin(via).contains(LOOP_MARK));
    if looping {
        return Err(ApiError::Other(StatusCode::LOOP_DETECTED, "the relay does not call itself".to_owned()));
    }
    Ok(())
}
