//! Which products of the catalogue have a specification. The search does not say, so each is asked for, a few at a time
//! and only after the list is drawn; the bodies are never read (behaviour.md 2.4 and 7.2).

use std::collections::BTreeSet;

use futures_util::future::abortable;
use futures_util::stream::{self, StreamExt};
use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use portico_api_types::search::{CatalogEntry, SearchHit};
use portico_api_types::{Page, ProductId, ProductVersionId};

use crate::api::{Client, catalog};
use crate::state::boot::expect_client;
use crate::state::known::{Known, expect_known};

/// More would take the connections that the page itself needs.
const AT_ONCE: usize = 2;

/// The outcome so far.
#[derive(Clone, Copy)]
pub struct SpecProbe {
    without: RwSignal<BTreeSet<ProductVersionId>>,
}

impl SpecProbe {
    /// Whether a link to the specification makes sense. Until the answer is there it is taken to be so, which is right
    /// for nearly all products and keeps the other links in their place.
    pub fn has_spec(&self, entry: &CatalogEntry) -> Signal<bool> {
        let Some(version) = entry.latest_version.as_ref().map(|version| version.id.clone()) else {
            return Signal::stored(false);
        };
        let without = self.without;
        Signal::derive(move || without.with(|without| !without.contains(&version)))
    }
}

/// Asks for every product of a page that is not known yet. Ends with the view that called it.
pub fn probe_specs(hits: &Page<SearchHit>) -> SpecProbe {
    let (client, known) = (expect_client(), expect_known());
    let versions: Vec<(ProductId, ProductVersionId)> = hits
        .data
        .iter()
        .filter_map(|hit| Some((hit.source.id.clone(), hit.source.latest_version.as_ref()?.id.clone())))
        .collect();
    let (answered, open): (Vec<_>, Vec<_>) =
        versions.into_iter().partition(|(_, version)| known.specs.get(version.as_str()).is_some());
    let without = answered
        .into_iter()
        .filter(|(_, version)| known.specs.get(version.as_str()) == Some(false))
        .map(|(_, version)| version)
        .collect();
    let probe = SpecProbe { without: RwSignal::new(without) };
    let (task, handle) = abortable(ask(client, known, open, probe));
    spawn_local(async move {
        // Ended early when the list is gone.
        let _aborted = task.await;
    });
    on_cleanup(move || handle.abort());
    probe
}

async fn ask(client: Client, known: Known, open: Vec<(ProductId, ProductVersionId)>, probe: SpecProbe) {
    // The list is drawn first.
    sleep(std::time::Duration::ZERO).await;
    stream::iter(open)
        .for_each_concurrent(AT_ONCE, |(product, version)| {
            let client = client.clone();
            async move {
                let answer = catalog::has_spec(&client, &product, &version).await;
                if let Ok(has_spec) = answer {
                    known.specs.put(version.as_str(), has_spec);
                }
                if answer != Ok(true) {
                    probe.without.update(|without| {
                        without.insert(version);
                    });
                }
            }
        })
        .await;
}
