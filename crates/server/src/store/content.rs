//! What the portal publishes, as one piece: written by the declaration, read for the portal's own pages.

use async_trait::async_trait;
use portico_api_types::Timestamp;

use super::StoreError;
use super::accounts::NewAccount;
use crate::content::{Asset, AssetKind, Content as Declared, Portal};

/// What applying a declaration did to the products.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Products that were made, changed or published again.
    pub changed: u64,
    /// Products as they were.
    pub unchanged: u64,
    /// Products that are no longer declared.
    pub unpublished: u64,
}

/// A picture and the tag of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAsset {
    /// The picture.
    pub asset: Asset,
    /// Changes with the bytes; without quotes.
    pub etag: String,
}

/// The declared content.
#[async_trait]
pub trait Content: Send + Sync {
    /// Makes the database publish exactly this, and makes those of the accounts that do not exist. One transaction; applying the same again changes nothing.
    async fn apply(
        &self,
        declared: &Declared,
        accounts: &[NewAccount],
        now: &Timestamp,
    ) -> Result<Applied, StoreError>;

    /// The portal's settings; `None` before the first declaration.
    async fn portal(&self) -> Result<Option<Portal>, StoreError>;

    /// A picture of the portal, when it has one.
    async fn asset(&self, kind: AssetKind) -> Result<Option<StoredAsset>, StoreError>;

    /// The pictures that there are.
    async fn asset_kinds(&self) -> Result<Vec<AssetKind>, StoreError>;
}
