//! Answers that a client may keep and ask about again (RFC 9110 section 13).

use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;

/// Kept by the asking browser only, and never used without asking again.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");

/// The tag of what would be answered. Weak, because the answer may travel compressed or plain.
#[derive(Clone, Debug)]
pub struct Validator {
    etag: String,
}

impl Validator {
    /// From a tag without quotes.
    pub fn new(etag: &str) -> Self {
        Self { etag: format!("W/\"{etag}\"") }
    }

    /// The answer: 304 when the request names this tag, else what `answer` makes.
    ///
    /// # Errors
    /// Those of `answer`.
    pub async fn answer<T: IntoResponse>(
        self,
        request: &HeaderMap,
        answer: impl AsyncFnOnce() -> Result<T, ApiError>,
    ) -> Result<Response, ApiError> {
        let mut response = if self.is_known(request) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            answer().await?.into_response()
        };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, PRIVATE);
        if let Ok(etag) = HeaderValue::from_str(&self.etag) {
            headers.insert(ETAG, etag);
        }
        Ok(response)
    }

    /// Whether `If-None-Match` holds the tag, by weak comparison (section 8.8.3.2).
    fn is_known(&self, request: &HeaderMap) -> bool {
        let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        request
            .get_all(IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|tag| tag.trim() == "*" || opaque(tag) == opaque(&self.etag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn status(if_none_match: &'static str) -> StatusCode {
        let request = HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::from_static(if_none_match))]);
        let response = Validator::new("abc").answer(&request, async || Ok("text")).await.unwrap();
        assert_eq!(response.headers()[ETAG], "W/\"abc\"");
        assert_eq!(response.headers()[CACHE_CONTROL], "private, no-cache");
        response.status()
    }

    #[tokio::test]
    async fn known_tags_are_not_answered_again() {
        for known in ["W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "*"] {
            assert_eq!(status(known).await, StatusCode::NOT_MODIFIED, "{known}");
        }
    }

    #[tokio::test]
    async fn other_tags_are() {
        for other in ["", "\"abcd\"", "abc", "W/abc", "\"ab", "W/\"ABC\""] {
            assert_eq!(status(other).await, StatusCode::OK, "{other}");
        }
    }
}
