//! Registrations of applications for product versions. Each call is about one developer's own applications.

use async_trait::async_trait;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::version::ProductVersionApplication;
use portico_api_types::{
    ApplicationId, AuthStrategyId, DeveloperId, ProductId, ProductVersionId, RegistrationId, Timestamp,
};

use super::StoreError;
use crate::listing::{Found, Paging, TextFilter};

/// Which registrations of an application to list.
#[derive(Clone, Debug, Default)]
pub struct RegistrationFilter {
    /// By id.
    pub id: Option<String>,
    /// By status.
    pub status: Option<String>,
    /// By the product's name.
    pub product_name: TextFilter,
    /// By the version's name.
    pub product_version_name: TextFilter,
}

/// Which of a developer's applications to list for a version.
#[derive(Clone, Debug, Default)]
pub struct VersionApplicationFilter {
    /// Those without a registration, instead of those with one.
    pub unregistered: bool,
    /// By name.
    pub name: TextFilter,
    /// By the strategy that they use.
    pub auth_strategy_id: Option<String>,
    /// By the registration's status.
    pub status: Option<String>,
}

/// A registration to be made.
#[derive(Clone, Debug)]
pub struct NewRegistration {
    /// Its id.
    pub id: RegistrationId,
    /// The application.
    pub application: ApplicationId,
    /// The version.
    pub version: ProductVersionId,
    /// Approved or pending.
    pub status: RegistrationStatus,
    /// The present moment.
    pub now: Timestamp,
}

/// One way to register for a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// The strategy that an application must use.
    pub strategy: AuthStrategyId,
    /// The strategy's name.
    pub strategy_name: String,
    /// Applications may register now.
    pub enabled: bool,
    /// No person decides.
    pub auto_approve: bool,
}

/// Why a registration was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateRegistrationError {
    /// The application has one for the version, of whatever status.
    #[error("the application is registered already")]
    Duplicate,
    /// The developer has no such application.
    #[error("there is no such application")]
    NoApplication,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Registrations.
#[async_trait]
pub trait Registrations {
    /// Lists an application's registrations by the names of product and version.
    async fn registrations(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        filter: &RegistrationFilter,
        paging: Paging,
    ) -> Result<Found<Registration>, StoreError>;

    /// One registration.
    async fn registration(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &RegistrationId,
    ) -> Result<Option<Registration>, StoreError>;

    /// The ways to register for a version, in declared order; `None` when no such version is published.
    async fn admissions(&self, version: &ProductVersionId) -> Result<Option<Vec<Admission>>, StoreError>;

    /// Makes a registration.
    async fn create_registration(
        &self,
        owner: &DeveloperId,
        registration: &NewRegistration,
    ) -> Result<(), CreateRegistrationError>;

    /// Deletes a registration; false when there is none.
    async fn delete_registration(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &RegistrationId,
    ) -> Result<bool, StoreError>;

    /// Lists a developer's applications by name, as a version sees them; `None` when no such version is published.
    async fn version_applications(
        &self,
        owner: &DeveloperId,
        product: &ProductId,
        version: &ProductVersionId,
        filter: &VersionApplicationFilter,
        paging: Paging,
    ) -> Result<Option<Found<ProductVersionApplication>>, StoreError>;
}
