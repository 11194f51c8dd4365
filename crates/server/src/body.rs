//! JSON bodies: one extractor for all endpoints, and the checks that their fields share.

mod checks;
mod shape;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

pub use self::checks::Checks;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};

/// Most bytes in a body: 1 MiB. No payload of the contract comes near it.
pub const MAX_BODY: usize = 1 << 20;

/// A body of type `T`. Another media type, broken JSON, wrong types, unknown properties (where `T` denies them) and
/// missing ones are a 400 that names the field; more than [`MAX_BODY`] bytes are a 413.
///
/// That the media type must be JSON is part of the defence against forged requests: a form on another site cannot send
/// it (see [`crate::auth::same_site`]).
#[derive(Clone, Copy, Debug)]
pub struct ApiJson<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for ApiJson<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let json = is_json(request.headers());
        let body = Bytes::from_request(request, state).await.map_err(|refused| match refused.status() {
            StatusCode::PAYLOAD_TOO_LARGE => ApiError::Other(
                StatusCode::PAYLOAD_TOO_LARGE,
                format!("the body has more than {MAX_BODY} bytes"),
            ),
            // The connection broke or the transfer coding is wrong: nobody may be left to read the answer.
            _ => Rule::Invalid.explained(Source::Body, "body", "could not be read").into(),
        })?;
        if body.is_empty() {
            // A body left out is an object without properties, so that the answer names what is missing.
            return shape::read(b"{}").map(Self);
        }
        if !json {
            return Err(Rule::Invalid
                .explained(Source::Header, "Content-Type", "must be application/json")
                .into());
        }
        shape::read(&body).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|media_type| media_type.trim().eq_ignore_ascii_case("application/json"))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;

    use super::MAX_BODY;
    use crate::testing::{Answer, TestPortal};

    async fn send(content_type: Option<&str>, body: impl Into<Body>) -> Answer {
        let mut request = Request::post("/api/v2/developer/authenticate");
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        TestPortal::start().await.visitor().send(request.body(body.into()).unwrap()).await
    }

    #[tokio::test]
    async fn only_json_is_read() {
        let body = r#"{"username":"ada@portico.example","password":"x"}"#;
        for content_type in ["application/json", "Application/JSON; charset=utf-8"] {
            send(Some(content_type), body).await.expect(401);
        }
        for content_type in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
            let refused = send(content_type, body).await.expect(400);
            assert_eq!(refused.reason(), "Content-Type must be application/json", "{content_type:?}");
        }
    }

    #[tokio::test]
    async fn no_body_lacks_what_is_required() {
        assert_eq!(send(None, "").await.expect(400).refused(), ["username: required"]);
    }

    #[tokio::test]
    async fn broken_json_says_where() {
        let refused = send(Some("application/json"), "{\n\"username\":}").await.expect(400);
        assert_eq!(refused.reason(), "body is not valid JSON (line 2, column 12)");
    }

    #[tokio::test]
    async fn more_than_a_mebibyte_is_too_much() {
        let frame = r#"{"username":"","password":""}"#.len();
        let body = |length| format!(r#"{{"username":"","password":"{}"}}"#, "x".repeat(length - frame));
        send(Some("application/json"), body(MAX_BODY)).await.expect(400);
        send(Some("application/json"), body(MAX_BODY + 1)).await.expect(413).problem();
    }
}
