//! Applications and the strategies they can use.

use gloo_net::http::Method;
use portico_api_types::application::{
    Application, CreateApplicationPayload, CreatedApplication, UpdateApplicationPayload,
};
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{ApplicationId, AuthStrategyId, Page, ProductId, ProductVersionId};

use super::all_pages::all_pages;
use super::{ApiError, Client};
use crate::url::{Query, encode};

const APPLICATIONS: &str = "/api/v2/applications";

/// Applications on a page of My Apps.
pub const PAGE_SIZE: u64 = 25;

/// `list-applications` whose name contains the text; `page` counts from 1.
pub async fn list(client: &Client, name: &str, page: u64) -> Result<Page<Application>, ApiError> {
    client
        .get(&Query::new().page(PAGE_SIZE, page).with_text("filter[name][contains]", name).on(APPLICATIONS))
        .await
}

/// `list-applications`, all pages.
pub async fn all(client: &Client) -> Result<Vec<Application>, ApiError> {
    all_pages(client, APPLICATIONS, &Query::new()).await
}

/// `get-application`
pub async fn get(client: &Client, id: &ApplicationId) -> Result<Application, ApiError> {
    client.get(&path(id)).await
}

/// `create-application`
pub async fn create(
    client: &Client,
    payload: &CreateApplicationPayload,
) -> Result<CreatedApplication, ApiError> {
    client.send(Method::POST, APPLICATIONS, payload).await
}

/// `update-application`
pub async fn update(
    client: &Client,
    id: &ApplicationId,
    payload: &UpdateApplicationPayload,
) -> Result<Application, ApiError> {
    client.send(Method::PATCH, &path(id), payload).await
}

/// `delete-application`
pub async fn delete(client: &Client, id: &ApplicationId) -> Result<(), ApiError> {
    client.send_empty(Method::DELETE, &path(id)).await
}

/// `list-application-auth-strategies`, all pages.
pub async fn strategies(client: &Client) -> Result<Vec<AuthStrategy>, ApiError> {
    all_pages(client, &format!("{APPLICATIONS}/auth-strategies"), &Query::new()).await
}

/// `get-applications-by-product-version`: those with a registration, whatever its status; all pages.
pub async fn registered_for(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<Vec<ProductVersionApplication>, ApiError> {
    by_version(client, product, version, &Query::new()).await
}

/// `get-applications-by-product-version` with `unregistered`: those without a registration that use the strategy; all
/// pages.
pub async fn eligible_for(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
    strategy: Option<&AuthStrategyId>,
) -> Result<Vec<ProductVersionApplication>, ApiError> {
    let strategy = strategy.map_or("", AuthStrategyId::as_str);
    let query = Query::new().with("unregistered", true).with_text("filter[auth_strategy_id]", strategy);
    by_version(client, product, version, &query).await
}

async fn by_version(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
    query: &Query,
) -> Result<Vec<ProductVersionApplication>, ApiError> {
    let (product, version) = (encode(product.as_str()), encode(version.as_str()));
    let path = format!("/api/v2/products/{product}/versions/{version}/applications");
    all_pages(client, &path, query).await
}

pub(super) fn path(id: &ApplicationId) -> String {
    format!("{APPLICATIONS}/{}", encode(id.as_str()))
}
