//! API specifications of product versions.

use serde::{Deserialize, Serialize};

use crate::macros::open_enum;

open_enum! {
    /// Schema `ApiTypeEnum`.
    ApiType {
        /// OpenAPI or Swagger.
        OpenApi = "openapi",
    }
}

/// Media types of a specification's own text, JSON and YAML (draft-ietf-httpapi-rest-api-mediatypes). A client that names
/// them in `Accept` gets that text from portico-server, in place of a [`SpecDocument`]; other portals answer as ever.
pub const SPEC_TEXT: [&str; 2] = ["application/openapi+json", "application/openapi+yaml"];

/// Schema `ProductVersionSpecDocument`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecDocument {
    /// Kind of specification.
    pub api_type: ApiType,
    /// Its text as published, JSON or YAML.
    pub content: String,
}

/// Schema `ProductVersionSpecOperations`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecOperations {
    /// Kind of specification.
    pub api_type: ApiType,
    /// Every operation, in the order of the document.
    pub operations: Vec<SpecOperation>,
}

/// One operation of a specification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecOperation {
    /// Path template: `/pets/{id}`.
    pub path: String,
    /// HTTP method, in lower case.
    pub method: String,
    /// The document's `operationId`.
    #[serde(default)]
    pub operation_id: Option<String>,
    /// Tags that group it.
    #[serde(default)]
    pub tags: Vec<String>,
    /// What it does, in a few words.
    #[serde(default)]
    pub summary: Option<String>,
    /// Callers should stop using it.
    #[serde(default)]
    pub deprecated: bool,
}
