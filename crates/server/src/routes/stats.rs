//! `GET /stats/config` (contract, operation `get-application-analytics-config`).

use axum::routing::get;
use axum::{Json, Router};
use portico_api_types::stats::StatsConfig;

use crate::auth::access::SignedIn;
use crate::state::AppState;

/// The area's endpoint.
pub fn routes() -> Router<AppState> {
    Router::new().route("/stats/config", get(config))
}

/// This server counts nothing: analytics are off.
async fn config(_: SignedIn) -> Json<StatsConfig> {
    Json(StatsConfig { analytics: None })
}

#[cfg(test)]
mod tests {
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn analytics_are_off() {
        let portal = TestPortal::start().await;
        let answer = portal.developer("ada").await.get("/api/v2/stats/config").await.expect(200);
        assert_eq!(answer.json::<serde_json::Value>(), serde_json::json!({ "analytics": null }));
        portal.visitor().get("/api/v2/stats/config").await.expect(401).problem();
    }

    #[tokio::test]
    async fn public_portals_have_none() {
        let portal = TestPortal::start_public().await;
        portal.visitor().get("/api/v2/stats/config").await.expect(404).problem();
    }
}
