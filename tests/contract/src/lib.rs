//! Holds our types and our server to the published contract: the OpenAPI 3.0.3 document of the Portal API 2.1.0.
//!
//! [`Contract`] reads the document, [`Schemas`] judges JSON by it, [`example`] makes JSON from it, [`mapping`] names
//! the Rust type of each schema and body, and [`Validator`] judges whole responses.

pub mod codec;
pub mod compare;
pub mod document;
pub mod example;
mod json_schema;
pub mod mapping;
mod merge;
pub mod operation;
pub mod schemas;
pub mod validator;

pub use codec::Codec;
pub use document::{Contract, ContractError};
pub use operation::{Body, Operation, Parameter};
pub use schemas::{Schemas, Violation};
pub use validator::Validator;
