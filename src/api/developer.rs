//! Accounts and sessions.

use gloo_net::http::Method;
use portico_api_types::developer::{AuthenticateRequest, Developer, RegisterPayload};

use super::{ApiError, Client};

/// `get-developer-me`: who is signed in.
pub async fn me(client: &Client) -> Result<Developer, ApiError> {
    client.get("/api/v2/developer/me").await
}

/// `authenticate`: sets the session's cookies.
pub async fn authenticate(client: &Client, request: &AuthenticateRequest) -> Result<(), ApiError> {
    client.send_only(Method::POST, "/api/v2/developer/authenticate", request).await
}

/// `register`
pub async fn register(client: &Client, payload: &RegisterPayload) -> Result<(), ApiError> {
    client.send_only(Method::POST, "/api/v2/developer", payload).await
}

/// `logout`
pub async fn logout(client: &Client) -> Result<(), ApiError> {
    client.send_empty(Method::POST, "/api/v2/developer/logout").await
}
