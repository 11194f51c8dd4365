//! Applications of developers. Each call is about one developer's own: the others' are not there.

use async_trait::async_trait;
use portico_api_types::application::Application;
use portico_api_types::{ApplicationId, AuthStrategyId, DeveloperId, Timestamp};

use super::StoreError;
use crate::listing::{Found, Paging, TextFilter};

/// Which applications to list.
#[derive(Clone, Debug, Default)]
pub struct ApplicationFilter {
    /// By name.
    pub name: TextFilter,
    /// By the strategy that they use.
    pub auth_strategy_id: Option<String>,
}

/// An application to be made.
#[derive(Clone, Debug)]
pub struct NewApplication {
    /// Its id.
    pub id: ApplicationId,
    /// Its owner.
    pub owner: DeveloperId,
    /// Unique among the owner's.
    pub name: String,
    /// Unique in the portal.
    pub reference_id: String,
    /// What it is for.
    pub description: Option<String>,
    /// Where an OpenID Connect flow returns to.
    pub redirect_uri: Option<String>,
    /// The strategy that it uses.
    pub auth_strategy_id: AuthStrategyId,
    /// The present moment.
    pub now: Timestamp,
}

/// What to change of an application.
#[derive(Clone, Debug, Default)]
pub struct ApplicationChange {
    /// A new name, unique among the owner's.
    pub name: Option<String>,
    /// A new reference id, unique in the portal.
    pub reference_id: Option<String>,
    /// A new description, or none.
    pub description: Option<Option<String>>,
    /// A new redirect URI, or none.
    pub redirect_uri: Option<Option<String>>,
}

/// Why an application was neither made nor changed.
#[derive(Debug, thiserror::Error)]
pub enum WriteApplicationError {
    /// Another application of the same developer has the name.
    #[error("the name is taken")]
    NameTaken,
    /// Another application in the portal has the reference id.
    #[error("the reference id is taken")]
    ReferenceIdTaken,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Applications.
#[async_trait]
pub trait Applications {
    /// Lists applications by name.
    async fn applications(
        &self,
        owner: &DeveloperId,
        filter: &ApplicationFilter,
        paging: Paging,
    ) -> Result<Found<Application>, StoreError>;

    /// One application.
    async fn application(
        &self,
        owner: &DeveloperId,
        id: &ApplicationId,
    ) -> Result<Option<Application>, StoreError>;

    /// Makes an application.
    async fn create_application(&self, application: &NewApplication) -> Result<(), WriteApplicationError>;

    /// Changes an application; false when there is none.
    async fn update_application(
        &self,
        owner: &DeveloperId,
        id: &ApplicationId,
        change: &ApplicationChange,
        now: &Timestamp,
    ) -> Result<bool, WriteApplicationError>;

    /// Deletes an application with its credentials and registrations; false when there is none.
    async fn delete_application(&self, owner: &DeveloperId, id: &ApplicationId) -> Result<bool, StoreError>;
}
