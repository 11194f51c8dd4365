//! Registrations of an application.

use gloo_net::http::Method;
use portico_api_types::registration::{CreateRegistrationPayload, Registration};
use portico_api_types::{ApplicationId, Page, ProductVersionId, RegistrationId};

use super::{ApiError, Client, applications};
use crate::url::{Query, encode};

/// Registrations on a page of an application.
pub const PAGE_SIZE: u64 = 25;

/// `list-application-registrations`; `page` counts from 1.
pub async fn list(
    client: &Client,
    application: &ApplicationId,
    page: u64,
) -> Result<Page<Registration>, ApiError> {
    client.get(&Query::new().page(PAGE_SIZE, page).on(&path(application))).await
}

/// `get-application-registration`
pub async fn get(
    client: &Client,
    application: &ApplicationId,
    registration: &RegistrationId,
) -> Result<Registration, ApiError> {
    client.get(&format!("{}/{}", path(application), encode(registration.as_str()))).await
}

/// `create-application-registration`
pub async fn create(
    client: &Client,
    application: &ApplicationId,
    version: &ProductVersionId,
) -> Result<Registration, ApiError> {
    let payload = CreateRegistrationPayload { product_version_id: version.clone(), scopes: None };
    client.send(Method::POST, &path(application), &payload).await
}

/// `delete-application-registration`
pub async fn delete(
    client: &Client,
    application: &ApplicationId,
    registration: &RegistrationId,
) -> Result<(), ApiError> {
    client
        .send_empty(Method::DELETE, &format!("{}/{}", path(application), encode(registration.as_str())))
        .await
}

fn path(application: &ApplicationId) -> String {
    format!("{}/registrations", applications::path(application))
}
