//! What must be known before the first page: configuration, the portal's context and appearance, the session.

use leptos::prelude::*;
use portico_api_types::developer::Developer;
use portico_api_types::portal::{CatalogVariables, PortalAppearance, PortalContext};

use crate::api::portal::{First, config, first};
use crate::api::{ApiError, Client, ErrorKind, developer};
use crate::config::Config;

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
    let config = config().await;
    let client = Client::new(&config.api_url, false, ended);
    let context = first(&client, First::Portal).await?.json()?;
    let looks: Option<PortalAppearance> =
        first(&client, First::Appearance).await.and_then(|body| body.json()).ok();
    let catalog =
        looks.and_then(|looks| looks.variables).and_then(|variables| variables.catalog).unwrap_or_default();
    let portal = Portal { config, context, catalog };
    let client = Client::new(&portal.config.api_url, portal.is_public(), ended);
    let developer = if portal.is_public() { None } else { who(&client).await? };
    Ok(Started { portal, client, developer })
}

/// Who is signed in. A 401 may only mean that the short-lived token ran out, so the session is refreshed first.
async fn who(client: &Client) -> Result<Option<Developer>, ApiError> {
    match first(client, First::Me).await.and_then(|body| body.json()) {
        Ok(developer) => return Ok(Some(developer)),
        Err(error) if error.kind == ErrorKind::Unauthorized && !client.refresh().await => return Ok(None),
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
