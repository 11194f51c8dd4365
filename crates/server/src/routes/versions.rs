//! `/products/{productId}/versions`: versions and their specifications.

mod get;
mod list;
mod operations;
mod spec;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};

use crate::conditional::Validator;
use crate::error::ApiError;
use crate::state::AppState;

/// The area's endpoints.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/products/{product}/versions", get(list::list))
        .route("/products/{product}/versions/{version}", get(get::get))
        .route("/products/{product}/versions/{version}/spec", get(spec::spec))
        .route("/products/{product}/versions/{version}/spec/operations", get(operations::operations))
}

/// A published version of a published product.
///
/// # Errors
/// 404 when there is none.
async fn published(
    state: &AppState,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<ProductVersion, ApiError> {
    let found = state.store.version(product, version).await?;
    found.ok_or_else(|| ApiError::missing("the product version"))
}

/// An answer that follows from a specification.
struct OfSpec<'a> {
    product: &'a ProductId,
    version: &'a ProductVersionId,
    /// What the client holds already.
    headers: &'a HeaderMap,
    /// Ends the specification's tag, where it is told in several forms.
    form: &'static str,
}

impl OfSpec<'_> {
    /// The answer, read only when the client does not hold it yet: the specification's tag alone tells whether it does.
    ///
    /// # Errors
    /// 404 when no such version is published, and those of `read`.
    async fn unless_held<T: IntoResponse>(
        &self,
        state: &AppState,
        read: impl AsyncFnOnce() -> Result<Option<T>, ApiError>,
    ) -> Result<Response, ApiError> {
        let nothing = || StatusCode::NO_CONTENT.into_response();
        published(state, self.product, self.version).await?;
        let Some(etag) = state.store.spec_etag(self.version).await? else { return Ok(nothing()) };
        let answer = async || Ok(read().await?.map_or_else(nothing, IntoResponse::into_response));
        Validator::new(&format!("{etag}{}", self.form)).answer(self.headers, answer).await
    }
}

#[cfg(test)]
mod tests;
