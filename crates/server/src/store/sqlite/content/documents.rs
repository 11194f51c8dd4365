//! Writes the documents of a product.

use std::collections::HashMap;

use portico_api_types::Timestamp;
use sqlx::{FromRow, SqliteConnection};

use super::products::fingerprint;
use crate::content::{Document, Product};
use crate::store::StoreError;

#[derive(FromRow)]
struct Known {
    id: String,
    etag: String,
    position: i64,
}

pub(super) async fn write(
    on: &mut SqliteConnection,
    product: &Product,
    now: &Timestamp,
) -> Result<(), StoreError> {
    let known: Vec<Known> = sqlx::query_as("SELECT id, etag, position FROM documents WHERE product_id = $1")
        .bind(product.id.as_str())
        .fetch_all(&mut *on)
        .await?;
    let mut known: HashMap<String, Known> = known.into_iter().map(|row| (row.id.clone(), row)).collect();
    for (position, document) in (0_i64..).zip(&product.documents) {
        let etag = fingerprint(document)?;
        match known.remove(document.id.as_str()) {
            Some(row) if row.etag == etag && row.position == position => {}
            Some(row) if row.etag == etag => move_to(on, document, position).await?,
            _ => upsert(on, product, document, position, &etag, now).await?,
        }
    }
    // Last: until here a document that goes may still be the parent of one that stays.
    for id in known.into_keys() {
        sqlx::query("DELETE FROM documents WHERE id = $1").bind(id).execute(&mut *on).await?;
    }
    Ok(())
}

async fn move_to(on: &mut SqliteConnection, document: &Document, position: i64) -> Result<(), StoreError> {
    sqlx::query("UPDATE documents SET position = $2 WHERE id = $1")
        .bind(document.id.as_str())
        .bind(position)
        .execute(on)
        .await?;
    Ok(())
}

async fn upsert(
    on: &mut SqliteConnection,
    product: &Product,
    document: &Document,
    position: i64,
    etag: &str,
    now: &Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO documents
         (id, product_id, parent_id, slug, title, content, etag, position, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
         ON CONFLICT (id) DO UPDATE SET
             parent_id = excluded.parent_id,
             title = excluded.title,
             content = excluded.content,
             etag = excluded.etag,
             position = excluded.position,
             updated_at = excluded.updated_at",
    )
    .bind(document.id.as_str())
    .bind(product.id.as_str())
    .bind(document.parent.as_ref().map(portico_api_types::DocumentId::as_str))
    .bind(&document.slug)
    .bind(&document.title)
    .bind(&document.content)
    .bind(etag)
    .bind(position)
    .bind(now.as_str())
    .execute(on)
    .await?;
    Ok(())
}
