//! `GET /applications` (contract, operation `list-applications`).

use axum::Json;
use axum::extract::State;
use portico_api_types::Page;
use portico_api_types::application::Application;

use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::state::AppState;
use crate::store::applications::ApplicationFilter;

/// The developer's applications by name.
///
/// # Errors
/// 400 for a page that is none.
pub async fn list(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<Application>>, ApiError> {
    let filter = ApplicationFilter {
        name: filters.text("name"),
        auth_strategy_id: filters.equals("auth_strategy_id"),
    };
    let found = state.store.applications(&owner.id, &filter, paging).await?;
    Ok(Json(paging.page(found)))
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::application::Application;

    use crate::testing::{Client, TestPortal};

    const APPLICATIONS: &str = "/api/v2/applications";

    async fn names(client: &mut Client, query: &str) -> Vec<String> {
        let page: Page<Application> = client.get(&format!("{APPLICATIONS}?{query}")).await.expect(200).json();
        page.data.into_iter().map(|one| one.name).collect()
    }

    #[tokio::test]
    async fn lists_the_own_ones_by_name_in_pages() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        portal.developer("bo").await.make_application("Bo's").await;
        for name in ["delta", "Alpha", "charlie", "Bravo"] {
            ada.make_application(name).await;
        }
        assert_eq!(names(&mut ada, "").await, ["Alpha", "Bravo", "charlie", "delta"]);
        assert_eq!(names(&mut ada, "page%5Bsize%5D=3&page%5Bnumber%5D=2").await, ["delta"]);

        let beyond: Page<Application> =
            ada.get(&format!("{APPLICATIONS}?page[size]=3&page[number]=9")).await.expect(200).json();
        assert_eq!((beyond.data.len(), beyond.total()), (0, Some(4)));
        assert_eq!(beyond.meta.unwrap().page.number, 9);
    }

    #[tokio::test]
    async fn filters_by_name_and_strategy() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        let partner = portal.strategy("Partner keys");
        ada.make_application("Äpfel 100%").await;
        ada.make_application("apples_and_pears").await;
        ada.make_application_with("O'Brien.*", &partner).await;
        for (query, expected) in [
            ("filter[name]=%C3%84pfel%20100%25", vec!["Äpfel 100%"]),
            ("filter[name][eq]=%C3%A4pfel%20100%25", vec![]),
            ("filter[name][contains]=%C3%A4PFEL", vec!["Äpfel 100%"]),
            ("filter[name][contains]=%25", vec!["Äpfel 100%"]),
            ("filter[name][contains]=_", vec!["apples_and_pears"]),
            ("filter[name][contains]=.*", vec!["O'Brien.*"]),
            ("filter[name][contains]=%27%20OR%201%3D1--", vec![]),
            ("filter[name][contains]=%00", vec![]),
            (
                "filter[name][contains]=&unknown[parameter]=1",
                vec!["apples_and_pears", "O'Brien.*", "Äpfel 100%"],
            ),
            (&format!("filter[auth_strategy_id]={partner}"), vec!["O'Brien.*"]),
            (&format!("filter[auth_strategy_id][eq]={partner}&filter[name][contains]=a"), vec![]),
            ("filter[auth_strategy_id]=none", vec![]),
        ] {
            assert_eq!(names(&mut ada, query).await, expected, "{query}");
        }
    }

    #[tokio::test]
    async fn refuses_what_is_no_page() {
        let portal = TestPortal::start().await;
        let refused =
            portal.developer("ada").await.get(&format!("{APPLICATIONS}?page[size]=x")).await.expect(400);
        assert_eq!(refused.refused(), ["page[size]: is_integer"]);
    }
}
