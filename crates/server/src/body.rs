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
            StatusCode::PAYLOAD_TOO_LARGE => {
                ApiError::Other(StatusCode::PAYLOAD_TOO_LARGE, format!("the body has more than {MAX_BODY} bytes"))
            }
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
