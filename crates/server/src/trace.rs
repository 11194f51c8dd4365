//! Gives each request a trace id and writes error bodies that name it.

use std::mem::take;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use portico_api_types::error::Problem;

use crate::entropy;
use crate::error::ApiError;
use crate::state::AppState;

/// Runs the request; an answer that is an error leaves as `application/problem+json` with `instance` =
/// `kong:trace:<id>` (contract, `BaseError.instance`).
pub async fn trace(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let id = entropy::uuid(&*state.entropy).simple().to_string();
    let route = format!("{} {}", request.method(), request.uri().path());
    let mut response = next.run(request).await;
    let Some(error) = error_of(&mut response) else { return response };
    match &error {
        ApiError::Internal(cause) => tracing::error!(trace = id, route, cause, "request failed"),
        refused => tracing::debug!(trace = id, route, %refused, "request refused"),
    }
    problem(&error, &id, take(response.headers_mut()))
}

/// The typed error of a handler, or the framework's own plain-text refusal (405, 413, 415, …) made into one.
fn error_of(response: &mut Response) -> Option<ApiError> {
    if let Some(error) = response.extensions_mut().remove::<ApiError>() {
        return Some(error);
    }
    let status = response.status();
    let bare =
        response.headers().get(CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    (bare && (status.is_client_error() || status.is_server_error()))
        .then(|| ApiError::Other(status, status.canonical_reason().unwrap_or("Error").to_owned()))
}

/// The answer that carries an error. Headers of the refusal go along: cookies to forget, methods that are allowed.
fn problem(error: &ApiError, trace: &str, mut headers: HeaderMap) -> Response {
    let status = error.status();
    let body = Problem {
        status: status.as_u16(),
        title: error.title(),
        instance: format!("kong:trace:{trace}"),
        detail: error.to_string(),
        kind: error.kind(),
        invalid_parameters: match error {
            ApiError::Invalid(fields) => Some(fields.clone()),
            _ => None,
        },
    };
    let mut response = (status, Json(body)).into_response();
    headers.remove(CONTENT_LENGTH);
    response.headers_mut().extend(headers);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let ApiError::TooManyRequests(seconds) = error {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}
