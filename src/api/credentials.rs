//! Credentials of an application.

use gloo_net::http::Method;
use portico_api_types::credential::{
    CreateCredentialPayload, CreatedCredential, Credential, UpdateCredentialPayload,
};
use portico_api_types::{ApplicationId, CredentialId, Page};

use super::{ApiError, Client, applications};
use crate::url::{Query, encode};

const PAGE_SIZE: u64 = 25;

/// `list-credentials`. A portal allows at most 20 for an application, so one page holds them all.
pub async fn list(client: &Client, application: &ApplicationId) -> Result<Page<Credential>, ApiError> {
    client.get(&Query::new().page(PAGE_SIZE, 1).on(&path(application))).await
}

/// `create-credential`: the only answer that holds the key.
pub async fn create(
    client: &Client,
    application: &ApplicationId,
    name: &str,
) -> Result<CreatedCredential, ApiError> {
    let payload = CreateCredentialPayload { display_name: Some(name.to_owned()) };
    client.send(Method::POST, &path(application), &payload).await
}

/// `update-credential`: gives it another name.
pub async fn rename(
    client: &Client,
    application: &ApplicationId,
    credential: &CredentialId,
    name: &str,
) -> Result<(), ApiError> {
    let payload = UpdateCredentialPayload { display_name: name.to_owned() };
    client.send_only(Method::PUT, &one(application, credential), &payload).await
}

/// `delete-credential`: the key stops working.
pub async fn revoke(
    client: &Client,
    application: &ApplicationId,
    credential: &CredentialId,
) -> Result<(), ApiError> {
    client.send_empty(Method::DELETE, &one(application, credential)).await
}

fn path(application: &ApplicationId) -> String {
    format!("{}/credentials", applications::path(application))
}

fn one(application: &ApplicationId, credential: &CredentialId) -> String {
    format!("{}/{}", path(application), encode(credential.as_str()))
}
