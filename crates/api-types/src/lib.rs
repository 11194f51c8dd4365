//! The Konnect Portal API v2 as Rust types: every request, response and error body of its 43 operations, shared by
//! the SPA and `portico-server`.
//!
//! Source: the published OpenAPI document `openapi.yaml` (Portal API 2.1.0); each type names its schema there. Reading
//! is lenient where a real portal may differ: unknown fields are ignored, unknown enum values are kept as text, list
//! metadata may be missing. Writing is exact: `tests/contract` validates what we serialise against the schemas.

pub mod application;
pub mod auth_strategy;
pub mod credential;
pub mod developer;
pub mod document;
pub mod error;
pub mod extension;
mod ids;
pub mod link;
mod macros;
mod number;
pub mod page;
pub mod portal;
pub mod product;
pub mod registration;
pub mod search;
mod secret;
pub mod spec;
pub mod stats;
pub mod text;
mod time;
pub mod version;

pub use ids::{
    ApplicationId, AuthStrategyId, CredentialId, DeveloperId, DocumentId, OrgId, PortalId, ProductId,
    ProductVersionId, RegistrationId,
};
pub use page::Page;
pub use secret::Secret;
pub use time::Timestamp;
