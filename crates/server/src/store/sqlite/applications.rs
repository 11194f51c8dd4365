//! Applications in SQLite.

use async_trait::async_trait;
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::{ApplicationId, DeveloperId, Timestamp};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use super::SqliteStore;
use super::list::{found, push_equals, push_page, push_text};
use super::strategies::{StrategyRow, strategy_columns};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::applications::{
    ApplicationChange, ApplicationFilter, Applications, NewApplication, WriteApplicationError,
};

/// An application as it is stored.
#[derive(FromRow)]
struct ApplicationRow {
    id: String,
    name: String,
    reference_id: String,
    description: Option<String>,
    redirect_uri: Option<String>,
    created_at: String,
    updated_at: String,
    #[sqlx(flatten)]
    strategy: StrategyRow,
}

/// The columns of an [`ApplicationRow`].
macro_rules! application_columns {
    () => {
        concat!(
            "a.id, a.name, a.reference_id, a.description, a.redirect_uri, a.created_at, a.updated_at, ",
            strategy_columns!()
        )
    };
}

impl TryFrom<ApplicationRow> for Application {
    type Error = StoreError;

    fn try_from(row: ApplicationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ApplicationId::new(row.id),
            name: row.name,
            reference_id: row.reference_id,
            description: row.description,
            redirect_uri: row.redirect_uri,
            auth_strategy: Some(AuthStrategy::try_from(row.strategy)?),
            scopes: None,
            created_at: Timestamp::new(row.created_at),
            updated_at: Timestamp::new(row.updated_at),
        })
    }
}

#[async_trait]
impl Applications for SqliteStore {
    async fn applications(
        &self,
        owner: &DeveloperId,
        filter: &ApplicationFilter,
        paging: Paging,
    ) -> Result<Found<Application>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let total: i64 =
            select("COUNT(*)", owner, filter).build_query_scalar().fetch_one(&mut *transaction).await?;
        let mut query = select(application_columns!(), owner, filter);
        push_page(&mut query, "a.name COLLATE NOCASE, a.id", paging);
        let rows: Vec<ApplicationRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
        found(rows, total)
    }

    async fn application(
        &self,
        owner: &DeveloperId,
        id: &ApplicationId,
    ) -> Result<Option<Application>, StoreError> {
        let row: Option<ApplicationRow> = sqlx::query_as(concat!(
            "SELECT ",
            application_columns!(),
            " FROM applications AS a JOIN auth_strategies AS s ON s.id = a.auth_strategy_id
             WHERE a.developer_id = $1 AND a.id = $2"
        ))
        .bind(owner.as_str())
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(Application::try_from).transpose()
    }

    async fn create_application(&self, new: &NewApplication) -> Result<(), WriteApplicationError> {
        sqlx::query(
            "INSERT INTO applications
             (id, developer_id, auth_strategy_id, name, reference_id, description, redirect_uri, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        )
        .bind(new.id.as_str())
        .bind(new.owner.as_str())
        .bind(new.auth_strategy_id.as_str())
        .bind(&new.name)
        .bind(&new.reference_id)
        .bind(&new.description)
        .bind(&new.redirect_uri)
        .bind(new.now.as_str())
        .execute(&self.pool)
        .await
        .map_err(write_error)?;
        Ok(())
    }

    async fn update_application(
        &self,
        owner: &DeveloperId,
        id: &ApplicationId,
        change: &ApplicationChange,
        now: &Timestamp,
    ) -> Result<bool, WriteApplicationError> {
        let mut query = QueryBuilder::<Sqlite>::new("UPDATE applications SET updated_at = ");
        query.push_bind(now.as_str());
        if let Some(name) = &change.name {
            query.push(", name = ").push_bind(name);
        }
        if let Some(reference_id) = &change.reference_id {
            query.push(", reference_id = ").push_bind(reference_id);
        }
        if let Some(description) = &change.description {
            query.push(", description = ").push_bind(description);
        }
        if let Some(redirect_uri) = &change.redirect_uri {
            query.push(", redirect_uri = ").push_bind(redirect_uri);
        }
        query
            .push(" WHERE developer_id = ")
            .push_bind(owner.as_str())
            .push(" AND id = ")
            .push_bind(id.as_str());
        let done = query.build().execute(&self.pool).await.map_err(write_error)?;
        Ok(done.rows_affected() > 0)
    }

    async fn delete_application(&self, owner: &DeveloperId, id: &ApplicationId) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM applications WHERE developer_id = $1 AND id = $2")
            .bind(owner.as_str())
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

fn select(columns: &'static str, owner: &DeveloperId, filter: &ApplicationFilter) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query
        .push(columns)
        .push(" FROM applications AS a JOIN auth_strategies AS s ON s.id = a.auth_strategy_id WHERE a.developer_id = ")
        .push_bind(owner.as_str().to_owned());
    push_text(&mut query, "a.name", &filter.name);
    push_equals(&mut query, "a.auth_strategy_id", filter.auth_strategy_id.as_deref());
    query
}

fn write_error(error: sqlx::Error) -> WriteApplicationError {
    if super::is_taken(&error, "applications.reference_id") {
        WriteApplicationError::ReferenceIdTaken
    } else if super::is_taken(&error, "applications.name") {
        WriteApplicationError::NameTaken
    } else {
        StoreError::from(error).into()
    }
}
