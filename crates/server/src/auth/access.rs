//! Who may ask for what. A private portal serves developers who are signed in; a public one serves its catalogue to
//! everybody and has no accounts at all (contract, descriptions of the tags).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::cookies::SentTokens;
use crate::content::Portal;
use crate::error::ApiError;
use crate::state::AppState;
use crate::store::StoreError;
use crate::store::accounts::Account;

/// The portal has accounts. On a public portal this is a 404: there is nothing of the kind.
#[derive(Clone, Debug)]
pub struct PrivatePortal(pub Portal);

/// The developer who is signed in: 404 on a public portal, 401 when nobody is.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Account);

/// Leave to read the catalogue. On a public portal everybody has it, and cookies are not looked at; on a private one
/// only who is signed in, everybody else gets a 401.
#[derive(Clone, Debug)]
pub struct CatalogAccess {
    /// Who reads; `None` on a public portal.
    pub developer: Option<Account>,
}

impl FromRequestParts<AppState> for PrivatePortal {
    type Rejection = ApiError;

    async fn from_request_parts(_: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let portal = portal(state).await?;
        if portal.is_public { Err(ApiError::missing("this address")) } else { Ok(Self(portal)) }
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        PrivatePortal::from_request_parts(parts, state).await?;
        signed_in(parts, state).await.map(Self)
    }
}

impl FromRequestParts<AppState> for CatalogAccess {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let developer =
            if portal(state).await?.is_public { None } else { Some(signed_in(parts, state).await?) };
        Ok(Self { developer })
    }
}

/// The portal's settings.
///
/// # Errors
/// 500 when the database fails.
pub async fn portal(state: &AppState) -> Result<Portal, ApiError> {
    let portal = state.store.portal().await?;
    let absent = || StoreError::Inconsistent { table: "portal", what: "no row".to_owned() };
    Ok(portal.ok_or_else(absent)?)
}

async fn signed_in(parts: &mut Parts, state: &AppState) -> Result<Account, ApiError> {
    let nobody = || ApiError::Unauthorized("sign in to see this".to_owned());
    let Ok(SentTokens { access, .. }) = SentTokens::from_request_parts(parts, state).await;
    let access = access.ok_or_else(nobody)?;
    state.store.account_of_access(&access, &state.clock.timestamp()).await?.ok_or_else(nobody)
}
