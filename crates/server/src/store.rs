//! What the handlers need of a database, one trait an area. A second back end implements these traits and nothing else.
//!
//! Every write is one transaction. Times and ids come in as arguments.

pub mod accounts;
pub mod applications;
pub mod catalog;
pub mod content;
pub mod credentials;
pub mod registrations;
pub mod samples;
pub mod sessions;
pub mod sqlite;
pub mod strategies;

pub use accounts::Accounts;
pub use applications::Applications;
pub use catalog::{Catalog, CompressedSpec};
pub use content::Content;
pub use credentials::Credentials;
pub use registrations::Registrations;
pub use samples::Samples;
pub use sessions::Sessions;
pub use strategies::Strategies;

/// All areas together.
pub trait Store:
    Accounts
    + Applications
    + Catalog
    + Content
    + Credentials
    + Registrations
    + Samples
    + Sessions
    + Strategies
    + Send
    + Sync
    + 'static
{
}

/// A failure of the database itself, never of the request.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or was not there.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row that breaks a rule that every writer keeps.
    #[error("inconsistent row in {table}: {what}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// What is wrong with it.
        what: String,
    },
}
