//! Sessions and their tokens. [`crate::auth::session`] tells how they work.

use async_trait::async_trait;
use portico_api_types::{DeveloperId, Timestamp};

use super::StoreError;
use super::accounts::Account;
use crate::auth::session::TokenPair;
use crate::auth::token::SecretHash;

/// A session to be started.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its id.
    pub id: String,
    /// Who signs in.
    pub developer: DeveloperId,
    /// Its first tokens.
    pub tokens: TokenPair,
    /// The present moment.
    pub now: Timestamp,
}

/// The use of a refresh token.
#[derive(Clone, Debug)]
pub struct Rotation {
    /// The token that came.
    pub refresh: SecretHash,
    /// What takes over.
    pub tokens: TokenPair,
    /// The present moment.
    pub now: Timestamp,
    /// A token that was spent before this moment no longer counts.
    pub grace_began: Timestamp,
    /// When the access token of the spent pair ends.
    pub grace_ends: Timestamp,
}

/// What came of the use of a refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotated {
    /// The new pair is good.
    Renewed,
    /// The token is unknown or has ended.
    Unknown,
    /// The token had been spent: somebody has a copy, and the session is over.
    Reused,
}

/// Sessions of developers.
#[async_trait]
pub trait Sessions {
    /// Starts a session, and forgets those of the same developer that have ended.
    async fn start_session(&self, session: &NewSession) -> Result<(), StoreError>;

    /// The account that an access token stands for at this moment.
    async fn account_of_access(
        &self,
        access: &SecretHash,
        now: &Timestamp,
    ) -> Result<Option<Account>, StoreError>;

    /// Spends a refresh token.
    async fn rotate(&self, rotation: &Rotation) -> Result<Rotated, StoreError>;

    /// Ends the sessions that these tokens belong to, spent ones included.
    async fn end_session(
        &self,
        access: Option<&SecretHash>,
        refresh: Option<&SecretHash>,
    ) -> Result<(), StoreError>;
}
