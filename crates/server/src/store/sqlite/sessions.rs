//! Sessions in SQLite.

use async_trait::async_trait;
use portico_api_types::Timestamp;
use sqlx::{FromRow, SqliteConnection};

use super::accounts::AccountRow;
use super::{IMMEDIATE, SqliteStore};
use crate::auth::session::TokenPair;
use crate::auth::token::SecretHash;
use crate::store::StoreError;
use crate::store::accounts::Account;
use crate::store::sessions::{NewSession, Rotated, Rotation, Sessions};

/// A pair as far as its refresh token is concerned.
#[derive(FromRow)]
struct PairRow {
    session_id: String,
    spent_at: Option<String>,
}

#[async_trait]
impl Sessions for SqliteStore {
    async fn start_session(&self, session: &NewSession) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with(IMMEDIATE).await?;
        sqlx::query(
            "DELETE FROM sessions WHERE developer_id = $1 AND NOT EXISTS (
                SELECT 1 FROM token_pairs WHERE session_id = sessions.id AND refresh_expires_at > $2)",
        )
        .bind(session.developer.as_str())
        .bind(session.now.as_str())
        .execute(&mut *transaction)
        .await?;
        sqlx::query("INSERT INTO sessions (id, developer_id, created_at) VALUES ($1, $2, $3)")
            .bind(&session.id)
            .bind(session.developer.as_str())
            .bind(session.now.as_str())
            .execute(&mut *transaction)
            .await?;
        insert_pair(&mut transaction, &session.id, &session.tokens).await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn account_of_access(
        &self,
        access: &SecretHash,
        now: &Timestamp,
    ) -> Result<Option<Account>, StoreError> {
        let row: Option<AccountRow> = sqlx::query_as(
            "SELECT d.id, d.email, d.full_name, d.created_at, d.updated_at
             FROM token_pairs AS p JOIN sessions AS s ON s.id = p.session_id
             JOIN developers AS d ON d.id = s.developer_id
             WHERE p.access_hash = $1 AND p.access_expires_at > $2",
        )
        .bind(access.as_str())
        .bind(now.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(Account::from))
    }

    async fn rotate(&self, rotation: &Rotation) -> Result<Rotated, StoreError> {
        let mut transaction = self.pool.begin_with(IMMEDIATE).await?;
        let pair: Option<PairRow> = sqlx::query_as(
            "SELECT session_id, spent_at FROM token_pairs WHERE refresh_hash = $1 AND refresh_expires_at > $2",
        )
        .bind(rotation.refresh.as_str())
        .bind(rotation.now.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(PairRow { session_id, spent_at }) = pair else { return Ok(Rotated::Unknown) };
        let rotated = match spent_at {
            Some(at) if at.as_str() < rotation.grace_began.as_str() => {
                sqlx::query("DELETE FROM sessions WHERE id = $1")
                    .bind(session_id)
                    .execute(&mut *transaction)
                    .await?;
                Rotated::Reused
            }
            spent => {
                if spent.is_none() {
                    spend(&mut transaction, &session_id, rotation).await?;
                }
                insert_pair(&mut transaction, &session_id, &rotation.tokens).await?;
                Rotated::Renewed
            }
        };
        transaction.commit().await?;
        Ok(rotated)
    }

    async fn end_session(
        &self,
        access: Option<&SecretHash>,
        refresh: Option<&SecretHash>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM sessions WHERE id IN (
                SELECT session_id FROM token_pairs WHERE access_hash = $1 OR refresh_hash = $2)",
        )
        .bind(access.map(SecretHash::as_str))
        .bind(refresh.map(SecretHash::as_str))
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

/// Spends every pair of the session that is not spent, and drops those that have ended.
async fn spend(on: &mut SqliteConnection, session: &str, rotation: &Rotation) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM token_pairs WHERE session_id = $1 AND refresh_expires_at <= $2")
        .bind(session)
        .bind(rotation.now.as_str())
        .execute(&mut *on)
        .await?;
    sqlx::query(
        "UPDATE token_pairs SET spent_at = $2, access_expires_at = min(access_expires_at, $3)
         WHERE session_id = $1 AND spent_at IS NULL",
    )
    .bind(session)
    .bind(rotation.now.as_str())
    .bind(rotation.grace_ends.as_str())
    .execute(&mut *on)
    .await?;
    Ok(())
}

async fn insert_pair(on: &mut SqliteConnection, session: &str, pair: &TokenPair) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO token_pairs (refresh_hash, refresh_expires_at, access_hash, access_expires_at, session_id)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(pair.refresh.as_str())
    .bind(pair.refresh_expires_at.as_str())
    .bind(pair.access.as_str())
    .bind(pair.access_expires_at.as_str())
    .bind(session)
    .execute(on)
    .await?;
    Ok(())
}
