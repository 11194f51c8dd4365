//! Writes the versions of a product, their specifications and registration rules.

use std::collections::HashMap;

use portico_api_types::Timestamp;
use sqlx::types::Json;
use sqlx::{FromRow, SqliteConnection};

use super::origins;
use super::products::fingerprint;
use crate::compressed;
use crate::content::{Product, Sample, Version, is_json};
use crate::etag::etag;
use crate::store::StoreError;

/// Shortest text that is kept compressed as well, in bytes.
const WORTH_COMPRESSING: usize = 1024;

#[derive(FromRow)]
struct Known {
    id: String,
    fingerprint: String,
    position: i64,
    published: bool,
}

pub(super) async fn write(
    on: &mut SqliteConnection,
    product: &Product,
    now: &Timestamp,
) -> Result<(), StoreError> {
    let known: Vec<Known> = sqlx::query_as(
        "SELECT id, fingerprint, position, published FROM product_versions WHERE product_id = $1",
    )
    .bind(product.id.as_str())
    .fetch_all(&mut *on)
    .await?;
    let mut known: HashMap<String, Known> = known.into_iter().map(|row| (row.id.clone(), row)).collect();
    for (position, version) in (0_i64..).zip(&product.versions) {
        let fingerprint = fingerprint(version)?;
        let known = known.remove(version.id.as_str());
        let same = known.as_ref().is_some_and(|row| row.published && row.fingerprint == fingerprint);
        if !same {
            upsert(on, product, version, position, &fingerprint, now).await?;
            spec(on, version).await?;
            rules(on, version).await?;
        } else if known.is_some_and(|row| row.position != position) {
            move_to(on, version, position).await?;
        }
    }
    for row in known.into_values().filter(|row| row.published) {
        sqlx::query("UPDATE product_versions SET published = FALSE WHERE id = $1")
            .bind(row.id)
            .execute(&mut *on)
            .await?;
    }
    Ok(())
}

async fn upsert(
    on: &mut SqliteConnection,
    product: &Product,
    version: &Version,
    position: i64,
    fingerprint: &str,
    now: &Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO product_versions
         (id, product_id, name, deprecated, sample, position, published, fingerprint, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, TRUE, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET
             deprecated = excluded.deprecated,
             sample = excluded.sample,
             position = excluded.position,
             published = TRUE,
             fingerprint = excluded.fingerprint,
             created_at = excluded.created_at,
             updated_at = excluded.updated_at",
    )
    .bind(version.id.as_str())
    .bind(product.id.as_str())
    .bind(&version.name)
    .bind(version.deprecated)
    .bind(version.sample.map(Sample::as_str))
    .bind(position)
    .bind(fingerprint)
    .bind(version.created.as_str())
    .bind(now.as_str())
    .execute(on)
    .await?;
    Ok(())
}

async fn move_to(on: &mut SqliteConnection, version: &Version, position: i64) -> Result<(), StoreError> {
    sqlx::query("UPDATE product_versions SET position = $2 WHERE id = $1")
        .bind(version.id.as_str())
        .bind(position)
        .execute(on)
        .await?;
    Ok(())
}

async fn spec(on: &mut SqliteConnection, version: &Version) -> Result<(), StoreError> {
    let Some(spec) = &version.spec else {
        sqlx::query("DELETE FROM specs WHERE product_version_id = $1")
            .bind(version.id.as_str())
            .execute(on)
            .await?;
        return Ok(());
    };
    sqlx::query(
        "INSERT OR REPLACE INTO specs (product_version_id, etag, content, operations, brotli, is_json)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(version.id.as_str())
    .bind(etag(spec.text.as_bytes()))
    .bind(&spec.text)
    .bind(Json(&spec.operations))
    .bind(compressed(&spec.text).await)
    .bind(is_json(&spec.text))
    .execute(&mut *on)
    .await?;
    origins::write(on, version.id.as_str(), &spec.text).await
}

/// The text as it travels, unless it is so small that nothing is gained. One that cannot be made is missed by nobody.
async fn compressed(text: &str) -> Option<Vec<u8>> {
    if text.len() < WORTH_COMPRESSING {
        return None;
    }
    let text = text.to_owned();
    tokio::task::spawn_blocking(move || compressed::brotli(&text)).await.ok()?.ok()
}

async fn rules(on: &mut SqliteConnection, version: &Version) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM registration_configs WHERE product_version_id = $1")
        .bind(version.id.as_str())
        .execute(&mut *on)
        .await?;
    for (position, rule) in (0_i64..).zip(&version.registration) {
        sqlx::query(
            "INSERT INTO registration_configs
             (product_version_id, auth_strategy_id, enabled, auto_approve, position)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(version.id.as_str())
        .bind(rule.strategy.as_str())
        .bind(rule.enabled)
        .bind(rule.auto_approve)
        .bind(position)
        .execute(&mut *on)
        .await?;
    }
    Ok(())
}
