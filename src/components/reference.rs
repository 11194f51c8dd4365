//! The reference of an API: its operations, whole. What they say comes from the engine (`crate::api::engine`).

mod body;
mod callbacks;
pub mod changes;
mod constraint;
pub mod context;
mod examples;
mod level;
pub mod notes;
pub mod operation;
mod parameters;
pub mod prose;
mod responses;
mod schema;
mod security;
pub mod trial;
