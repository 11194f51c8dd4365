//! `GET /applications/auth-strategies` (contract, operation `list-application-auth-strategies`).

use axum::Json;
use axum::extract::State;
use portico_api_types::Page;
use portico_api_types::auth_strategy::AuthStrategy;

use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::listing::{Filters, Paging};
use crate::state::AppState;
use crate::store::strategies::StrategyFilter;

/// Schema `CredentialType`.
const CREDENTIAL_TYPES: &[&str] = &["client_credentials", "self_managed_client_credentials", "key_auth"];

/// The strategies that an application may use, in declared order.
///
/// # Errors
/// 400 for a page that is none or an unknown credential type.
pub async fn auth_strategies(
    _: SignedIn,
    State(state): State<AppState>,
    paging: Paging,
    filters: Filters,
) -> Result<Json<Page<AuthStrategy>>, ApiError> {
    let filter = StrategyFilter {
        name: filters.text("name"),
        credential_type: filters.one_of("credential_type", CREDENTIAL_TYPES)?,
    };
    let found = state.store.strategies(&filter, paging).await?;
    Ok(Json(paging.page(found)))
}

#[cfg(test)]
mod tests {
    use portico_api_types::Page;
    use portico_api_types::auth_strategy::AuthStrategy;

    use crate::testing::{Client, TestPortal};

    const STRATEGIES: &str = "/api/v2/applications/auth-strategies";

    async fn list(client: &mut Client, query: &str) -> Vec<AuthStrategy> {
        let page: Page<AuthStrategy> = client.get(&format!("{STRATEGIES}?{query}")).await.expect(200).json();
        page.data
    }

    #[tokio::test]
    async fn tells_how_each_authenticates() {
        let portal = TestPortal::start().await;
        let all = list(&mut portal.developer("ada").await, "").await;
        let names: Vec<_> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Portal keys", "Partner keys", "Company login"]);
        assert_eq!(
            (all[1].key_names.clone(), &all[1].auth_methods),
            (Some(vec!["x-partner-key".into()]), &None)
        );
        assert_eq!((&all[2].key_names, all[2].auth_methods.clone()), (&None, Some(vec!["bearer".into()])));
    }

    #[tokio::test]
    async fn filters_and_pages() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        for (query, expected) in [
            ("filter[name][contains]=KEYS", vec!["Portal keys", "Partner keys"]),
            ("filter[name]=Portal%20keys", vec!["Portal keys"]),
            ("filter[credential_type][eq]=self_managed_client_credentials", vec!["Company login"]),
            ("filter[credential_type][eq]=client_credentials", vec![]),
            ("page[size]=1&page[number]=2", vec!["Partner keys"]),
        ] {
            let found = list(&mut ada, query).await;
            assert_eq!(found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), expected, "{query}");
        }
        let refused = ada.get(&format!("{STRATEGIES}?filter[credential_type][eq]=magic")).await.expect(400);
        assert_eq!(refused.refused(), ["filter[credential_type]: enum"]);
    }
}
