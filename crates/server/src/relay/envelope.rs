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

/// Puts an answer into its envelope. Of its headers only its codings act: the browser undoes them.
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
    let codings = codings(&parts.headers).filter(|_| !body.is_end_stream());
    let mut response = Response::new(Body::new(body));
    let headers = response.headers_mut();
    headers.extend(FIXED);
    headers.extend(codings.map(|codings| (CONTENT_ENCODING, codings)));
    headers.extend(HeaderValue::from_str(&head).ok().map(|head| (HeaderName::from_static(HEAD), head)));
    Ok(response)
}

/// What a body was coded with, one after the other (RFC 9110, section 8.4), when browsers know all of it. Of the others they
/// would undo a part, or nothing, and nobody could tell what is left: such a body travels as it came.
fn codings(headers: &HeaderMap) -> Option<HeaderValue> {
    let lists: Vec<String> = headers.get_all(CONTENT_ENCODING).iter().map(latin).collect();
    let listed = lists.iter().flat_map(|list| list.split(',')).map(|coding| coding.trim_matches([' ', '\t']));
    let codings: Vec<&str> =
        listed.filter(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case("identity")).collect();
    let are_known =
        codings.iter().all(|coding| CODINGS.iter().any(|known| known.eq_ignore_ascii_case(coding)));
    (are_known && !codings.is_empty()).then(|| HeaderValue::from_str(&codings.join(", ")).ok())?
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codings_are_handed_on_when_all_of_them_are_known() {
        for (values, expected) in [
            (&[][..], None),
            (&["gzip"], Some("gzip")),
            (&[" Br\t"], Some("Br")),
            (&["gzip, br"], Some("gzip, br")),
            (&["deflate", "gzip,br"], Some("deflate, gzip, br")),
            (&["identity"], None),
            (&["", ",gzip ,", "identity"], Some("gzip")),
            (&["gzip", "odd"], None),
            (&["odd, gzip"], None),
            (&["gzip;q=1"], None),
            (&["gzip br"], None),
        ] {
            let values = values.iter().map(|value| (CONTENT_ENCODING, HeaderValue::from_static(value)));
            let headers = values.fold(HeaderMap::new(), |mut headers, (name, value)| {
                headers.append(name, value);
                headers
            });
            assert_eq!(codings(&headers), expected.map(HeaderValue::from_static), "{headers:?}");
        }
    }
}
