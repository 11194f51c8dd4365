//! Requests made from the contract: every body that it allows, every parameter that it names. None may make the server
//! fail, and every answer has to be one that the contract declares.

use axum::body::Body;
use axum::http::Request;
use portico_contract_tests::{Operation, example};
use portico_server::testing::TestPortal;
use serde_json::json;

use super::applications::make;
use super::harness::{CONTRACT, Caller, Record, text, value};

/// Query values that are hard to bear, encoded.
const HARD: [&str; 7] =
    ["", "%00", "%27%20OR%201=1--", "%F0%9F%8C%8A", "%25%5F%5C", "%FF", "9223372036854775808"];

/// Paths of real things in the place of the contract's templates.
struct Things {
    application: String,
    credential: String,
    registration: String,
    product: String,
    version: String,
}

impl Things {
    async fn make(ada: &mut Caller, portal: &TestPortal) -> Self {
        let application = make(ada, portal, "Ship", "Portal keys").await;
        let at = format!("/api/v2/applications/{application}");
        let (product, version) = portal.version("Ferries", "open");
        let credential = ada.post(&format!("{at}/credentials"), json!({})).await.expect(201);
        let body = json!({"product_version_id": version});
        let registration = ada.post(&format!("{at}/registrations"), body).await.expect(201);
        Self {
            credential: text(&value(&credential), "/id").to_owned(),
            registration: text(&value(&registration), "/id").to_owned(),
            application,
            product: product.to_string(),
            version: version.to_string(),
        }
    }

    fn path(&self, template: &str) -> String {
        template
            .replace("{applicationId}", &self.application)
            .replace("{credentialId}", &self.credential)
            .replace("{registrationId}", &self.registration)
            .replace("{productId}", &self.product)
            .replace("{productVersionId}", &self.version)
            .replace("{documentId}", "getting-started")
            .replace("{indices}", "product-catalog")
    }
}

#[tokio::test]
async fn every_body_of_the_contract() {
    let portal = TestPortal::start().await;
    let mut ada = Record::default().developer(&portal, "ada").await;
    let things = Things::make(&mut ada, &portal).await;
    let mut sent = 0;
    for operation in CONTRACT.operations().unwrap() {
        for schema in operation.request.iter().filter_map(|body| body.schema.as_ref()) {
            let valid = example::with_later_properties(&CONTRACT, schema).unwrap();
            let later = example::with_later_values(&CONTRACT, schema).unwrap();
            for example in valid.into_iter().flat_map(|(plain, extended)| [plain, extended]).chain(later) {
                send(&mut ada, &operation, &things.path(&operation.path), &example.value.to_string()).await;
                sent += 1;
            }
        }
    }
    assert!(sent > 200, "only {sent} requests");
}

async fn send(caller: &mut Caller, operation: &Operation, path: &str, body: &str) {
    let request = Request::builder().method(operation.method.as_str()).uri(path);
    let request =
        request.header("content-type", "application/json").body(Body::from(body.to_owned())).unwrap();
    let answer = caller.send(request).await;
    assert!(
        !answer.status.is_server_error(),
        "{} {path} {body} answered {}",
        operation.method,
        answer.status
    );
}

#[tokio::test]
async fn every_parameter_of_the_contract() {
    let portal = TestPortal::start().await;
    let mut ada = Record::default().developer(&portal, "ada").await;
    let things = Things::make(&mut ada, &portal).await;
    for operation in CONTRACT.operations().unwrap() {
        for parameter in operation.parameters.iter().filter(|parameter| parameter.location == "query") {
            let path = things.path(&operation.path);
            let example = parameter.schema.get("example").map(ToString::to_string).unwrap_or_default();
            let example = example.trim_matches('"').replace(' ', "%20");
            ada.get(&format!("{path}?{}={example}", parameter.name)).await.expect(200);
            let long = "x".repeat(5000);
            for hard in HARD.into_iter().chain([long.as_str()]) {
                let answer = ada.get(&format!("{path}?{}={hard}", parameter.name)).await;
                assert!(!answer.status.is_server_error(), "{path}?{}={hard}", parameter.name);
            }
        }
    }
}
