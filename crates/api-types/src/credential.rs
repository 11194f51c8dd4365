//! Credentials of a key-auth application.

use serde::{Deserialize, Serialize};

use crate::{CredentialId, Secret};

/// A credential without its key (schema `ListCredentialsResponse.data`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// The credential's id.
    pub id: CredentialId,
    /// The name that its owner gave it.
    #[serde(default)]
    pub display_name: String,
}

/// Schema `CredentialCreationResponse`: the only answer that holds the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatedCredential {
    /// The credential's id.
    pub id: CredentialId,
    /// The name that its owner gave it.
    #[serde(default)]
    pub display_name: String,
    /// The key itself; told once.
    pub credential: Secret,
}

/// Schema `CreateCredentialPayload`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateCredentialPayload {
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

/// Schema `UpdateCredentialPayload`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdateCredentialPayload {
    /// At most 255 characters.
    pub display_name: String,
}
