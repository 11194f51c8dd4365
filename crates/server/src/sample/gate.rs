//! The entrance: who calls, and whether they may.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue, WWW_AUTHENTICATE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::auth::token::SecretHash;
use crate::content::Sample;
use crate::error::ApiError;
use crate::state::AppState;
use crate::store::samples::Gate;

/// The header that carries the key when no strategy names one.
const DEFAULT_KEY_NAME: &str = "apikey";

/// RFC 9110 section 11.6.1 wants a challenge with each 401; keys have no registered scheme.
const CHALLENGE: HeaderValue = HeaderValue::from_static("Key realm=\"sample\"");

/// Which entrance.
#[derive(Clone)]
pub struct Entrance {
    /// Where keys and registrations are.
    pub state: AppState,
    /// The sample behind it.
    pub sample: Sample,
}

/// Who came in.
#[derive(Clone, Debug)]
pub struct Admitted {
    /// Name of the application.
    pub application: String,
    /// Its calls, this one included.
    pub requests: u64,
}

/// Lets a call in that has a key of an application with an approved registration, and counts it. Everything else is
/// refused: 401 without a key, with an unknown or a revoked one; 403 without an approved registration; 404 when no
/// published version is served by the sample.
pub async fn admit(State(entrance): State<Entrance>, mut request: Request, next: Next) -> Response {
    let mut response = match check(&entrance, request.headers()).await {
        Ok(admitted) => {
            request.extensions_mut().insert(admitted);
            next.run(request).await
        }
        Err(error @ ApiError::Unauthorized(_)) => ([(WWW_AUTHENTICATE, CHALLENGE)], error).into_response(),
        Err(error) => error.into_response(),
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn check(Entrance { state, sample }: &Entrance, headers: &HeaderMap) -> Result<Admitted, ApiError> {
    let gate = state.store.sample_gate(*sample).await?;
    let Gate { product, key_names } = gate.ok_or_else(|| ApiError::missing("this address"))?;
    let Some(key) = key(headers, &key_names) else {
        let name = key_names.first().map_or(DEFAULT_KEY_NAME, String::as_str);
        return Err(ApiError::Unauthorized(format!("Send a key in the header \"{name}\".")));
    };
    let caller = state.store.sample_caller(&SecretHash::of(key)).await?;
    let caller =
        caller.ok_or_else(|| ApiError::Unauthorized("The key is unknown or was revoked.".to_owned()))?;
    let requests = state.store.count_sample_call(*sample, &caller.id).await?;
    let refusal = || ApiError::Forbidden(format!("This application is not registered for {product}."));
    Ok(Admitted { application: caller.name, requests: requests.ok_or_else(refusal)? })
}

/// The first key under one of the names.
fn key<'a>(headers: &'a HeaderMap, names: &[String]) -> Option<&'a str> {
    let value = |name: &str| headers.get(HeaderName::try_from(name).ok()?)?.to_str().ok();
    if names.is_empty() { value(DEFAULT_KEY_NAME) } else { names.iter().find_map(|name| value(name)) }
}
