//! From what a page asks for to the request that is sent.

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, EXPECT, FORWARDED, HOST, USER_AGENT, VIA};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use portico_api_types::extension::relay::{RelayBody, RelayRequest};
use url::{Host, Url};

use crate::error::ApiError;
use crate::invalid::{Rule, Source};

/// Longest address, in bytes.
const MAX_URL: usize = 16 * 1024;

/// Longest method, in characters. The longest of the registered ones has 17.
const MAX_METHOD: u16 = 32;

/// Most headers, and most bytes of all of them.
const MAX_HEADERS: usize = 100;
const MAX_HEADER_BYTES: usize = 32 * 1024;

/// How the relay names itself to those it calls, and by which it knows itself again.
pub(super) const LOOP_MARK: &str = "portico-relay";
const VIA_US: HeaderValue = HeaderValue::from_static("1.1 portico-relay");

/// What the API sees of us unless the caller lists another.
const AGENT: HeaderValue = HeaderValue::from_static(concat!("portico-relay/", env!("CARGO_PKG_VERSION")));

/// A request that can be sent. Where it goes has not been checked.
#[derive(Debug)]
pub struct Outgoing {
    pub(super) target: Target,
    pub(super) request: Request<Body>,
}

/// Where a request goes.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub host: Host<String>,
    pub port: u16,
    pub secure: bool,
    origin: String,
}

impl Outgoing {
    /// Reads what a page asks for.
    ///
    /// # Errors
    /// 400 for anything that cannot be sent as it is, or that the caller may not decide.
    pub fn read(request: RelayRequest) -> Result<Self, ApiError> {
        let RelayRequest { method, url, headers, body } = request;
        let url = address(&url)?;
        let mut request = Request::new(content(body)?);
        *request.method_mut() = verb(&method)?;
        *request.uri_mut() = place(&url)?;
        *request.headers_mut() = listed(&headers)?;
        request.headers_mut().entry(USER_AGENT).or_insert(AGENT);
        request.headers_mut().insert(VIA, VIA_US);
        request.headers_mut().insert(HOST, host_header(&url)?);
        Ok(Self { target: Target::of(&url)?, request })
    }

    /// Scheme, host and port: `https://api.example`, `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        self.target.origin.clone()
    }
}

impl Target {
    fn of(url: &Url) -> Result<Self, ApiError> {
        let host = url.host().map(|host| host.to_owned());
        let (Some(host), Some(port)) = (host, url.port_or_known_default()) else {
            return Err(refused("url", "must name a host"));
        };
        Ok(Self { host, port, secure: url.scheme() == "https", origin: url.origin().ascii_serialization() })
    }

    /// The name that the certificate must have; an address of IPv6 stands there without brackets.
    pub(super) fn tls_name(&self) -> String {
        match &self.host {
            Host::Domain(name) => name.clone(),
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        }
    }
}

/// Whether a header is about one connection only (RFC 9110 section 7.6.1), or one that HTTP itself sets.
pub(super) fn is_between_neighbours(name: &HeaderName) -> bool {
    matches!(
        name.as_str(),
        "connection"
            | "keep-alive"
            | "proxy-connection"
            | "proxy-authenticate"
            | "proxy-authorization"
            | "te"
            | "trailer"
            | "transfer-encoding"
            | "upgrade"
            | "http2-settings"
    )
}

/// Whether a header is not the caller's to set: it would change where the request goes, how it is framed, or what the API
/// believes about who asks.
fn is_reserved(name: &HeaderName) -> bool {
    is_between_neighbours(name)
        || [HOST, CONTENT_LENGTH, EXPECT, VIA, FORWARDED].contains(name)
        || ["proxy-", "sec-", "x-forwarded-"].iter().any(|prefix| name.as_str().starts_with(prefix))
        || name == "x-real-ip"
}

fn refused(field: &str, reason: &str) -> ApiError {
    Rule::Invalid.explained(Source::Body, field, reason).into()
}

fn address(text: &str) -> Result<Url, ApiError> {
    if text.len() > MAX_URL {
        return Err(refused("url", "is too long"));
    }
    // Readers of addresses drop or change these, each in its own way.
    if text.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err(refused("url", "must not contain spaces, control characters or backslashes"));
    }
    let mut url =
        Url::parse(text).map_err(|error| refused("url", &format!("is no absolute address: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refused("url", "must begin with http:// or https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("url", "must not name a user; send an Authorization header instead"));
    }
    url.set_fragment(None);
    Ok(url)
}

/// Path and query: what goes into the request line.
fn place(url: &Url) -> Result<Uri, ApiError> {
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Uri::try_from(format!("{}{query}", url.path()))
        .map_err(|error| refused("url", &format!("is not valid: {error}")))
}

fn host_header(url: &Url) -> Result<HeaderValue, ApiError> {
    let host = url.host_str().unwrap_or_default();
    let text = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    HeaderValue::try_from(text).map_err(|_| refused("url", "names a host that cannot be sent"))
}

fn verb(method: &str) -> Result<Method, ApiError> {
    if method.chars().count() > MAX_METHOD.into() {
        return Err(Rule::MaxLength(MAX_METHOD).broken(Source::Body, "method").into());
    }
    let method = Method::from_bytes(method.as_bytes()).map_err(|_| refused("method", "is no HTTP method"))?;
    // These ask a proxy to do something, and not an API; PRI begins a connection of HTTP/2 (RFC 9113, section 3.4).
    if ["CONNECT", "TRACE", "TRACK", "PRI"].iter().any(|other| method.as_str().eq_ignore_ascii_case(other)) {
        return Err(refused("method", "cannot be relayed"));
    }
    Ok(method)
}

fn listed(headers: &[(String, String)]) -> Result<HeaderMap, ApiError> {
    let bytes: usize = headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    if headers.len() > MAX_HEADERS || bytes > MAX_HEADER_BYTES {
        return Err(refused("headers", "are too many"));
    }
    let mut map = HeaderMap::with_capacity(headers.len());
    for (place, (name, value)) in headers.iter().enumerate() {
        let (name, value) =
            header(name, value).map_err(|reason| refused(&format!("headers[{place}]"), reason))?;
        map.append(name, value);
    }
    Ok(map)
}

fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| "has a name that is none")?;
    if is_reserved(&name) {
        return Err("is set by the relay itself");
    }
    // As browsers send headers: a byte a character.
    let bytes: Option<Vec<u8>> =
        value.trim_matches([' ', '\t']).chars().map(|c| u8::try_from(c).ok()).collect();
    let value = bytes.and_then(|bytes| HeaderValue::from_bytes(&bytes).ok());
    Ok((name, value.ok_or("has a value with characters that a header cannot hold")?))
}

fn content(body: Option<RelayBody>) -> Result<Body, ApiError> {
    Ok(match body {
        None => Body::empty(),
        Some(RelayBody::Text(text)) => Body::from(text),
        Some(RelayBody::Base64(text)) => {
            Body::from(STANDARD.decode(text).map_err(|_| refused("body.base64", "is not base64"))?)
        }
    })
}

#[cfg(test)]
mod tests;
