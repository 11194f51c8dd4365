//! Versions of a product.

use serde::{Deserialize, Serialize};

use crate::auth_strategy::{AuthStrategy, CredentialType};
use crate::registration::RegistrationStatus;
use crate::{ApplicationId, AuthStrategyId, ProductVersionId, RegistrationId, Timestamp};

/// Schema `ProductVersion`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductVersion {
    /// The version's id.
    pub id: ProductVersionId,
    /// When it was published; the newest version is the one published last.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Its name, often but not always a number.
    pub name: String,
    /// Callers should move to a newer version.
    #[serde(default)]
    pub deprecated: bool,
    /// The ways to register an application; empty when there is none.
    #[serde(default)]
    pub registration_configs: Vec<RegistrationConfiguration>,
}

/// Schema `RegistrationConfiguration`. Its id is the id of the auth strategy it uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationConfiguration {
    /// Id of the auth strategy.
    pub id: AuthStrategyId,
    /// Name of the auth strategy.
    pub name: String,
    /// Kind of credential that an application needs.
    pub credential_type: CredentialType,
    /// For OpenID Connect: `bearer`, `session`, `client_credentials`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_methods: Option<Vec<String>>,
    /// Scopes that a developer may ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_scopes: Option<Vec<String>>,
    /// Applications may register now.
    pub registration_enabled: bool,
    /// A registration is approved without a person's decision.
    pub registration_auto_approve: bool,
}

/// Schema `ProductVersionApplication`: an application seen from a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductVersionApplication {
    /// The application's id.
    pub id: ApplicationId,
    /// The application's name.
    pub name: String,
    /// Its registration for this version, if it has one.
    #[serde(default)]
    pub registration_id: Option<RegistrationId>,
    /// That registration's status.
    #[serde(default)]
    pub registration_status: Option<RegistrationStatus>,
    /// The application's strategy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_strategy: Option<AuthStrategy>,
    /// When the application was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}
