//! What must be known before the first page: configuration, the portal's context and appearance, the session.

use std::time::Duration;

use futures_util::future::{Either, join, select};
use gloo_timers::future::sleep;
use leptos::prelude::*;
use portico_api_types::developer::Developer;
use portico_api_types::portal::{CatalogVariables, PortalAppearance, PortalContext};

use crate::api::portal::{BootRequest, config, first};
use crate::api::{ApiError, Client, ErrorKind, developer};
use crate::config::Config;

/// For what the start can do without.
const PATIENCE: Duration = Duration::from_secs(2);

/// The portal as the whole app sees it; does not change while the page is open.
#[derive(Clone, Debug)]
pub struct Portal {
    /// What the operator configured.
    pub config: Config,
    /// The portal's context.
    pub context: PortalContext,
    /// Texts and pictures of the catalogue.
    pub catalog: CatalogVariables,
}

impl Portal {
    /// Whether the catalogue is open and there are no applications. Missing means private (behaviour.md 1.1).
    pub fn is_public(&self) -> bool {
        self.context.is_public == Some(true)
    }

    /// The portal's name, for titles.
    pub fn name(&self) -> Option<&str> {
        self.context.name.as_deref().filter(|name| !name.is_empty())
    }
}

/// The outcome of starting.
#[derive(Clone)]
pub struct Started {
    /// The portal's facts.
    pub portal: Portal,
    /// A client that knows whether to send cookies.
    pub client: Client,
    /// Who is signed in.
    pub developer: Option<Developer>,
}

/// Asks for everything, preferring what `boot.js` has asked for already.
///
/// # Errors
/// When the portal's context or the session cannot be read: without them no page is right. A missing appearance is no
/// error; the defaults stand in.
pub async fn start(ended: RwSignal<u32>) -> Result<Started, ApiError> {
    let config = config().await?;
    // Until it is known whether the portal is public, nothing is sent along (behaviour.md 1.1).
    let anonymous = Client::new(&config.api_url, true, ended);
    let context: PortalContext = first(&anonymous, BootRequest::Portal).await?.json()?;
    let is_public = context.is_public == Some(true);
    let client = Client::new(&config.api_url, is_public, ended);
    let developer = async { if is_public { Ok(None) } else { who(&client).await } };
    let (catalog, developer) = join(catalog(&anonymous), developer).await;
    let portal = Portal { config, context, catalog };
    Ok(Started { portal, client, developer: developer? })
}

/// What the portal's owner chose for the catalogue. It only decorates, so nobody waits long for it.
async fn catalog(client: &Client) -> CatalogVariables {
    let asked = first(client, BootRequest::Appearance);
    let Either::Left((Ok(body), _)) = select(asked, Box::pin(sleep(PATIENCE))).await else {
        return CatalogVariables::default();
    };
    let looks = body.json::<PortalAppearance>().ok();
    looks.and_then(|looks| looks.variables).and_then(|variables| variables.catalog).unwrap_or_default()
}

/// Who is signed in. A 401 may only mean that the short-lived token ran out, so the session is refreshed first.
async fn who(client: &Client) -> Result<Option<Developer>, ApiError> {
    match first(client, BootRequest::Me).await.and_then(|body| body.json()) {
        Ok(developer) => return Ok(Some(developer)),
        Err(error) if error.kind == ErrorKind::Unauthorized => match client.refresh().await {
            Ok(()) => {}
            Err(error) if error.kind.is_refusal() => return Ok(None),
            Err(error) => return Err(error),
        },
        Err(_) => {}
    }
    match developer::me(client).await {
        Ok(developer) => Ok(Some(developer)),
        Err(error) if error.kind == ErrorKind::Unauthorized => Ok(None),
        Err(error) => Err(error),
    }
}

/// The portal; provided by the app.
pub fn expect_portal() -> StoredValue<Portal> {
    expect_context()
}

/// The client; provided by the app.
pub fn expect_client() -> Client {
    expect_context()
}
