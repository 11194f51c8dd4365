//! Accounts in SQLite. The column `email` compares without regard to case.

use async_trait::async_trait;
use portico_api_types::{DeveloperId, Timestamp};
use sqlx::FromRow;

use super::SqliteStore;
use crate::auth::email::Email;
use crate::store::StoreError;
use crate::store::accounts::{Account, Accounts, CreateAccountError, Login, NewAccount};

/// An account as it is stored.
#[derive(FromRow)]
pub struct AccountRow {
    id: String,
    email: String,
    full_name: String,
    created_at: String,
    updated_at: String,
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        Self {
            id: DeveloperId::new(row.id),
            email: row.email,
            full_name: row.full_name,
            created_at: Timestamp::new(row.created_at),
            updated_at: Timestamp::new(row.updated_at),
        }
    }
}

#[async_trait]
impl Accounts for SqliteStore {
    async fn create_account(&self, account: &NewAccount) -> Result<(), CreateAccountError> {
        let done = sqlx::query(
            "INSERT INTO developers (id, email, full_name, password_hash, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $5)",
        )
        .bind(account.id.as_str())
        .bind(account.email.as_str())
        .bind(&account.full_name)
        .bind(&account.password_hash)
        .bind(account.now.as_str())
        .execute(&self.pool)
        .await;
        match done {
            Ok(_) => Ok(()),
            Err(error) if super::is_taken(&error, "developers.email") => Err(CreateAccountError::EmailTaken),
            Err(error) => Err(StoreError::from(error).into()),
        }
    }

    async fn login(&self, email: &Email) -> Result<Option<Login>, StoreError> {
        let row: Option<(String, Option<String>)> =
            sqlx::query_as("SELECT id, password_hash FROM developers WHERE email = $1")
                .bind(email.as_str())
                .fetch_optional(&self.pool)
                .await?;
        Ok(row.map(|(id, password_hash)| Login { id: DeveloperId::new(id), password_hash }))
    }
}
