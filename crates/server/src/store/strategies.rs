//! Auth strategies that applications may use.

use async_trait::async_trait;
use portico_api_types::AuthStrategyId;
use portico_api_types::auth_strategy::AuthStrategy;

use super::StoreError;
use crate::listing::{Found, Paging, TextFilter};

/// Which strategies to list.
#[derive(Clone, Debug, Default)]
pub struct StrategyFilter {
    /// By name.
    pub name: TextFilter,
    /// By kind of credential.
    pub credential_type: Option<String>,
}

/// Published strategies.
#[async_trait]
pub trait Strategies {
    /// Lists strategies in declared order.
    async fn strategies(
        &self,
        filter: &StrategyFilter,
        paging: Paging,
    ) -> Result<Found<AuthStrategy>, StoreError>;

    /// One strategy.
    async fn strategy(&self, id: &AuthStrategyId) -> Result<Option<AuthStrategy>, StoreError>;

    /// What an application uses that does not say: the strategy declared first.
    async fn default_strategy(&self) -> Result<Option<AuthStrategy>, StoreError>;
}
