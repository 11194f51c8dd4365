//! Declared content in SQLite.

mod documents;
mod products;
mod versions;
mod write;

#[cfg(test)]
mod tests;

use async_trait::async_trait;
use portico_api_types::Timestamp;
use sqlx::FromRow;

use super::{IMMEDIATE, SqliteStore, index, origins};
use crate::content::{Asset, AssetKind, Content as Declared, Portal, Registration};
use crate::store::StoreError;
use crate::store::accounts::NewAccount;
use crate::store::content::{Applied, Content, StoredAsset};
use crate::theme::Theme;

#[derive(FromRow)]
struct PortalRow {
    id: String,
    org_id: String,
    name: String,
    is_public: bool,
    registration: String,
    theme: String,
    welcome: String,
    header: String,
    domain: String,
}

impl TryFrom<PortalRow> for Portal {
    type Error = StoreError;

    fn try_from(row: PortalRow) -> Result<Self, StoreError> {
        let unknown = |what| StoreError::Inconsistent { table: "portal", what };
        Ok(Self {
            registration: Registration::named(&row.registration)
                .ok_or_else(|| unknown(format!("registration {:?}", row.registration)))?,
            theme: Theme::named(&row.theme).ok_or_else(|| unknown(format!("theme {:?}", row.theme)))?,
            id: row.id.into(),
            org_id: row.org_id.into(),
            name: row.name,
            is_public: row.is_public,
            welcome: row.welcome,
            header: row.header,
            domain: row.domain,
        })
    }
}

#[derive(FromRow)]
struct AssetRow {
    media_type: String,
    etag: String,
    body: Vec<u8>,
}

#[async_trait]
impl Content for SqliteStore {
    async fn apply(
        &self,
        declared: &Declared,
        accounts: &[NewAccount],
        now: &Timestamp,
    ) -> Result<Applied, StoreError> {
        let mut transaction = self.pool.begin_with(IMMEDIATE).await?;
        let applied = write::all(&mut transaction, declared, accounts, now).await?;
        transaction.commit().await?;
        Ok(applied)
    }

    async fn portal(&self) -> Result<Option<Portal>, StoreError> {
        let row: Option<PortalRow> =
            sqlx::query_as("SELECT * FROM portal").fetch_optional(&self.pool).await?;
        row.map(Portal::try_from).transpose()
    }

    async fn asset(&self, kind: AssetKind) -> Result<Option<StoredAsset>, StoreError> {
        let row: Option<AssetRow> =
            sqlx::query_as("SELECT media_type, etag, body FROM assets WHERE name = $1")
                .bind(kind.as_str())
                .fetch_optional(&self.pool)
                .await?;
        Ok(row.map(|AssetRow { media_type, etag, body }| StoredAsset {
            asset: Asset { kind, media_type, body },
            etag,
        }))
    }

    async fn asset_kinds(&self) -> Result<Vec<AssetKind>, StoreError> {
        let names: Vec<String> = sqlx::query_scalar("SELECT name FROM assets").fetch_all(&self.pool).await?;
        let kind = |name: String| {
            AssetKind::named(&name)
                .ok_or_else(|| StoreError::Inconsistent { table: "assets", what: format!("name {name:?}") })
        };
        names.into_iter().map(kind).collect()
    }
}
