//! What most tests need done before they begin.

use portico_api_types::application::Application;
use portico_api_types::credential::CreatedCredential;
use portico_api_types::registration::Registration;
use portico_api_types::{ApplicationId, ProductVersionId};
use serde_json::json;

use super::Client;

impl Client {
    /// Makes an application with the portal's first strategy; its reference id is `<name>-ref`.
    pub async fn make_application(&mut self, name: &str) -> Application {
        let body = json!({ "name": name, "reference_id": format!("{name}-ref") });
        self.post("/api/v2/applications", body).await.expect(201).json()
    }

    /// Makes an application with a strategy of the tester's choice.
    pub async fn make_application_with(&mut self, name: &str, strategy: &str) -> Application {
        let body =
            json!({ "name": name, "reference_id": format!("{name}-ref"), "auth_strategy_id": strategy });
        self.post("/api/v2/applications", body).await.expect(201).json()
    }

    /// Makes a credential.
    pub async fn make_credential(&mut self, application: &ApplicationId, name: &str) -> CreatedCredential {
        let path = format!("/api/v2/applications/{application}/credentials");
        self.post(&path, json!({ "display_name": name })).await.expect(201).json()
    }

    /// Registers an application for a version.
    pub async fn make_registration(
        &mut self,
        application: &ApplicationId,
        version: &ProductVersionId,
    ) -> Registration {
        let path = format!("/api/v2/applications/{application}/registrations");
        self.post(&path, json!({ "product_version_id": version })).await.expect(201).json()
    }
}
