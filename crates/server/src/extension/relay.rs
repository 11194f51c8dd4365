//! `POST /relay`: sends a request to an API that does not allow it from the portal's pages.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::post;
use portico_api_types::extension::relay::RelayRequest;

use crate::auth::access::CatalogAccess;
use crate::auth::peer::Peer;
use crate::body::ApiJson;
use crate::error::ApiError;
use crate::relay::{Outgoing, answer, refuse_loops};
use crate::state::AppState;

/// The endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/relay", post(relay))
}

/// Sends the request when it may go where it shall go, and hands the answer on in an envelope.
///
/// # Errors
/// 400 for a request that cannot be sent, 401 on a private portal when nobody is signed in, 403 for an address that no
/// published specification names or that is not public, 404 where there is no relay, 413 for more than
/// [`crate::body::MAX_BODY`] bytes, 429 and 503 when too much is under way, 502 and 504 when the API does not answer as
/// it should, 508 for a request that comes from a relay.
async fn relay(
    CatalogAccess { developer }: CatalogAccess,
    peer: Peer,
    State(state): State<AppState>,
    headers: HeaderMap,
    ApiJson(request): ApiJson<RelayRequest>,
) -> Result<Response<Body>, ApiError> {
    let relay = state.relay.as_ref().ok_or_else(|| ApiError::missing("this address"))?;
    refuse_loops(&headers)?;
    let outgoing = Outgoing::read(request)?;
    let origin = outgoing.origin();
    if !state.store.names_origin(&origin).await? {
        return Err(ApiError::Forbidden(format!("no published specification names a server at {origin}")));
    }
    let who = developer.map_or_else(|| format!("{:?}", peer.0), |account| account.id.to_string());
    let answered = relay.send(&who, outgoing).await?;
    Ok(answer(answered)?)
}

#[cfg(test)]
mod tests;
