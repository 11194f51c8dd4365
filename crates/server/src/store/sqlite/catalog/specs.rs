//! Specifications of versions.

use portico_api_types::ProductVersionId;
use portico_api_types::spec::SpecOperation;
use sqlx::SqlitePool;
use sqlx::types::Json;

use crate::store::{CompressedSpec, StoreError};

pub(super) async fn etag(
    pool: &SqlitePool,
    version: &ProductVersionId,
) -> Result<Option<String>, StoreError> {
    let etag = sqlx::query_scalar("SELECT etag FROM specs WHERE product_version_id = $1")
        .bind(version.as_str())
        .fetch_optional(pool)
        .await?;
    Ok(etag)
}

pub(super) async fn one(pool: &SqlitePool, version: &ProductVersionId) -> Result<Option<String>, StoreError> {
    let content = sqlx::query_scalar("SELECT content FROM specs WHERE product_version_id = $1")
        .bind(version.as_str())
        .fetch_optional(pool)
        .await?;
    Ok(content)
}

pub(super) async fn compressed(
    pool: &SqlitePool,
    version: &ProductVersionId,
) -> Result<Option<CompressedSpec>, StoreError> {
    let row = sqlx::query_as(
        "SELECT brotli, is_json FROM specs WHERE product_version_id = $1 AND brotli IS NOT NULL",
    )
    .bind(version.as_str())
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|(brotli, is_json)| CompressedSpec { brotli, is_json }))
}

pub(super) async fn operations(
    pool: &SqlitePool,
    version: &ProductVersionId,
) -> Result<Option<Vec<SpecOperation>>, StoreError> {
    let operations: Option<Json<Vec<SpecOperation>>> =
        sqlx::query_scalar("SELECT operations FROM specs WHERE product_version_id = $1")
            .bind(version.as_str())
            .fetch_optional(pool)
            .await?;
    Ok(operations.map(|Json(operations)| operations))
}
