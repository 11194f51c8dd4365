//! From checked content to the database.

use crate::auth::passwords::PasswordError;
use crate::state::AppState;
use crate::store::StoreError;
use crate::store::accounts::NewAccount;
use crate::store::content::Applied;

use super::ids;
use super::model::{Account, Content};

/// Why content was not applied. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The password of a declared account could not be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
}

/// Makes the portal publish this content, and nothing else. Applying the same content again changes nothing.
///
/// # Errors
/// When the database or the hashing of a password fails.
pub async fn apply(state: &AppState, content: &Content) -> Result<Applied, ApplyError> {
    let mut absent = Vec::new();
    for account in &content.accounts {
        // A hash takes its time: only for who needs one.
        if state.store.login(&account.email).await?.is_none() {
            absent.push(new_account(state, account).await?);
        }
    }
    Ok(state.store.apply(content, &absent, &state.clock.timestamp()).await?)
}

async fn new_account(state: &AppState, account: &Account) -> Result<NewAccount, PasswordError> {
    Ok(NewAccount {
        id: ids::account(&account.email.as_str().to_ascii_lowercase()),
        email: account.email.clone(),
        full_name: account.full_name.clone(),
        password_hash: state.passwords.hash(&*state.entropy, &account.password).await?,
        now: state.clock.timestamp(),
    })
}
