//! Writes products and their versions. What did not change is not touched.

use std::collections::HashMap;

use portico_api_types::Timestamp;
use serde::Serialize;
use sqlx::types::Json;
use sqlx::{FromRow, SqliteConnection};

use super::{documents, index, versions};
use crate::content::Product;
use crate::etag::etag;
use crate::store::StoreError;
use crate::store::content::Applied;

#[derive(FromRow)]
struct Known {
    id: String,
    fingerprint: String,
    position: i64,
    published: bool,
    created_at: String,
}

pub(super) async fn write(
    on: &mut SqliteConnection,
    products: &[Product],
    now: &Timestamp,
) -> Result<Applied, StoreError> {
    let known: Vec<Known> =
        sqlx::query_as("SELECT id, fingerprint, position, published, created_at FROM products")
            .fetch_all(&mut *on)
            .await?;
    let mut known: HashMap<String, Known> = known.into_iter().map(|row| (row.id.clone(), row)).collect();
    let mut applied = Applied::default();
    let mut moved = false;
    for (position, product) in (0_i64..).zip(products) {
        let known = known.remove(product.id.as_str());
        let fingerprint = fingerprint(product)?;
        match known {
            Some(row) if row.published && row.fingerprint == fingerprint => {
                applied.unchanged += 1;
                if row.position != position {
                    moved = true;
                    move_to(on, product, position).await?;
                }
            }
            other => {
                applied.changed += 1;
                let created = created_at(product, other.as_ref(), now);
                upsert(on, product, position, &fingerprint, &created, now).await?;
                versions::write(on, product, now).await?;
                documents::write(on, product, now).await?;
            }
        }
    }
    for row in known.into_values().filter(|row| row.published) {
        applied.unpublished += 1;
        unpublish(on, &row.id).await?;
    }
    if moved || applied.changed + applied.unpublished > 0 {
        index::make(on).await?;
    }
    Ok(applied)
}

/// Changes with anything that is declared.
pub(super) fn fingerprint(declared: &impl Serialize) -> Result<String, StoreError> {
    let json = serde_json::to_vec(declared).map_err(|error| sqlx::Error::Encode(error.into()))?;
    Ok(etag(&json))
}

/// The day of the first version; without versions the day on which the product was first declared.
fn created_at(product: &Product, known: Option<&Known>, now: &Timestamp) -> Timestamp {
    let first = product.versions.iter().map(|version| &version.created).min();
    first.cloned().or_else(|| known.map(|row| row.created_at.as_str().into())).unwrap_or_else(|| now.clone())
}

async fn upsert(
    on: &mut SqliteConnection,
    product: &Product,
    position: i64,
    fingerprint: &str,
    created: &Timestamp,
    now: &Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO products
         (id, name, description, labels, position, published, fingerprint, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, TRUE, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET
             name = excluded.name,
             description = excluded.description,
             labels = excluded.labels,
             position = excluded.position,
             published = TRUE,
             fingerprint = excluded.fingerprint,
             created_at = excluded.created_at,
             updated_at = excluded.updated_at",
    )
    .bind(product.id.as_str())
    .bind(&product.name)
    .bind(&product.description)
    .bind(Json(&product.labels))
    .bind(position)
    .bind(fingerprint)
    .bind(created.as_str())
    .bind(now.as_str())
    .execute(on)
    .await?;
    Ok(())
}

/// Another place in the list is no change of the product.
async fn move_to(on: &mut SqliteConnection, product: &Product, position: i64) -> Result<(), StoreError> {
    sqlx::query("UPDATE products SET position = $2 WHERE id = $1")
        .bind(product.id.as_str())
        .bind(position)
        .execute(on)
        .await?;
    Ok(())
}

async fn unpublish(on: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE products SET published = FALSE WHERE id = $1").bind(id).execute(on).await?;
    Ok(())
}
