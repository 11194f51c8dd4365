//! `POST /applications/{applicationId}/refresh-token` (contract, operation `refresh-application-token`).

use std::convert::Infallible;

use axum::extract::State;
use portico_api_types::ApplicationId;

use super::own;
use crate::auth::access::SignedIn;
use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::path::{ApiPath, PathId};
use crate::state::AppState;

/// Refuses: only dynamic client registration gives applications a secret, and no strategy of this server uses it.
///
/// # Errors
/// 404 when the developer has none of that id, else 400.
pub async fn refresh_token(
    SignedIn(owner): SignedIn,
    State(state): State<AppState>,
    ApiPath(PathId(id)): ApiPath<PathId<ApplicationId>>,
) -> Result<Infallible, ApiError> {
    own(&state, &owner, &id).await?;
    Err(Rule::Invalid
        .explained(
            Source::Path,
            "applicationId",
            "names an application whose auth strategy has no client secret",
        )
        .into())
}

#[cfg(test)]
mod tests {
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn there_is_no_secret_to_refresh() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        for strategy in ["Portal keys", "Company login"] {
            let made = ada.make_application_with(strategy, &portal.strategy(strategy)).await;
            let path = format!("/api/v2/applications/{}/refresh-token", made.id);
            let refused = ada.post_empty(&path).await.expect(400);
            assert_eq!(refused.refused(), ["applicationId: invalid"]);
        }
    }
}
