//! What every handler may ask for.

use std::path::PathBuf;
use std::sync::Arc;

use crate::auth::passwords::Passwords;
use crate::auth::sign_in_limit::SignInLimit;
use crate::clock::Clock;
use crate::entropy::Entropy;
use crate::relay::Relay;
use crate::store::Store;

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The database behind its traits.
    pub store: Arc<dyn Store>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// How the server was started.
    pub config: Arc<Config>,
    /// Hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// Counts attempts to sign in.
    pub sign_in_limit: Arc<SignInLimit>,
    /// Calls APIs for the portal's pages, where the operator allows it.
    pub relay: Option<Arc<Relay>>,
}

/// What the server is told at its start and does not change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Browsers reach the portal by https, so that cookies may demand it.
    pub secure_cookies: bool,
    /// Folder with the SPA's files; without one only the API is served.
    pub web: Option<PathBuf>,
}

impl AppState {
    /// The state of a server that has just started; without a relay.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        config: Config,
    ) -> Self {
        Self {
            store,
            sign_in_limit: Arc::new(SignInLimit::new(Arc::clone(&clock))),
            clock,
            entropy,
            config: Arc::new(config),
            passwords: Passwords::default(),
            relay: None,
        }
    }
}
