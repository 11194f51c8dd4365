//! Defence against forged requests (CSRF): a page elsewhere must not act with somebody's cookies, nor sign them in.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::Response;

use crate::error::ApiError;

/// Lets a request that may change something pass only when it comes from this site, or from no page at all.
///
/// Browsers tell in `Sec-Fetch-Site` (Fetch Metadata) how the asking page relates to us. Where it is absent (plain http
/// to a name that is not local, older browsers), or says only that the site is the same, the host in `Origin` must be
/// ours. Without both it was no browser that asked, and nobody's cookies are at stake. That bodies must be JSON
/// ([`crate::body::ApiJson`]) and that the cookies are `SameSite` are two more lines of the same defence.
pub async fn same_site_only(request: Request, next: Next) -> Result<Response, ApiError> {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_ours(request.headers(), request.uri()) {
        Ok(next.run(request).await)
    } else {
        Err(ApiError::Forbidden("requests from other sites are not served".to_owned()))
    }
}

fn is_ours(headers: &HeaderMap, uri: &Uri) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        match site.as_bytes() {
            b"same-origin" | b"none" => return true,
            // Another port or a sibling domain: the origin decides.
            b"same-site" if headers.contains_key(ORIGIN) => {}
            _ => return false,
        }
    }
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let Some(host) = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, host)| host)
    else {
        return false;
    };
    // HTTP/2 has the host in the address and not in a header.
    let ours =
        headers.get(HOST).and_then(|host| host.to_str().ok()).or(uri.authority().map(Authority::as_str));
    ours.is_some_and(|ours| ours.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn allowed(headers: &[(&'static str, &'static str)]) -> bool {
        let headers = headers
            .iter()
            .map(|&(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_ours(&headers, &Uri::from_static("/api/v2/developer/logout"))
    }

    #[test]
    fn browsers_say_where_the_page_is() {
        for (site, expected) in [("same-origin", true), ("none", true), ("cross-site", false), ("", false)] {
            assert_eq!(allowed(&[("sec-fetch-site", site)]), expected, "{site}");
        }
        let forged =
            [("sec-fetch-site", "cross-site"), ("origin", "https://a.example"), ("host", "a.example")];
        assert!(!allowed(&forged), "Sec-Fetch-Site decides where it is there");
        assert!(
            !allowed(&[("sec-fetch-site", "same-site")]),
            "without an origin there is nothing to decide by"
        );
        let sibling = |host| {
            allowed(&[("sec-fetch-site", "same-site"), ("origin", "https://blog.example:81"), ("host", host)])
        };
        assert!(sibling("blog.example:81") && !sibling("portal.example") && !sibling("blog.example"));
    }

    #[test]
    fn other_browsers_name_the_origin() {
        let from = |origin, host| allowed(&[("origin", origin), ("host", host)]);
        assert!(from("https://portal.example", "portal.example"));
        assert!(from("http://Portal.example:8080", "portal.example:8080"));
        assert!(!from("https://evil.example", "portal.example"));
        assert!(!from("https://portal.example.evil.example", "portal.example"));
        assert!(!from("http://portal.example:81", "portal.example:8080"));
        assert!(!from("null", "portal.example"));
        assert!(!allowed(&[("origin", "https://portal.example")]), "no host to compare with");
    }

    #[test]
    fn what_is_no_browser_has_no_cookies_of_others() {
        assert!(allowed(&[("host", "portal.example")]));
    }
}
