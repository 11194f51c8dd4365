//! Versions with their registration configurations.

use std::collections::HashMap;

use portico_api_types::auth_strategy::CredentialType;
use portico_api_types::version::{ProductVersion, RegistrationConfiguration};
use portico_api_types::{ProductId, ProductVersionId};
use sqlx::types::Json;
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection, SqlitePool};

use crate::listing::{Found, Paging, TextFilter};
use crate::store::StoreError;
use crate::store::sqlite::list::{push_equals, push_page, push_text};

#[derive(FromRow)]
struct VersionRow {
    id: String,
    name: String,
    deprecated: bool,
    created_at: String,
    updated_at: String,
}

#[derive(FromRow)]
struct ConfigRow {
    product_version_id: String,
    id: String,
    name: String,
    credential_type: String,
    auth_methods: Json<Vec<String>>,
    enabled: bool,
    auto_approve: bool,
}

impl From<ConfigRow> for RegistrationConfiguration {
    fn from(row: ConfigRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            credential_type: CredentialType::from(row.credential_type.as_str()),
            auth_methods: Some(row.auth_methods.0).filter(|methods| !methods.is_empty()),
            available_scopes: None,
            registration_enabled: row.enabled,
            registration_auto_approve: row.auto_approve,
        }
    }
}

/// Of all versions of a product: a product has few, and a page of them needs most.
const CONFIGS: &str =
    "SELECT c.product_version_id, s.id, s.name, s.credential_type, s.auth_methods, c.enabled, c.auto_approve
     FROM registration_configs c
     JOIN product_versions v ON v.id = c.product_version_id
     JOIN auth_strategies s ON s.id = c.auth_strategy_id
     WHERE v.product_id = $1 AND s.published
     ORDER BY c.position";

pub(super) async fn list(
    pool: &SqlitePool,
    product: &ProductId,
    name: &TextFilter,
    paging: Paging,
) -> Result<Found<ProductVersion>, StoreError> {
    let mut transaction = pool.begin().await?;
    let mut count = select("COUNT(*)", product);
    push_text(&mut count, "v.name", name);
    let total: i64 = count.build_query_scalar().fetch_one(&mut *transaction).await?;
    let mut query = select(COLUMNS, product);
    push_text(&mut query, "v.name", name);
    push_page(&mut query, "v.created_at DESC, v.position", paging);
    let rows = query.build_query_as().fetch_all(&mut *transaction).await?;
    let rows = with_configs(&mut transaction, product, rows).await?;
    Ok(Found { rows, total: total.unsigned_abs() })
}

pub(super) async fn one(
    pool: &SqlitePool,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<Option<ProductVersion>, StoreError> {
    let mut transaction = pool.begin().await?;
    let mut query = select(COLUMNS, product);
    push_equals(&mut query, "v.id", Some(version.as_str()));
    let row: Option<VersionRow> = query.build_query_as().fetch_optional(&mut *transaction).await?;
    Ok(with_configs(&mut transaction, product, Vec::from_iter(row)).await?.pop())
}

const COLUMNS: &str = "v.id, v.name, v.deprecated, v.created_at, v.updated_at";

fn select(columns: &'static str, product: &ProductId) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query.push(columns).push(
        " FROM product_versions AS v JOIN products AS p ON p.id = v.product_id
          WHERE v.published AND p.published",
    );
    push_equals(&mut query, "v.product_id", Some(product.as_str()));
    query
}

async fn with_configs(
    on: &mut SqliteConnection,
    product: &ProductId,
    rows: Vec<VersionRow>,
) -> Result<Vec<ProductVersion>, StoreError> {
    let configs: Vec<ConfigRow> = sqlx::query_as(CONFIGS).bind(product.as_str()).fetch_all(on).await?;
    let mut of_version: HashMap<String, Vec<RegistrationConfiguration>> = HashMap::new();
    for config in configs {
        of_version.entry(config.product_version_id.clone()).or_default().push(config.into());
    }
    let version = |row: VersionRow| ProductVersion {
        registration_configs: of_version.remove(&row.id).unwrap_or_default(),
        id: row.id.into(),
        created_at: row.created_at.into(),
        updated_at: row.updated_at.into(),
        name: row.name,
        deprecated: row.deprecated,
    };
    Ok(rows.into_iter().map(version).collect())
}
