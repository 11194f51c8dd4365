//! A product as a card.

use leptos::prelude::*;
use portico_api_types::search::CatalogEntry;

use super::labels::Labels;
use super::links::{ProductLinks, title};
use crate::paths;
use crate::ui::glyph::Glyph;

/// Cards that stand in while the list is on its way.
const SKELETONS: usize = 6;

/// One product of the catalogue.
#[component]
pub fn ProductCard(
    /// The product.
    entry: CatalogEntry,
    /// Whether its latest version has a specification.
    has_spec: Signal<bool>,
) -> impl IntoView {
    let name = title(&entry);
    let version = entry.latest_version.as_ref().map(|version| version.name.clone());
    view! {
        <li class="card product-card catalog-item">
            <div class="top">
                <Glyph name=name.clone()/>
                <div>
                    <h3><a class="products-card-title" href=paths::product(&entry.id)>{name}</a></h3>
                    {version.map(|version| view! { <span class="version product-version">{version}</span> })}
                </div>
            </div>
            <p class="desc">{entry.description.clone().unwrap_or_default()}</p>
            <Labels labels=entry.public_labels.clone()/>
            <div class="foot"><ProductLinks entry has_spec/></div>
        </li>
    }
}

/// The geometry of the cards without their content.
#[component]
pub fn CardSkeletons(
    /// What is on its way, for those who cannot see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let card = || {
        view! {
            <div class="card product-card is-skeleton" aria-hidden="true">
                <div class="top">
                    <div class="skeleton picture"></div>
                    <div><div class="skeleton name"></div><div class="skeleton version"></div></div>
                </div>
                <div class="desc"><div class="skeleton"></div><div class="skeleton"></div><div class="skeleton"></div></div>
                <div class="labels"><div class="skeleton"></div><div class="skeleton"></div></div>
                <div class="foot"><div class="skeleton"></div><div class="skeleton"></div></div>
            </div>
        }
    };
    view! {
        <p class="sr-only" role="status">{label}</p>
        <div class="product-grid">{(0..SKELETONS).map(|_| card()).collect_view()}</div>
    }
}
