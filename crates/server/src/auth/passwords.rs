//! Passwords: Argon2id (RFC 9106), never altered, never kept.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{Error, PasswordHasher, PasswordVerifier};
use portico_api_types::Secret;
use tokio::sync::Semaphore;
use tokio::task;

use crate::entropy::Entropy;
use crate::error::ApiError;

/// Fewest characters of a new password (NIST SP 800-63B section 5.1.1.2).
pub const MIN_LENGTH: u16 = 8;

/// Most characters of a new password.
pub const MAX_LENGTH: u16 = 256;

/// How many hashes are computed at once; each takes 19 MiB and a processor for tens of milliseconds.
const AT_ONCE: usize = 2;

/// Bytes of salt (RFC 9106 section 3.1).
const SALT_LENGTH: usize = 16;

/// The hash that is checked when there is no account, so that the answer takes as long. Nobody's password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$cG9ydGljby5ub2JvZHkuMQ$Y4KzzIgUErd7/K7tAmABwA2eMCXmbCD25+kvB5hRRio";

/// Hashes and checks passwords, a few at a time, off the threads that serve requests.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

/// Why a password could be neither hashed nor checked: a fault of the server, never of the password.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The hash cannot be computed or read.
    #[error("password hash: {0}")]
    Hash(#[from] Error),
    /// The server is going down.
    #[error("password hashing has stopped")]
    Stopped,
}

impl From<PasswordError> for ApiError {
    fn from(error: PasswordError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// The hash to store, as a PHC string.
    ///
    /// # Errors
    /// When it cannot be computed.
    pub async fn hash(&self, entropy: &dyn Entropy, password: &Secret) -> Result<String, PasswordError> {
        let mut salt = [0; SALT_LENGTH];
        entropy.fill(&mut salt);
        let password = password.clone();
        self.in_turn(move || {
            let hash = Argon2::default().hash_password_with_salt(password.expose().as_bytes(), &salt)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether the password belongs to the hash. Without a hash it never does, and takes as long.
    ///
    /// # Errors
    /// When the stored hash is unreadable.
    pub async fn verify(&self, password: &Secret, hash: Option<&str>) -> Result<bool, PasswordError> {
        let known = hash.is_some();
        let hash = hash.unwrap_or(NOBODY).to_owned();
        let password = password.clone();
        self.in_turn(move || {
            match Argon2::default().verify_password(password.expose().as_bytes(), hash.as_str()) {
                Ok(()) => Ok(known),
                Err(Error::PasswordInvalid) => Ok(false),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    async fn in_turn<T, F>(&self, work: F) -> Result<T, PasswordError>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, PasswordError> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| PasswordError::Stopped)?;
        // The turn goes along: work that was begun holds it to its end, also when the client has hung up.
        task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await
        .map_err(|_| PasswordError::Stopped)?
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::entropy::SystemEntropy;

    #[tokio::test]
    async fn takes_passwords_as_they_are() {
        let passwords = Passwords::default();
        let password = Secret::new(" ünïcödé 🔑 ");
        let hash = passwords.hash(&SystemEntropy, &password).await.unwrap();
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(passwords.verify(&password, Some(&hash)).await.unwrap());
        assert!(!passwords.verify(&Secret::new("ünïcödé 🔑"), Some(&hash)).await.unwrap());
        assert_ne!(
            hash,
            passwords.hash(&SystemEntropy, &password).await.unwrap(),
            "each hash has its own salt"
        );
    }

    #[tokio::test]
    async fn nobody_costs_as_much_as_somebody() {
        let passwords = Passwords::default();
        let password = Secret::new("tide-mill-9");
        let hash = passwords.hash(&SystemEntropy, &password).await.unwrap();
        let cost = |phc: &str| phc.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(NOBODY), cost(&hash));

        // Two passes over 19 MiB take longer than this on any machine, and no work at all takes less at least once.
        let mut shortest = Duration::MAX;
        for _ in 0..5 {
            let start = Instant::now();
            assert!(!passwords.verify(&password, None).await.unwrap());
            shortest = shortest.min(start.elapsed());
        }
        assert!(shortest > Duration::from_millis(2), "{shortest:?}");
    }

    #[tokio::test]
    async fn a_broken_hash_is_a_fault_and_no_wrong_password() {
        let broken = Passwords::default().verify(&Secret::new("tide-mill-9"), Some("$argon2id$")).await;
        assert!(matches!(broken, Err(PasswordError::Hash(_))), "{broken:?}");
    }
}
