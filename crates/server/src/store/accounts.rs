//! Developer accounts.

use async_trait::async_trait;
use portico_api_types::developer::Developer;
use portico_api_types::{DeveloperId, Timestamp};

use super::StoreError;
use crate::auth::email::Email;

/// A developer's account as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account's id.
    pub id: DeveloperId,
    /// Email address as its owner wrote it.
    pub email: String,
    /// Name of the person.
    pub full_name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl From<Account> for Developer {
    fn from(account: Account) -> Self {
        Self {
            id: Some(account.id),
            email: account.email,
            full_name: account.full_name,
            created_at: Some(account.created_at),
            updated_at: Some(account.updated_at),
        }
    }
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: DeveloperId,
    /// Email address.
    pub email: Email,
    /// Name of the person.
    pub full_name: String,
    /// PHC string of the password.
    pub password_hash: String,
    /// The present moment.
    pub now: Timestamp,
}

/// What somebody who signs in is checked against.
#[derive(Clone, Debug)]
pub struct Login {
    /// The account.
    pub id: DeveloperId,
    /// PHC string of its password; `None` as long as it has none.
    pub password_hash: Option<String>,
}

/// Why an account was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateAccountError {
    /// Another account has the email address.
    #[error("the email address is taken")]
    EmailTaken,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Accounts, known by email address without regard to case.
#[async_trait]
pub trait Accounts {
    /// Makes an account.
    async fn create_account(&self, account: &NewAccount) -> Result<(), CreateAccountError>;

    /// The account with an email address.
    async fn login(&self, email: &Email) -> Result<Option<Login>, StoreError>;
}
