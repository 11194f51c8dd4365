//! Writes a declaration: the portal, its pictures, strategies and accounts.

use portico_api_types::Timestamp;
use sqlx::SqliteConnection;

use super::products;
use crate::content::{Asset, Content as Declared, Portal, Strategy};
use crate::etag::etag;
use crate::store::StoreError;
use crate::store::accounts::NewAccount;
use crate::store::content::Applied;

pub(super) async fn all(
    on: &mut SqliteConnection,
    declared: &Declared,
    accounts: &[NewAccount],
    now: &Timestamp,
) -> Result<Applied, StoreError> {
    portal(on, &declared.portal).await?;
    assets(on, &declared.assets).await?;
    strategies(on, &declared.strategies).await?;
    for account in accounts {
        add_account(on, account).await?;
    }
    products::write(on, &declared.products, now).await
}

async fn portal(on: &mut SqliteConnection, portal: &Portal) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT OR REPLACE INTO portal
         (id, org_id, name, is_public, registration, theme, welcome, header, domain)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(portal.id.as_str())
    .bind(portal.org_id.as_str())
    .bind(&portal.name)
    .bind(portal.is_public)
    .bind(portal.registration.as_str())
    .bind(portal.theme.as_str())
    .bind(&portal.welcome)
    .bind(&portal.header)
    .bind(&portal.domain)
    .execute(on)
    .await?;
    Ok(())
}

async fn assets(on: &mut SqliteConnection, assets: &[Asset]) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM assets").execute(&mut *on).await?;
    for asset in assets {
        sqlx::query("INSERT INTO assets (name, media_type, etag, body) VALUES ($1, $2, $3, $4)")
            .bind(asset.kind.as_str())
            .bind(&asset.media_type)
            .bind(etag(&asset.body))
            .bind(&asset.body)
            .execute(&mut *on)
            .await?;
    }
    Ok(())
}

/// Strategies that are no longer declared stay for the applications that use them.
async fn strategies(on: &mut SqliteConnection, strategies: &[Strategy]) -> Result<(), StoreError> {
    sqlx::query("UPDATE auth_strategies SET published = FALSE").execute(&mut *on).await?;
    for (position, strategy) in (0_i64..).zip(strategies) {
        sqlx::query(
            "INSERT INTO auth_strategies (id, name, credential_type, key_names, auth_methods, position, published)
             VALUES ($1, $2, $3, $4, $5, $6, TRUE)
             ON CONFLICT (id) DO UPDATE SET
                 name = excluded.name,
                 credential_type = excluded.credential_type,
                 key_names = excluded.key_names,
                 auth_methods = excluded.auth_methods,
                 position = excluded.position,
                 published = TRUE",
        )
        .bind(strategy.id.as_str())
        .bind(&strategy.name)
        .bind(strategy.credential_type.as_str())
        .bind(sqlx::types::Json(&strategy.key_names))
        .bind(sqlx::types::Json(&strategy.auth_methods))
        .bind(position)
        .execute(&mut *on)
        .await?;
    }
    Ok(())
}

/// An account that exists keeps its name and its password, whatever the declaration says.
async fn add_account(on: &mut SqliteConnection, account: &NewAccount) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO developers (id, email, full_name, password_hash, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT DO NOTHING",
    )
    .bind(account.id.as_str())
    .bind(account.email.as_str())
    .bind(&account.full_name)
    .bind(&account.password_hash)
    .bind(account.now.as_str())
    .execute(on)
    .await?;
    Ok(())
}
