//! `GET /developer/me` (contract, operation `get-developer-me`).

use axum::Json;
use portico_api_types::developer::Developer;

use crate::auth::access::SignedIn;

/// The account of whoever is signed in.
pub async fn me(SignedIn(account): SignedIn) -> Json<Developer> {
    Json(account.into())
}

#[cfg(test)]
mod tests {
    use portico_api_types::developer::Developer;

    use crate::testing::TestPortal;

    const ME: &str = "/api/v2/developer/me";

    #[tokio::test]
    async fn tells_who_is_signed_in() {
        let portal = TestPortal::start().await;
        let mut ada = portal.developer("ada").await;
        portal.developer("bo").await;
        let me: Developer = ada.get(ME).await.expect(200).json();
        assert_eq!(me.email, "ada@portico.example");
        assert_eq!(me.created_at.unwrap().as_str(), "2026-05-12T08:00:00.000Z");
    }

    #[tokio::test]
    async fn nobody_is_a_401() {
        let portal = TestPortal::start().await;
        let mut visitor = portal.visitor();
        visitor.get(ME).await.expect(401).problem();
        for token in ["x", "' OR 1=1 --", "%00"] {
            visitor.set_cookie("portalaccesstoken", token, "/");
            visitor.get(ME).await.expect(401);
        }
    }
}
