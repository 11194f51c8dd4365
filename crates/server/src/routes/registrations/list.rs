//! `GET /applications/{applicationId}/registrations` (contract, operation `list-application-registrations`).

use axum::Json;
use axum::extract::State;
use portico_api_types::registration::Registration;
use portico_api_types::{ApplicationId, Page};

use super::STATUSES;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::path::{ApiPath, PathId};
use crate::routes::applications::own;
use crate::state::AppState;
use crate::store::registrations::RegistrationFilter;

/// The application's registrations by the names of product and version.
///
/// # Errors
/// 400 for a page that is none or an unknown status, 404 when the developer has no such application.
pub async fn list(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(application)): ApiPath<PathId<ApplicationId>>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<Registration>>, ApiError> {
    own(&state, &owner, &application).await?;
    let filter = RegistrationFilter {
        id: filters.equals("id"),
        status: filters.one_of("status", STATUSES)?,
        product_name: filters.text("product_name"),
        product_version_name: filters.text("product_version_name"),
    };
    let found = state.store.registrations(&owner.id, &application, &filter, paging).await?;
    Ok(Json(paging.page(found)))
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::registration::Registration;

    use crate::testing::TestPortal;

    #[tokio::test]
    async fn lists_by_names_with_all_filters() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let (ship, other) = (ada.make_application("Ship").await.id, ada.make_application("Other").await.id);
        let light = portal.version("Leuchttürme Äußere Bucht", "Größe").1;
        let open = portal.version("Ferries", "open").1;
        ada.make_registration(&other, &open).await;
        ada.make_registration(&ship, &light).await;
        let made = ada.make_registration(&ship, &open).await;
        ada.make_registration(&ship, &portal.version("Ferries", "asks").1).await;
        let path = format!("/api/v2/applications/{ship}/registrations");
        for (query, expected) in [
            ("", vec!["asks", "open", "Größe"]),
            ("page[size]=2&page[number]=2", vec!["Größe"]),
            ("filter[status]=pending", vec!["asks"]),
            ("filter[status][eq]=approved&filter[product_name]=Ferries", vec!["open"]),
            ("filter[status]=revoked", vec![]),
            ("filter[product_name][contains]=%C3%A4USSERE", vec![]),
            ("filter[product_name][contains]=BUCHT", vec!["Größe"]),
            ("filter[product_name][eq]=Ferries", vec!["asks", "open"]),
            ("filter[product_version_name]=open", vec!["open"]),
            ("filter[product_version_name][contains]=GR%C3%96", vec!["Größe"]),
            (&format!("filter[id]={}", made.id), vec!["open"]),
            ("filter[id][eq]=none", vec![]),
        ] {
            let page: Page<Registration> = ada.get(&format!("{path}?{query}")).await.expect(200).json();
            let names: Vec<_> = page.data.iter().map(|one| one.product_version_name.as_str()).collect();
            assert_eq!(names, expected, "{query}");
        }
        let refused = ada.get(&format!("{path}?filter[status]=lost")).await.expect(400);
        assert_eq!(refused.refused(), ["filter[status]: enum"]);
    }
}
