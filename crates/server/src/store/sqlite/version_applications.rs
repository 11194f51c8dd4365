//! A developer's applications as a version sees them, in SQLite.

use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{ApplicationId, DeveloperId, ProductId, ProductVersionId, RegistrationId, Timestamp};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use super::SqliteStore;
use super::list::{found, push_equals, push_page, push_text};
use super::registrations::status;
use super::strategies::{StrategyRow, strategy_columns};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::registrations::VersionApplicationFilter;

/// An application with its registration for the version.
#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    registration_id: Option<String>,
    registration_status: Option<String>,
    created_at: String,
    updated_at: String,
    #[sqlx(flatten)]
    strategy: StrategyRow,
}

const COLUMNS: &str = concat!(
    "a.id, a.name, r.id AS registration_id, r.status AS registration_status, a.created_at, a.updated_at, ",
    strategy_columns!()
);

impl TryFrom<Row> for ProductVersionApplication {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ApplicationId::new(row.id),
            name: row.name,
            registration_id: row.registration_id.map(RegistrationId::new),
            registration_status: row.registration_status.as_deref().map(status).transpose()?,
            auth_strategy: Some(AuthStrategy::try_from(row.strategy)?),
            created_at: Timestamp::new(row.created_at),
            updated_at: Timestamp::new(row.updated_at),
        })
    }
}

impl SqliteStore {
    pub(super) async fn applications_of_version(
        &self,
        owner: &DeveloperId,
        product: &ProductId,
        version: &ProductVersionId,
        filter: &VersionApplicationFilter,
        paging: Paging,
    ) -> Result<Option<Found<ProductVersionApplication>>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let published: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM product_versions AS v JOIN products AS p ON p.id = v.product_id
             WHERE p.id = $1 AND v.id = $2 AND v.published AND p.published)",
        )
        .bind(product.as_str())
        .bind(version.as_str())
        .fetch_one(&mut *transaction)
        .await?;
        if !published {
            return Ok(None);
        }
        let total: i64 = select("COUNT(*)", owner, version, filter)
            .build_query_scalar()
            .fetch_one(&mut *transaction)
            .await?;
        let mut query = select(COLUMNS, owner, version, filter);
        push_page(&mut query, "a.name COLLATE NOCASE, a.id", paging);
        let rows: Vec<Row> = query.build_query_as().fetch_all(&mut *transaction).await?;
        found(rows, total).map(Some)
    }
}

fn select(
    columns: &'static str,
    owner: &DeveloperId,
    version: &ProductVersionId,
    filter: &VersionApplicationFilter,
) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query
        .push(columns)
        .push(
            " FROM applications AS a JOIN auth_strategies AS s ON s.id = a.auth_strategy_id
              LEFT JOIN registrations AS r ON r.application_id = a.id AND r.product_version_id = ",
        )
        .push_bind(version.as_str())
        .push(" WHERE a.developer_id = ")
        .push_bind(owner.as_str())
        .push(if filter.unregistered { " AND r.id IS NULL" } else { " AND r.id IS NOT NULL" });
    push_text(&mut query, "a.name", &filter.name);
    push_equals(&mut query, "a.auth_strategy_id", filter.auth_strategy_id.as_deref());
    push_equals(&mut query, "r.status", filter.status.as_deref());
    query
}
