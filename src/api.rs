//! The portal API as functions: one file a resource over one client.

mod all_pages;
pub mod applications;
pub mod catalog;
pub mod client;
pub mod credentials;
pub mod developer;
pub mod diagrams;
pub mod documents;
pub mod engine;
pub mod error;
pub mod portal;
pub mod registrations;
pub mod search;

pub use client::Client;
pub use error::{ApiError, ErrorKind};
