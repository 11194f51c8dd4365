//! What the handlers need of a database, one trait an area. A second back end implements these traits and nothing else.
//!
//! Every write is one transaction. Times and ids come in as arguments.

pub mod sqlite;

/// All areas together.
pub trait Store: Send + Sync + 'static {}

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
