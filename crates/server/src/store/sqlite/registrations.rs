//! Registrations in SQLite.

use async_trait::async_trait;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{
    ApplicationId, AuthStrategyId, DeveloperId, ProductId, ProductVersionId, RegistrationId, Timestamp,
};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use super::SqliteStore;
use super::list::{found, push_equals, push_page, push_text};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::registrations::{
    Admission, CreateRegistrationError, NewRegistration, RegistrationFilter, Registrations,
    VersionApplicationFilter,
};

/// A registration as it is stored, with the names that belong to it.
#[derive(FromRow)]
struct RegistrationRow {
    id: String,
    status: String,
    application_id: String,
    product_id: String,
    product_name: String,
    product_version_id: String,
    product_version_name: String,
    created_at: String,
    updated_at: String,
}

const COLUMNS: &str = "r.id, r.status, r.application_id, p.id AS product_id, p.name AS product_name, \
     v.id AS product_version_id, v.name AS product_version_name, r.created_at, r.updated_at";

impl TryFrom<RegistrationRow> for Registration {
    type Error = StoreError;

    fn try_from(row: RegistrationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: RegistrationId::new(row.id),
            status: status(&row.status)?,
            application_id: ApplicationId::new(row.application_id),
            product_id: ProductId::new(row.product_id),
            product_name: row.product_name,
            product_version_id: ProductVersionId::new(row.product_version_id),
            product_version_name: row.product_version_name,
            granted_scopes: None,
            created_at: Timestamp::new(row.created_at),
            updated_at: Timestamp::new(row.updated_at),
        })
    }
}

/// Reads a stored status.
pub fn status(text: &str) -> Result<RegistrationStatus, StoreError> {
    match RegistrationStatus::from(text) {
        RegistrationStatus::Other(other) => {
            Err(StoreError::Inconsistent { table: "registrations", what: format!("status {other}") })
        }
        known => Ok(known),
    }
}

/// A way to register as it is stored.
#[derive(FromRow)]
struct AdmissionRow {
    auth_strategy_id: String,
    name: String,
    enabled: bool,
    auto_approve: bool,
}

#[async_trait]
impl Registrations for SqliteStore {
    async fn registrations(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        filter: &RegistrationFilter,
        paging: Paging,
    ) -> Result<Found<Registration>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let total: i64 = select("COUNT(*)", owner, application, filter)
            .build_query_scalar()
            .fetch_one(&mut *transaction)
            .await?;
        let mut query = select(COLUMNS, owner, application, filter);
        push_page(&mut query, "p.name COLLATE NOCASE, v.name COLLATE NOCASE, r.id", paging);
        let rows: Vec<RegistrationRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
        found(rows, total)
    }

    async fn registration(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &RegistrationId,
    ) -> Result<Option<Registration>, StoreError> {
        let by_id = RegistrationFilter { id: Some(id.as_str().to_owned()), ..RegistrationFilter::default() };
        let row: Option<RegistrationRow> =
            select(COLUMNS, owner, application, &by_id).build_query_as().fetch_optional(&self.pool).await?;
        row.map(Registration::try_from).transpose()
    }

    async fn admissions(&self, version: &ProductVersionId) -> Result<Option<Vec<Admission>>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let published: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM product_versions AS v JOIN products AS p ON p.id = v.product_id
             WHERE v.id = $1 AND v.published AND p.published)",
        )
        .bind(version.as_str())
        .fetch_one(&mut *transaction)
        .await?;
        if !published {
            return Ok(None);
        }
        let rows: Vec<AdmissionRow> = sqlx::query_as(
            "SELECT c.auth_strategy_id, s.name, c.enabled, c.auto_approve
             FROM registration_configs AS c JOIN auth_strategies AS s ON s.id = c.auth_strategy_id
             WHERE c.product_version_id = $1 ORDER BY c.position",
        )
        .bind(version.as_str())
        .fetch_all(&mut *transaction)
        .await?;
        Ok(Some(rows.into_iter().map(Admission::from).collect()))
    }

    async fn create_registration(
        &self,
        owner: &DeveloperId,
        new: &NewRegistration,
    ) -> Result<(), CreateRegistrationError> {
        let done = sqlx::query(
            "INSERT INTO registrations (id, application_id, product_version_id, status, created_at, updated_at)
             SELECT $1, a.id, $4, $5, $6, $6 FROM applications AS a WHERE a.developer_id = $2 AND a.id = $3",
        )
        .bind(new.id.as_str())
        .bind(owner.as_str())
        .bind(new.application.as_str())
        .bind(new.version.as_str())
        .bind(new.status.as_str())
        .bind(new.now.as_str())
        .execute(&self.pool)
        .await;
        match done {
            Ok(done) if done.rows_affected() == 0 => Err(CreateRegistrationError::NoApplication),
            Ok(_) => Ok(()),
            Err(error) if super::is_taken(&error, "registrations.product_version_id") => {
                Err(CreateRegistrationError::Duplicate)
            }
            Err(error) => Err(StoreError::from(error).into()),
        }
    }

    async fn delete_registration(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &RegistrationId,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "DELETE FROM registrations WHERE id = $3 AND application_id IN (
                SELECT id FROM applications WHERE developer_id = $1 AND id = $2)",
        )
        .bind(owner.as_str())
        .bind(application.as_str())
        .bind(id.as_str())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn version_applications(
        &self,
        owner: &DeveloperId,
        product: &ProductId,
        version: &ProductVersionId,
        filter: &VersionApplicationFilter,
        paging: Paging,
    ) -> Result<Option<Found<ProductVersionApplication>>, StoreError> {
        self.applications_of_version(owner, product, version, filter, paging).await
    }
}

impl From<AdmissionRow> for Admission {
    fn from(row: AdmissionRow) -> Self {
        Self {
            strategy: AuthStrategyId::new(row.auth_strategy_id),
            strategy_name: row.name,
            enabled: row.enabled,
            auto_approve: row.auto_approve,
        }
    }
}

fn select(
    columns: &'static str,
    owner: &DeveloperId,
    application: &ApplicationId,
    filter: &RegistrationFilter,
) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query
        .push(columns)
        .push(
            " FROM registrations AS r JOIN applications AS a ON a.id = r.application_id
              JOIN product_versions AS v ON v.id = r.product_version_id
              JOIN products AS p ON p.id = v.product_id WHERE a.developer_id = ",
        )
        .push_bind(owner.as_str())
        .push(" AND a.id = ")
        .push_bind(application.as_str());
    push_equals(&mut query, "r.id", filter.id.as_deref());
    push_equals(&mut query, "r.status", filter.status.as_deref());
    push_text(&mut query, "p.name", &filter.product_name);
    push_text(&mut query, "v.name", &filter.product_version_name);
    query
}
