//! Credentials of key-auth applications. Each call is about one developer's own application.

use async_trait::async_trait;
use portico_api_types::credential::Credential;
use portico_api_types::{ApplicationId, CredentialId, DeveloperId, Timestamp};

use super::StoreError;
use crate::auth::token::SecretHash;
use crate::listing::{Found, Paging};

/// A credential to be made.
#[derive(Clone, Debug)]
pub struct NewCredential {
    /// Its id.
    pub id: CredentialId,
    /// The application that it is for.
    pub application: ApplicationId,
    /// The name that its owner gave it.
    pub display_name: String,
    /// Hash of the key.
    pub key: SecretHash,
    /// The present moment.
    pub now: Timestamp,
}

/// Why a credential was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateCredentialError {
    /// The application has as many as it may.
    #[error("the application has as many credentials as it may")]
    Full,
    /// The developer has no such application.
    #[error("there is no such application")]
    NoApplication,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Credentials.
#[async_trait]
pub trait Credentials {
    /// Lists an application's credentials, the oldest first.
    async fn credentials(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        paging: Paging,
    ) -> Result<Found<Credential>, StoreError>;

    /// Makes a credential unless the application has `most` of them.
    async fn create_credential(
        &self,
        owner: &DeveloperId,
        credential: &NewCredential,
        most: u32,
    ) -> Result<(), CreateCredentialError>;

    /// Gives a credential another name; false when there is none.
    async fn rename_credential(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &CredentialId,
        display_name: &str,
    ) -> Result<bool, StoreError>;

    /// Deletes a credential, so that its key stops working; false when there is none.
    async fn delete_credential(
        &self,
        owner: &DeveloperId,
        application: &ApplicationId,
        id: &CredentialId,
    ) -> Result<bool, StoreError>;
}
