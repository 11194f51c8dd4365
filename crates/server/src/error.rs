//! The one error type of the handlers, and how it travels (contract, schema `BaseError`; RFC 9457).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use portico_api_types::error::InvalidParameter;

use crate::store::StoreError;

/// Why a request was not served.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ApiError {
    /// 400: parts of the request are wrong; the list is never empty.
    #[error("the request is not valid")]
    Invalid(Vec<InvalidParameter>),
    /// 401: nobody is signed in.
    #[error("{0}")]
    Unauthorized(String),
    /// 403: somebody is signed in, and may not.
    #[error("{0}")]
    Forbidden(String),
    /// 404: not there, or not this developer's.
    #[error("{0}")]
    NotFound(String),
    /// 409: it clashes with what is there.
    #[error("{0}")]
    Conflict(String),
    /// 422: the application's auth strategy has no scopes to grant (contract, `x-errors`,
    /// `granted-scopes-unavailable`).
    #[error("This feature is not supported by the application.")]
    ScopesUnavailable,
    /// 429: too often; seconds to wait.
    #[error("too many attempts; try again in {0} seconds")]
    TooManyRequests(u64),
    /// Another status that the framework chose: 405, 413, 415.
    #[error("{1}")]
    Other(StatusCode, String),
    /// 500: our fault; the cause is logged, never sent.
    #[error("internal error")]
    Internal(String),
}

impl ApiError {
    /// A 400 about one field of the body.
    pub fn field(field: &str, rule: &str, reason: impl Into<String>) -> Self {
        Self::Invalid(vec![InvalidParameter {
            field: field.to_owned(),
            reason: reason.into(),
            rule: Some(rule.to_owned()),
            source: Some("body".to_owned()),
            ..InvalidParameter::default()
        }])
    }

    /// A 404 that names the kind of thing.
    pub fn missing(what: &str) -> Self {
        Self::NotFound(format!("{what} was not found"))
    }

    /// The HTTP status it travels with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Invalid(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized(_) => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::ScopesUnavailable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Other(status, _) => *status,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The kind of problem, the same at each occurrence (contract, `BaseError.title`).
    pub fn title(&self) -> String {
        match self {
            Self::ScopesUnavailable => "Unsupported IDP",
            other => other.status().canonical_reason().unwrap_or("Error"),
        }
        .to_owned()
    }

    /// URI of the kind, where the contract gives it one.
    pub fn kind(&self) -> Option<String> {
        match self {
            Self::ScopesUnavailable => {
                Some("https://kongapi.info/konnect/portal/granted-scopes-unavailable".to_owned())
            }
            _ => None,
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// The body is written by [`crate::trace`], which knows the request's trace id.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
