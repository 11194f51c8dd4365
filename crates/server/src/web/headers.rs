//! What travels with the SPA's files: how long they keep, and what a page may do.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
};
use axum::response::Response;

const YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Digits of the content's hash that the build puts into names.
const HASH_DIGITS: usize = 16;

/// The same policy as in `public/_headers`, which other hosts read, but that these cannot give the worker a policy of its
/// own: there pages may call any API over TLS.
pub(super) const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; \
    frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default";

/// What the web worker may do: send what a developer tries out to whatever API it is for. It has no page to change.
pub(super) const WORKER_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https: http:",
);

/// Rules for pages. Windows that a page opens may stay in touch with it: sign-in at an API's own identity provider.
const PAGE: [(HeaderName, HeaderValue); 4] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin-allow-popups"),
    ),
];

/// Adds the headers of the file at `path`.
pub(super) fn complete(mut response: Response, path: &str) -> Response {
    let is_page =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, if is_named_by_content(path) { YEAR } else { ASK_AGAIN });
    if is_page {
        headers.extend(PAGE);
    } else if is_worker(path) {
        headers.insert(CONTENT_SECURITY_POLICY, WORKER_POLICY);
    }
    response
}

/// The script that the page starts as its worker, in a release build.
fn is_worker(path: &str) -> bool {
    path.starts_with("/assets/worker-loader-") && path.strip_suffix(".js").is_some()
}

/// `app-b1cff56ad1bf6b85.css`: another content has another name.
fn is_named_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let hash = part.split(['.', '_']).next().unwrap_or_default();
        hash.len() == HASH_DIGITS
            && hash.len() < part.len()
            && hash.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::is_named_by_content;

    #[test]
    fn names_with_a_hash_never_change_their_content() {
        for name in ["/assets/app-b1cff56ad1bf6b85.css", "/a-b-86ac24038e60ae6d_bg.wasm"] {
            assert!(is_named_by_content(name), "{name}");
        }
        for name in [
            "/index.html",
            "/boot.js",
            "/b1cff56ad1bf6b85.css",
            "/app-b1cff56ad1bf6b8.css",
            "/app-B1CFF56AD1BF6B85.css",
            "/app-b1cff56ad1bf6b85",
            "/app-b1cff56ad1bf6b85/boot.js",
        ] {
            assert!(!is_named_by_content(name), "{name}");
        }
    }
}
