//! Where the servers are that published specifications name: the relay goes nowhere else.

use sqlx::types::Json;
use sqlx::{SqliteConnection, SqlitePool};

use crate::relay::origins;
use crate::store::StoreError;

/// Notes the servers of one specification, which is stored.
pub(super) async fn write(on: &mut SqliteConnection, version: &str, spec: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM spec_origins WHERE product_version_id = $1")
        .bind(version)
        .execute(&mut *on)
        .await?;
    sqlx::query("INSERT INTO spec_origins (product_version_id, origin) SELECT $1, value FROM json_each($2)")
        .bind(version)
        .bind(Json(origins(spec)))
        .execute(on)
        .await?;
    Ok(())
}

/// Notes the servers of all specifications.
pub(super) async fn collect(on: &mut SqliteConnection) -> Result<(), StoreError> {
    let versions: Vec<String> =
        sqlx::query_scalar("SELECT product_version_id FROM specs").fetch_all(&mut *on).await?;
    for version in versions {
        let spec: String = sqlx::query_scalar("SELECT content FROM specs WHERE product_version_id = $1")
            .bind(&version)
            .fetch_one(&mut *on)
            .await?;
        write(on, &version, &spec).await?;
    }
    Ok(())
}

pub(super) async fn is_named(pool: &SqlitePool, origin: &str) -> Result<bool, StoreError> {
    let named = sqlx::query_scalar(
        "SELECT EXISTS (
             SELECT 1 FROM spec_origins AS o
             JOIN product_versions AS v ON v.id = o.product_version_id AND v.published
             JOIN products AS p ON p.id = v.product_id AND p.published
             WHERE o.origin = $1)",
    )
    .bind(origin)
    .fetch_one(pool)
    .await?;
    Ok(named)
}
