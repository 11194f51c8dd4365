//! What the sample upstream must know of the portal: who calls, and whether they may.

use async_trait::async_trait;
use portico_api_types::ApplicationId;

use super::StoreError;
use crate::auth::token::SecretHash;
use crate::content::Sample;

/// The entrance of a sample that is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The product that the sample serves.
    pub product: String,
    /// Headers that may carry the key; none when no strategy names any.
    pub key_names: Vec<String>,
}

/// The application that a key belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The application's id.
    pub id: ApplicationId,
    /// The application's name.
    pub name: String,
}

/// Calls of the sample upstream.
#[async_trait]
pub trait Samples: Send + Sync {
    /// How to get in; `None` when no published version is served by the sample.
    async fn sample_gate(&self, sample: Sample) -> Result<Option<Gate>, StoreError>;

    /// Whose key it is; `None` when it is nobody's, or nobody's any more.
    async fn sample_caller(&self, key: &SecretHash) -> Result<Option<Caller>, StoreError>;

    /// Counts a call and tells the new count; `None`, and nothing counted, without an approved registration.
    async fn count_sample_call(
        &self,
        sample: Sample,
        application: &ApplicationId,
    ) -> Result<Option<u64>, StoreError>;
}
