//! Products as the catalogue shows them.

use portico_api_types::ProductId;
use portico_api_types::product::{LatestVersion, Product, PublicLabels};
use sqlx::types::Json;
use sqlx::{FromRow, QueryBuilder, Sqlite, SqlitePool};

use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::catalog::ProductFilter;
use crate::store::sqlite::list::{found, push_equals, push_page, push_text};

#[derive(FromRow)]
pub(super) struct ProductRow {
    id: String,
    name: String,
    description: String,
    labels: Json<PublicLabels>,
    created_at: String,
    updated_at: String,
    document_count: i64,
    version_count: i64,
    latest_id: Option<String>,
    latest_name: Option<String>,
}

impl TryFrom<ProductRow> for Product {
    type Error = StoreError;

    fn try_from(row: ProductRow) -> Result<Self, StoreError> {
        let latest_version = row
            .latest_id
            .zip(row.latest_name)
            .map(|(id, name)| LatestVersion { id: Some(id.into()), name: Some(name) });
        Ok(Self {
            document_count: row.document_count.unsigned_abs(),
            version_count: row.version_count.unsigned_abs(),
            latest_version,
            id: row.id.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
            name: row.name,
            description: Some(row.description).filter(|text| !text.is_empty()),
            public_labels: row.labels.0,
        })
    }
}

/// Selects what [`ProductRow`] needs of the products that `choose` puts on the page, as rows of `id` and `place`: only
/// for those are versions and documents counted.
pub(super) fn select(choose: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "SELECT p.id, p.name, p.description, p.labels, p.created_at, p.updated_at,
             (SELECT COUNT(*) FROM documents AS d WHERE d.product_id = p.id) AS document_count,
             (SELECT COUNT(*) FROM product_versions AS v WHERE v.product_id = p.id AND v.published)
                 AS version_count,
             latest.id AS latest_id, latest.name AS latest_name
         FROM (",
    );
    choose(&mut query);
    query.push(
        ") AS chosen
         JOIN products AS p ON p.id = chosen.id
         LEFT JOIN product_versions AS latest ON latest.id = (
             SELECT v.id FROM product_versions AS v WHERE v.product_id = p.id AND v.published
             ORDER BY v.created_at DESC, v.position LIMIT 1)
         ORDER BY chosen.place",
    );
    query
}

pub(super) async fn list(
    pool: &SqlitePool,
    filter: &ProductFilter,
    paging: Paging,
) -> Result<Found<Product>, StoreError> {
    let mut transaction = pool.begin().await?;
    let mut count = QueryBuilder::new("SELECT COUNT(*)");
    push_filtered(&mut count, filter);
    let total: i64 = count.build_query_scalar().fetch_one(&mut *transaction).await?;
    let rows: Vec<ProductRow> = page(filter, paging).build_query_as().fetch_all(&mut *transaction).await?;
    found(rows, total)
}

pub(super) fn page(filter: &ProductFilter, paging: Paging) -> QueryBuilder<Sqlite> {
    select(|query| {
        query.push("SELECT id, position AS place");
        push_filtered(query, filter);
        push_page(query, "position", paging);
    })
}

fn push_filtered(query: &mut QueryBuilder<Sqlite>, filter: &ProductFilter) {
    query.push(" FROM products WHERE published");
    push_equals(query, "id", filter.id.as_deref());
    push_text(query, "name", &filter.name);
    push_text(query, "description", &filter.description);
}

pub(super) async fn one(pool: &SqlitePool, id: &ProductId) -> Result<Option<Product>, StoreError> {
    let mut query = select(|query| {
        query.push("SELECT id, position AS place FROM products WHERE published AND id = ");
        query.push_bind(id.as_str().to_owned());
    });
    let row: Option<ProductRow> = query.build_query_as().fetch_optional(pool).await?;
    row.map(Product::try_from).transpose()
}
