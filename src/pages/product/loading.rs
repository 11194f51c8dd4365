//! Asking for a product and what belongs to it, each thing once while the page is open.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join;
use gloo_timers::future::sleep;
use leptos::prelude::*;
use portico_api_types::document::DocumentTree;
use portico_api_types::product::{Product, ProductActions};
use portico_api_types::spec::SpecOperations;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};
use portico_reference::model;

use crate::api::engine::{self, Specification};
use crate::api::{ApiError, Client, ErrorKind, catalog, documents};
use crate::components::product::operations::{Group, group, groups_of};
use crate::state::boot::{expect_client, expect_portal};
use crate::state::known::{Known, expect_known};
use crate::state::remote::{Resource, use_remote};
use crate::state::session::expect_session;

/// From when on a specification takes long: most are read sooner.
const LONG: Duration = Duration::from_millis(600);

/// A product and what the developer may do with it.
#[derive(Clone, PartialEq)]
pub(super) struct Overview {
    /// The product.
    pub product: Arc<Product>,
    /// Applications may be registered for its versions.
    pub may_register: bool,
}

/// A version's operations, as the page lays them out.
#[derive(Clone, PartialEq)]
pub(super) struct Outline {
    /// The operations by tag.
    pub groups: Arc<[Group]>,
}

/// A version's specification.
#[derive(Clone, PartialEq)]
pub(super) struct Reference {
    /// What is in it.
    pub outline: Arc<model::Outline>,
    /// Its operations by tag.
    pub groups: Arc<[Group]>,
}

impl Outline {
    fn of(operations: &SpecOperations) -> Self {
        Self { groups: group(&operations.operations).into() }
    }
}

/// The product. Where access goes by roles, who may not see it gets [`ErrorKind::Forbidden`] (behaviour.md 2.3).
pub(super) fn overview(id: ProductId) -> Resource<Overview> {
    let (client, known) = (expect_client(), expect_known());
    let by_roles =
        expect_portal().with_value(|portal| !portal.is_public() && portal.context.rbac_enabled == Some(true));
    use_remote(
        move || id.clone(),
        move |id| {
            let client = client.clone();
            async move {
                let (actions, product) =
                    join(actions(&client, known, by_roles, &id), product(&client, known, &id)).await;
                let may_register = match actions? {
                    Some(actions) if !actions.view => return Err(ApiError::bare(ErrorKind::Forbidden)),
                    actions => actions.is_none_or(|actions| actions.register),
                };
                Ok(Overview { product: product?, may_register })
            }
        },
    )
}

async fn product(client: &Client, known: Known, id: &ProductId) -> Result<Arc<Product>, ApiError> {
    known.products.or_fetch(id.as_str(), async { catalog::product(client, id).await.map(Arc::new) }).await
}

async fn actions(
    client: &Client,
    known: Known,
    by_roles: bool,
    id: &ProductId,
) -> Result<Option<ProductActions>, ApiError> {
    if !by_roles {
        return Ok(None);
    }
    known.actions.or_fetch(id.as_str(), catalog::actions(client, id)).await.map(Some)
}

/// All versions of a product.
pub(super) fn versions(id: ProductId) -> Resource<Arc<[ProductVersion]>> {
    let (client, known) = (expect_client(), expect_known());
    use_remote(
        move || id.clone(),
        move |id| {
            let client = client.clone();
            async move {
                let request = async { catalog::versions(&client, &id).await.map(Into::into) };
                known.versions.or_fetch(id.as_str(), request).await
            }
        },
    )
}

/// The documents of a product.
pub(super) fn tree(id: ProductId) -> Resource<Arc<[DocumentTree]>> {
    let (client, known) = (expect_client(), expect_known());
    use_remote(
        move || id.clone(),
        move |id| {
            let client = client.clone();
            async move {
                let request = async { documents::tree(&client, &id).await.map(Into::into) };
                known.trees.or_fetch(id.as_str(), request).await
            }
        },
    )
}

/// The operations of a version; waits for one as long as there is none. Where the reference was read it says the same and
/// more; beside one that is on its way they are asked for only when that takes long.
pub(super) fn outline(
    product: ProductId,
    version: Memo<Option<ProductVersionId>>,
    is_reference: Memo<bool>,
) -> Resource<Option<Outline>> {
    let (client, known) = (expect_client(), expect_known());
    use_remote(
        move || (version.get(), is_reference.get()),
        move |(version, is_reference)| {
            let (client, product) = (client.clone(), product.clone());
            async move {
                let Some(version) = version else { return pending().await };
                if is_reference {
                    sleep(LONG).await;
                }
                if let Some(read) = known.outlines.get(version.as_str()) {
                    return Ok(read.map(|outline| Outline { groups: groups_of(&outline).into() }));
                }
                let request = operations(&client, &product, &version);
                let operations = known.operations.or_fetch(version.as_str(), request).await?;
                Ok(operations.as_deref().map(Outline::of))
            }
        },
    )
}

/// The specification of a version, fetched and read by the engine; waits for a version as long as there is none.
pub(super) fn reference(
    product: ProductId,
    version: Memo<Option<ProductVersionId>>,
    received: RwSignal<usize>,
) -> Resource<Option<Reference>> {
    let (client, known) = (expect_client(), expect_known());
    engine::serve(untrack(|| expect_session().developer()).and_then(|developer| developer.id));
    use_remote(
        move || version.get(),
        move |version| {
            let (client, product) = (client.clone(), product.clone());
            received.set(0);
            async move {
                let Some(version) = version else { return pending().await };
                let specification = Specification::of(&client, &product, &version);
                let request = async {
                    let outline = specification
                        .outline(move |bytes| {
                            // Nobody waits for it on a page that is gone.
                            let _gone = received.try_set(bytes);
                        })
                        .await;
                    outline.map(|outline| outline.map(Arc::new))
                };
                let outline = known.outlines.or_fetch(version.as_str(), request).await?;
                Ok(outline.map(|outline| Reference { groups: groups_of(&outline).into(), outline }))
            }
        },
    )
}

/// No specification is an answer like any other, whichever way the portal says it (behaviour.md 2.6).
async fn operations(
    client: &Client,
    product: &ProductId,
    version: &ProductVersionId,
) -> Result<Option<Arc<SpecOperations>>, ApiError> {
    match catalog::operations(client, product, version).await {
        Ok(operations) => Ok(operations.map(Arc::new)),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
