//! What every handler may ask for.

use std::sync::Arc;

use crate::clock::Clock;
use crate::entropy::Entropy;
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
}
