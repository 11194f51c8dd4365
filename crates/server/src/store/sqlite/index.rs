//! The search index: made anew, whole, whenever the published catalogue changes.

use portico_api_types::extension::search::{FoundDocument, ProductName, VersionName};
use portico_api_types::product::PublicLabels;
use portico_api_types::spec::SpecOperation;
use sqlx::types::Json;
use sqlx::{FromRow, SqliteConnection, SqlitePool};

use super::{IMMEDIATE, origins};
use crate::search::{self, Indexed};
use crate::store::StoreError;

/// To be counted up whenever something else is indexed, or otherwise; also what [`origins`] notes.
const FORMAT: i64 = 3;

/// Characters of a text in which an excerpt is looked for, so that the longest does not hold up a search.
const EXCERPTED: i64 = 20_000;

/// Makes the index when another version of the program has made it, or none has.
pub(super) async fn refresh(pool: &SqlitePool) -> Result<(), StoreError> {
    let mut transaction = pool.begin_with(IMMEDIATE).await?;
    let format: Option<i64> =
        sqlx::query_scalar("SELECT format FROM search_index").fetch_optional(&mut *transaction).await?;
    if format != Some(FORMAT) {
        origins::collect(&mut transaction).await?;
        make(&mut transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

#[derive(FromRow)]
struct ProductRow {
    id: String,
    name: String,
    description: String,
    labels: Json<PublicLabels>,
    position: i64,
    /// Names of its versions.
    versions: String,
}

#[derive(FromRow)]
struct VersionRow {
    id: String,
    name: String,
    operations: Json<Vec<SpecOperation>>,
}

#[derive(FromRow)]
struct DocumentRow {
    slug: String,
    parent_slug: Option<String>,
    title: String,
    content: String,
}

/// Makes the index of what is published now.
pub(super) async fn make(on: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql(
        "DELETE FROM search_entries;
         INSERT INTO entry_search (entry_search) VALUES ('delete-all');
         INSERT INTO product_search (product_search) VALUES ('delete-all');
         DELETE FROM search_index;",
    )
    .execute(&mut *on)
    .await?;
    let products: Vec<ProductRow> = sqlx::query_as(
        "SELECT id, name, description, labels, position, COALESCE((
             SELECT group_concat(v.name, ' ') FROM product_versions AS v
             WHERE v.product_id = p.id AND v.published), '') AS versions
         FROM products AS p WHERE published ORDER BY position",
    )
    .fetch_all(&mut *on)
    .await?;
    let mut entries = Entries::default();
    let named: Vec<Indexed> = products.iter().map(ProductRow::indexed).collect();
    entries.add(on, &named).await?;
    for row in &products {
        let operations = operations(on, row).await?;
        let documents = documents(on, row).await?;
        entries.add(on, &operations).await?;
        entries.add(on, &documents).await?;
        product(on, row, &operations, &documents).await?;
    }
    sqlx::query("INSERT INTO search_index (format) VALUES ($1)").bind(FORMAT).execute(on).await?;
    Ok(())
}

impl ProductRow {
    fn product(&self) -> ProductName {
        ProductName { id: self.id.as_str().into(), name: self.name.clone() }
    }

    fn indexed(&self) -> Indexed {
        let names = format!("{} {}", joined(&self.labels.0), self.versions);
        search::product(&self.product(), &self.description, names)
    }
}

/// Counts the entries, so that their rows are those of the index.
#[derive(Default)]
struct Entries(i64);

impl Entries {
    /// Both tables take all of them from one JSON text: a statement for each would take many times as long.
    async fn add(&mut self, on: &mut SqliteConnection, entries: &[Indexed]) -> Result<(), StoreError> {
        if entries.is_empty() {
            return Ok(());
        }
        let json = Json(entries);
        sqlx::query(
            "INSERT INTO search_entries (id, rank, hit, text)
             SELECT $1 + key, value ->> 'rank', value -> 'hit', substr(value ->> 'text', 1, $3) FROM json_each($2)",
        )
        .bind(self.0)
        .bind(json)
        .bind(EXCERPTED)
        .execute(&mut *on)
        .await?;
        sqlx::query(
            "INSERT INTO entry_search (rowid, title, names, text, product)
             SELECT $1 + key, value ->> 'title', value ->> 'names', value ->> 'text', value ->> 'product'
             FROM json_each($2)",
        )
        .bind(self.0)
        .bind(json)
        .execute(on)
        .await?;
        self.0 += i64::try_from(entries.len()).unwrap_or(i64::MAX);
        Ok(())
    }
}

async fn product(
    on: &mut SqliteConnection,
    row: &ProductRow,
    operations: &[Indexed],
    documents: &[Indexed],
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO product_search (rowid, name, description, labels, versions, operations, documents)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(row.position)
    .bind(&row.name)
    .bind(&row.description)
    .bind(joined(&row.labels.0))
    .bind(&row.versions)
    .bind(words(operations))
    .bind(words(documents))
    .execute(on)
    .await?;
    Ok(())
}

fn joined(labels: &PublicLabels) -> String {
    labels.iter().map(|(key, value)| format!("{key} {value}")).collect::<Vec<_>>().join(" ")
}

fn words(entries: &[Indexed]) -> String {
    let texts = entries.iter().flat_map(|entry| [&entry.title, &entry.names, &entry.text]);
    texts.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Operations of all versions, those of the newest first.
async fn operations(on: &mut SqliteConnection, product: &ProductRow) -> Result<Vec<Indexed>, StoreError> {
    let rows: Vec<VersionRow> = sqlx::query_as(
        "SELECT v.id, v.name, s.operations
         FROM product_versions AS v JOIN specs AS s ON s.product_version_id = v.id
         WHERE v.product_id = $1 AND v.published ORDER BY v.created_at DESC, v.position",
    )
    .bind(&product.id)
    .fetch_all(on)
    .await?;
    let mut entries = Vec::new();
    for row in rows {
        let version = VersionName { id: row.id.into(), name: row.name };
        entries.extend(search::operations(&product.product(), &version, row.operations.0));
    }
    Ok(entries)
}

async fn documents(on: &mut SqliteConnection, product: &ProductRow) -> Result<Vec<Indexed>, StoreError> {
    let rows: Vec<DocumentRow> = sqlx::query_as(
        "SELECT d.slug, parent.slug AS parent_slug, d.title, d.content
         FROM documents AS d LEFT JOIN documents AS parent ON parent.id = d.parent_id
         WHERE d.product_id = $1 ORDER BY d.position",
    )
    .bind(&product.id)
    .fetch_all(on)
    .await?;
    let document = |row: DocumentRow| {
        let found = FoundDocument {
            product: product.product(),
            slug: row.slug,
            parent_slug: row.parent_slug,
            title: row.title,
            excerpt: None,
        };
        search::documents(&found, &row.content)
    };
    Ok(rows.into_iter().flat_map(document).collect())
}

#[cfg(test)]
mod tests;
