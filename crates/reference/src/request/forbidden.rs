//! What a page may not send (Fetch standard, sections 2.2.1 and 2.2.2).

const HEADERS: [&str; 22] = [
    "accept-charset",
    "accept-encoding",
    "access-control-request-headers",
    "access-control-request-method",
    "access-control-request-private-network",
    "connection",
    "content-length",
    "cookie",
    "cookie2",
    "date",
    "dnt",
    "expect",
    "host",
    "keep-alive",
    "origin",
    "referer",
    "set-cookie",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
];

/// Whether browsers keep this header to themselves. What a page sets is dropped without a word.
pub fn is_forbidden_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    HEADERS.contains(&name.as_str()) || name.starts_with("proxy-") || name.starts_with("sec-")
}

/// Whether browsers refuse this method, given in upper case.
pub(super) fn is_method(method: &str) -> bool {
    ["CONNECT", "TRACE", "TRACK"].contains(&method)
}

/// Whether a header can be sent: its name is a token, its value is bytes without line ends (Fetch, section 2.2.2).
pub(super) fn is_sendable(name: &str, value: &str) -> bool {
    !name.is_empty()
        && name.chars().all(crate::samples::is_token)
        && value.chars().all(|c| u32::from(c) <= 0xff && !c.is_control() || c == '\t')
}
