//! Calls of the sample upstream in SQLite.

use async_trait::async_trait;
use portico_api_types::ApplicationId;
use sqlx::FromRow;
use sqlx::types::Json;

use super::SqliteStore;
use crate::auth::token::SecretHash;
use crate::content::Sample;
use crate::store::StoreError;
use crate::store::samples::{Caller, Gate, Samples};

#[derive(FromRow)]
struct GateRow {
    product: String,
    key_names: Option<Json<Vec<String>>>,
}

#[derive(FromRow)]
struct CallerRow {
    id: String,
    name: String,
}

#[async_trait]
impl Samples for SqliteStore {
    async fn sample_gate(&self, sample: Sample) -> Result<Option<Gate>, StoreError> {
        let rows: Vec<GateRow> = sqlx::query_as(
            "SELECT p.name AS product, s.key_names
             FROM product_versions AS v
             JOIN products AS p ON p.id = v.product_id
             LEFT JOIN registration_configs AS c ON c.product_version_id = v.id
             LEFT JOIN auth_strategies AS s ON s.id = c.auth_strategy_id AND s.published
             WHERE v.sample = $1 AND v.published AND p.published
             ORDER BY v.created_at DESC, p.position, v.position, c.position",
        )
        .bind(sample.as_str())
        .fetch_all(&self.pool)
        .await?;
        let Some(first) = rows.first() else { return Ok(None) };
        let product = first.product.clone();
        let mut key_names: Vec<String> = Vec::new();
        for name in rows.into_iter().filter_map(|row| row.key_names).flat_map(|Json(names)| names) {
            if !key_names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                key_names.push(name);
            }
        }
        Ok(Some(Gate { product, key_names }))
    }

    async fn sample_caller(&self, key: &SecretHash) -> Result<Option<Caller>, StoreError> {
        let row: Option<CallerRow> = sqlx::query_as(
            "SELECT a.id, a.name FROM credentials AS c JOIN applications AS a ON a.id = c.application_id
             WHERE c.key_hash = $1",
        )
        .bind(key.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|CallerRow { id, name }| Caller { id: id.into(), name }))
    }

    async fn count_sample_call(
        &self,
        sample: Sample,
        application: &ApplicationId,
    ) -> Result<Option<u64>, StoreError> {
        let requests: Option<i64> = sqlx::query_scalar(
            "INSERT INTO sample_calls (application_id, product_version_id, requests)
             SELECT r.application_id, v.id, 1
             FROM registrations AS r
             JOIN product_versions AS v ON v.id = r.product_version_id
             JOIN products AS p ON p.id = v.product_id
             WHERE r.application_id = $1 AND r.status = 'approved'
                 AND v.sample = $2 AND v.published AND p.published
             ORDER BY v.created_at DESC LIMIT 1
             ON CONFLICT (application_id, product_version_id) DO UPDATE SET requests = requests + 1
             RETURNING requests",
        )
        .bind(application.as_str())
        .bind(sample.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(requests.map(i64::unsigned_abs))
    }
}
