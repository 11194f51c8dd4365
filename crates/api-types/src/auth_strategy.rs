//! How the gateway authenticates an application.

use serde::{Deserialize, Serialize};

use crate::AuthStrategyId;
use crate::macros::open_enum;

open_enum! {
    /// Schema `CredentialType`.
    CredentialType {
        /// The portal issues API keys.
        KeyAuth = "key_auth",
        /// The portal registers a client at the identity provider (dynamic client registration, RFC 7591).
        ClientCredentials = "client_credentials",
        /// The developer registers a client at the identity provider.
        SelfManagedClientCredentials = "self_managed_client_credentials",
    }
}

/// Schemas `PortalAuthStrategy` and `AuthStrategy`, told apart by `credential_type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthStrategy {
    /// The strategy's id.
    pub id: AuthStrategyId,
    /// Its name.
    pub name: String,
    /// Kind of credential.
    pub credential_type: CredentialType,
    /// Header names that carry the key; with `key_auth`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_names: Option<Vec<String>>,
    /// `bearer`, `session`, `client_credentials`; with the two OpenID Connect types.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_methods: Option<Vec<String>>,
    /// Scopes that a developer may ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_scopes: Option<Vec<String>>,
}
