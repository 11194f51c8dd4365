//! The SQLite back end: one file, write-ahead log, foreign keys on.

mod accounts;
mod applications;
mod catalog;
mod content;
mod credentials;
mod index;
mod list;
mod origins;
mod registrations;
mod samples;
mod sessions;
mod strategies;
mod version_applications;

use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Store, StoreError};

/// Begins a transaction that writes: it waits for its turn at once instead of failing half-way.
const IMMEDIATE: &str = "BEGIN IMMEDIATE";

/// A pool of connections to the portal's file.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    pool: SqlitePool,
}

impl SqliteStore {
    /// Opens the file, makes it when absent, and brings its schema and its search index up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or a migration fails.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What a 2xx acknowledged must survive a power cut, not only a killed process.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .with_regexp()
            .busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        sqlx::migrate!("./migrations/sqlite").run(&pool).await?;
        index::refresh(&pool).await?;
        Ok(Self { pool })
    }
}

impl Store for SqliteStore {}

/// Whether a write failed because another row has the same value in a unique column, `table.column`. SQLite names the
/// columns of the index and not the constraint.
fn is_taken(error: &sqlx::Error, column: &str) -> bool {
    error.as_database_error().is_some_and(|error| {
        error.is_unique_violation() && error.message().split([' ', ',']).any(|word| word == column)
    })
}
