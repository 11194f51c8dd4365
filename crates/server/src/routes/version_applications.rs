//! `GET /products/{productId}/versions/{productVersionId}/applications` (contract, operation
//! `get-applications-by-product-version`).

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{Page, ProductId, ProductVersionId};

use super::registrations::STATUSES;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::state::AppState;
use crate::store::registrations::VersionApplicationFilter;

/// The area's endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/products/{product}/versions/{version}/applications", get(version_applications))
}

/// The developer's applications that are registered for the version, whatever became of it; with `unregistered` those
/// that are not.
///
/// # Errors
/// 400 for a page that is none, an unknown status or flag, 404 when no such version is published.
async fn version_applications(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<ProductVersionApplication>>, ApiError> {
    let filter = VersionApplicationFilter {
        unregistered: filters.flag("unregistered")?,
        name: filters.text("name"),
        auth_strategy_id: filters.equals("auth_strategy_id"),
        status: filters.one_of("status", STATUSES)?,
    };
    let found = state.store.version_applications(&owner.id, &product, &version, &filter, paging).await?;
    let found = found.ok_or_else(|| ApiError::missing("the product version"))?;
    Ok(Json(paging.page(found)))
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::registration::RegistrationStatus;
    use portico_api_types::version::ProductVersionApplication;

    use crate::testing::{Client, TestPortal};

    async fn list(client: &mut Client, path: &str, query: &str) -> Vec<ProductVersionApplication> {
        let page: Page<ProductVersionApplication> =
            client.get(&format!("{path}?{query}")).await.expect(200).json();
        page.data
    }

    #[tokio::test]
    async fn splits_the_own_applications_in_two() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let mut bo = portal.developer("bo").await;
        let (product, version) = portal.version("Ferries", "asks");
        let partner = portal.strategy("Partner keys");
        let ship = ada.make_application("Ship").await;
        ada.make_application("Boat").await;
        ada.make_application_with("Raft", &partner).await;
        bo.make_application("Bo's").await;
        let made = ada.make_registration(&ship.id, &version).await;
        ada.make_registration(&ship.id, &portal.version("Ferries", "open").1).await;

        let path = format!("/api/v2/products/{product}/versions/{version}/applications");
        let registered = list(&mut ada, &path, "").await;
        assert_eq!(registered.len(), 1);
        assert_eq!((&registered[0].id, &registered[0].registration_id), (&ship.id, &Some(made.id)));
        assert_eq!(registered[0].registration_status, Some(RegistrationStatus::Pending));
        assert_eq!(registered[0].auth_strategy, ship.auth_strategy);

        for (query, expected) in [
            ("unregistered=false", vec!["Ship"]),
            ("unregistered=true", vec!["Boat", "Raft"]),
            ("unregistered", vec!["Boat", "Raft"]),
            (&format!("unregistered=true&filter[auth_strategy_id]={partner}"), vec!["Raft"]),
            ("unregistered=true&filter[name][contains]=OA&page[size]=5&page[number]=1", vec!["Boat"]),
            ("unregistered=true&filter[name]=oa", vec![]),
            ("unregistered=true&page[size]=1&page[number]=2", vec!["Raft"]),
            ("filter[status]=pending", vec!["Ship"]),
            ("filter[status][eq]=approved", vec![]),
        ] {
            let found = list(&mut ada, &path, query).await;
            assert_eq!(found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), expected, "{query}");
        }
        let open = list(&mut ada, &path, "unregistered=true").await;
        assert_eq!((&open[0].registration_id, &open[0].registration_status), (&None, &None));
        assert_eq!(list(&mut bo, &path, "unregistered=true").await.len(), 1);
    }

    #[tokio::test]
    async fn refuses_unknown_words() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let (product, version) = portal.version("Ferries", "open");
        let path = format!("/api/v2/products/{product}/versions/{version}/applications");
        for (query, refused) in
            [("unregistered=maybe", "unregistered: is_boolean"), ("filter[status]=x", "filter[status]: enum")]
        {
            assert_eq!(ada.get(&format!("{path}?{query}")).await.expect(400).refused(), [refused]);
        }
    }

    #[tokio::test]
    async fn a_version_is_found_under_its_own_product_only() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let (ferries, _) = portal.version("Ferries", "open");
        let (lights, version) = portal.version("Leuchttürme Äußere Bucht", "Größe");
        let path = |product| format!("/api/v2/products/{product}/versions/{version}/applications");
        ada.get(&path(lights)).await.expect(200);
        ada.get(&path(ferries)).await.expect(404);
    }
}
