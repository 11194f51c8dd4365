//! Applications of a developer.

use serde::{Deserialize, Serialize};

use crate::auth_strategy::AuthStrategy;
use crate::{ApplicationId, AuthStrategyId, Secret, Timestamp};

/// Most characters in an application's name, description and reference id (schema `CreateApplicationPayload`).
pub const MAX_TEXT_LENGTH: usize = 255;

/// Schemas `GetApplicationResponse` and `ApplicationUpdateResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The application's id.
    pub id: ApplicationId,
    /// Its name.
    pub name: String,
    /// Correlates it with another system: the gateway, or the client at an identity provider. Unique in the portal.
    #[serde(default)]
    pub reference_id: String,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// Where an OpenID Connect flow returns to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
    /// The one strategy that it authenticates with.
    #[serde(default)]
    pub auth_strategy: Option<AuthStrategy>,
    /// Granted scopes; absent when the strategy has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// Schema `ApplicationCreationResponse`: the application, and its client where the portal registered one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "CreationResponse")]
pub struct CreatedApplication {
    /// The application.
    #[serde(flatten)]
    pub application: Application,
    /// The client at the identity provider; told once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<ClientCredentials>,
}

/// [`CreatedApplication`] as it is read: reading through `flatten` costs the SPA a second reader for every type inside.
#[derive(Deserialize)]
struct CreationResponse {
    id: ApplicationId,
    name: String,
    #[serde(default)]
    reference_id: String,
    description: Option<String>,
    redirect_uri: Option<String>,
    auth_strategy: Option<AuthStrategy>,
    scopes: Option<Vec<String>>,
    created_at: Timestamp,
    updated_at: Timestamp,
    credentials: Option<ClientCredentials>,
}

impl From<CreationResponse> for CreatedApplication {
    fn from(read: CreationResponse) -> Self {
        let application = Application {
            id: read.id,
            name: read.name,
            reference_id: read.reference_id,
            description: read.description,
            redirect_uri: read.redirect_uri,
            auth_strategy: read.auth_strategy,
            scopes: read.scopes,
            created_at: read.created_at,
            updated_at: read.updated_at,
        };
        Self { application, credentials: read.credentials }
    }
}

/// Schemas `RefreshTokenResponse` and `ApplicationCreationResponse.credentials`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientCredentials {
    /// The client's id.
    pub client_id: String,
    /// The client's secret; told once.
    pub client_secret: Secret,
}

/// Schema `CreateApplicationPayload`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateApplicationPayload {
    /// 1 to 255 characters.
    pub name: String,
    /// At most 255 characters; not with dynamic client registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// An absolute URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The strategy; without it the portal's default one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_strategy_id: Option<AuthStrategyId>,
    /// Scopes asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

/// Schema `UpdateApplicationPayload`. An absent field stays as it is; an empty text clears it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdateApplicationPayload {
    /// 1 to 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// An absolute URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Scopes asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

/// Schemas `GetGrantedScopesResponse` and `GetGrantedScopesProductVersionResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantedScopes {
    /// Scopes that the identity provider grants to the application.
    pub scopes: Vec<String>,
}
