//! Credentials in SQLite.

use async_trait::async_trait;
use portico_api_types::credential::Credential;
use portico_api_types::{ApplicationId, CredentialId, DeveloperId};
use sqlx::FromRow;

use super::{IMMEDIATE, SqliteStore};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::credentials::{CreateCredentialError, Credentials, NewCredential};

/// A credential as it is stored, without its key.
#[derive(FromRow)]
struct CredentialRow {
    id: String,
    display_name: String,
}

impl From<CredentialRow> for Credential {
    fn from(row: CredentialRow) -> Self {
        Self { id: CredentialId::new(row.id), display_name: row.display_name }
    }
}

#[async_trait]
impl Credentials for SqliteStore {
    async fn credentials(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        paging: Paging,
    ) -> Result<Found<Credential>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let total: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM credentials AS c JOIN applications AS a ON a.id = c.application_id
             WHERE a.developer_id = $1 AND a.id = $2",
        )
        .bind(owner.as_str())
        .bind(application.as_str())
        .fetch_one(&mut *transaction)
        .await?;
        let rows: Vec<CredentialRow> = sqlx::query_as(
            "SELECT c.id, c.display_name FROM credentials AS c JOIN applications AS a ON a.id = c.application_id
             WHERE a.developer_id = $1 AND a.id = $2 ORDER BY c.created_at, c.id LIMIT $3 OFFSET $4",
        )
        .bind(owner.as_str())
        .bind(application.as_str())
        .bind(paging.limit())
        .bind(paging.offset())
        .fetch_all(&mut *transaction)
        .await?;
        Ok(Found { rows: rows.into_iter().map(Credential::from).collect(), total: total.unsigned_abs() })
    }

    async fn create_credential(
        &self,
        owner: &DeveloperId,
        new: &NewCredential,
        most: u32,
    ) -> Result<(), CreateCredentialError> {
        let mut transaction = self.pool.begin_with(IMMEDIATE).await.map_err(StoreError::from)?;
        let existing: Option<i64> = sqlx::query_scalar(
            "SELECT (SELECT COUNT(*) FROM credentials WHERE application_id = a.id)
             FROM applications AS a WHERE a.developer_id = $1 AND a.id = $2",
        )
        .bind(owner.as_str())
        .bind(new.application.as_str())
        .fetch_optional(&mut *transaction)
        .await
        .map_err(StoreError::from)?;
        match existing {
            None => return Err(CreateCredentialError::NoApplication),
            Some(existing) if existing >= i64::from(most) => return Err(CreateCredentialError::Full),
            Some(_) => {}
        }
        sqlx::query(
            "INSERT INTO credentials (id, application_id, display_name, key_hash, created_at)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(new.id.as_str())
        .bind(new.application.as_str())
        .bind(&new.display_name)
        .bind(new.key.as_str())
        .bind(new.now.as_str())
        .execute(&mut *transaction)
        .await
        .map_err(StoreError::from)?;
        transaction.commit().await.map_err(StoreError::from)?;
        Ok(())
    }

    async fn rename_credential(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &CredentialId,
        display_name: &str,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE credentials SET display_name = $4 WHERE id = $3 AND application_id IN (
                SELECT id FROM applications WHERE developer_id = $1 AND id = $2)",
        )
        .bind(owner.as_str())
        .bind(application.as_str())
        .bind(id.as_str())
        .bind(display_name)
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn delete_credential(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &CredentialId,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "DELETE FROM credentials WHERE id = $3 AND application_id IN (
                SELECT id FROM applications WHERE developer_id = $1 AND id = $2)",
        )
        .bind(owner.as_str())
        .bind(application.as_str())
        .bind(id.as_str())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }
}
