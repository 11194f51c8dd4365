//! Auth strategies in SQLite.

use async_trait::async_trait;
use portico_api_types::AuthStrategyId;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};
use sqlx::{FromRow, QueryBuilder, Sqlite};

use super::SqliteStore;
use super::list::{found, push_equals, push_page, push_text};
use crate::listing::{Found, Paging};
use crate::store::StoreError;
use crate::store::strategies::{Strategies, StrategyFilter};

/// A strategy as it is stored. Its columns have names of their own, so that other rows can hold it.
#[derive(FromRow)]
pub struct StrategyRow {
    strategy_id: String,
    strategy_name: String,
    credential_type: String,
    key_names: String,
    auth_methods: String,
}

/// The columns of a [`StrategyRow`], of the table `auth_strategies AS s`. A macro, because SQL must be a constant.
macro_rules! strategy_columns {
    () => {
        "s.id AS strategy_id, s.name AS strategy_name, s.credential_type, s.key_names, s.auth_methods"
    };
}
pub(super) use strategy_columns;

impl TryFrom<StrategyRow> for AuthStrategy {
    type Error = StoreError;

    fn try_from(row: StrategyRow) -> Result<Self, StoreError> {
        let credential_type = CredentialType::from(row.credential_type.as_str());
        let (key_names, auth_methods) = match credential_type {
            CredentialType::KeyAuth => (Some(list(&row.key_names)?), None),
            CredentialType::ClientCredentials | CredentialType::SelfManagedClientCredentials => {
                (None, Some(list(&row.auth_methods)?))
            }
            CredentialType::Other(other) => return Err(inconsistent(format!("credential type {other}"))),
        };
        Ok(Self {
            id: AuthStrategyId::new(row.strategy_id),
            name: row.strategy_name,
            credential_type,
            key_names,
            auth_methods,
            available_scopes: None,
        })
    }
}

fn list(json: &str) -> Result<Vec<String>, StoreError> {
    serde_json::from_str(json).map_err(|error| inconsistent(error.to_string()))
}

fn inconsistent(what: String) -> StoreError {
    StoreError::Inconsistent { table: "auth_strategies", what }
}

#[async_trait]
impl Strategies for SqliteStore {
    async fn strategies(
        &self,
        filter: &StrategyFilter,
        paging: Paging,
    ) -> Result<Found<AuthStrategy>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let total: i64 = select("COUNT(*)", filter).build_query_scalar().fetch_one(&mut *transaction).await?;
        let mut query = select(strategy_columns!(), filter);
        push_page(&mut query, "s.position, s.id", paging);
        let rows: Vec<StrategyRow> = query.build_query_as().fetch_all(&mut *transaction).await?;
        found(rows, total)
    }

    async fn strategy(&self, id: &AuthStrategyId) -> Result<Option<AuthStrategy>, StoreError> {
        let row: Option<StrategyRow> = sqlx::query_as(concat!(
            "SELECT ",
            strategy_columns!(),
            " FROM auth_strategies AS s WHERE s.published AND s.id = $1"
        ))
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(AuthStrategy::try_from).transpose()
    }

    async fn default_strategy(&self) -> Result<Option<AuthStrategy>, StoreError> {
        let row: Option<StrategyRow> = sqlx::query_as(concat!(
            "SELECT ",
            strategy_columns!(),
            " FROM auth_strategies AS s WHERE s.published ORDER BY s.position, s.id LIMIT 1"
        ))
        .fetch_optional(&self.pool)
        .await?;
        row.map(AuthStrategy::try_from).transpose()
    }
}

fn select(columns: &'static str, filter: &StrategyFilter) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT ");
    query.push(columns).push(" FROM auth_strategies AS s WHERE s.published");
    push_text(&mut query, "s.name", &filter.name);
    push_equals(&mut query, "s.credential_type", filter.credential_type.as_deref());
    query
}
