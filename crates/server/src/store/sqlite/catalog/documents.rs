//! Documents of products.

use portico_api_types::ProductId;
use portico_api_types::document::DocumentItem;
use serde_json::Map;
use sqlx::{FromRow, SqlitePool};

use crate::store::StoreError;
use crate::store::catalog::StoredDocument;

#[derive(FromRow)]
struct ItemRow {
    id: String,
    parent_id: Option<String>,
    slug: String,
    title: String,
    created_at: String,
    updated_at: String,
}

#[derive(FromRow)]
struct DocumentRow {
    id: String,
    parent_id: Option<String>,
    slug: String,
    title: String,
    content: String,
    etag: String,
}

pub(super) async fn list(pool: &SqlitePool, product: &ProductId) -> Result<Vec<DocumentItem>, StoreError> {
    let rows: Vec<ItemRow> = sqlx::query_as(
        "SELECT id, parent_id, slug, title, created_at, updated_at FROM documents
         WHERE product_id = $1 ORDER BY position",
    )
    .bind(product.as_str())
    .fetch_all(pool)
    .await?;
    let item = |row: ItemRow| DocumentItem {
        id: row.id.into(),
        parent_document_id: row.parent_id.map(Into::into),
        slug: row.slug,
        title: row.title,
        metadata: Map::new(),
        created_at: row.created_at.into(),
        updated_at: row.updated_at.into(),
    };
    Ok(rows.into_iter().map(item).collect())
}

pub(super) async fn one(
    pool: &SqlitePool,
    product: &ProductId,
    id_or_slug: &str,
) -> Result<Option<StoredDocument>, StoreError> {
    let row: Option<DocumentRow> = sqlx::query_as(
        "SELECT d.id, d.parent_id, d.slug, d.title, d.content, d.etag
         FROM documents d JOIN products p ON p.id = d.product_id
         WHERE d.product_id = $1 AND p.published AND (d.id = $2 OR d.slug = $2)
         ORDER BY d.id = $2 DESC LIMIT 1",
    )
    .bind(product.as_str())
    .bind(id_or_slug)
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| StoredDocument {
        id: row.id.into(),
        parent: row.parent_id.map(Into::into),
        slug: row.slug,
        title: row.title,
        content: row.content,
        etag: row.etag,
    }))
}
