//! The catalogue as a table.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::search::{CatalogEntry, SearchHit};

use super::labels::Labels;
use super::links::{ProductLinks, title};
use super::spec_probe::SpecProbe;
use crate::paths;
use crate::state::text::tr;

/// Every row of one page; a row leads to its product.
#[component]
pub fn CatalogTable(
    /// The products.
    hits: Arc<Page<SearchHit>>,
    /// Which of them have a specification.
    probe: SpecProbe,
) -> impl IntoView {
    let columns = ["title", "description", "latest_version", "public_labels", "details"];
    view! {
        <div class="card table-card">
            <table class="table to-cards catalog-table">
                <thead>
                    <tr>{columns.map(|column| view! { <th scope="col">{heading(column)}</th> }).collect_view()}</tr>
                </thead>
                <tbody>
                    {hits.data.iter().map(|hit| {
                        let has_spec = probe.has_spec(&hit.source);
                        view! { <Row entry=hit.source.clone() has_spec/> }
                    }).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

fn heading(column: &str) -> String {
    match column {
        "title" => tr("catalog.column_title"),
        "description" => tr("catalog.column_description"),
        "latest_version" => tr("catalog.column_version"),
        "public_labels" => tr("catalog.column_labels"),
        _ => tr("catalog.column_details"),
    }
}

#[component]
fn Row(entry: CatalogEntry, has_spec: Signal<bool>) -> impl IntoView {
    let version = entry.latest_version.as_ref().map(|version| version.name.clone());
    view! {
        <tr>
            <td><a class="title" href=paths::product(&entry.id)>{title(&entry)}</a></td>
            <td class="desc"><span>{entry.description.clone()}</span></td>
            <td data-l=heading("latest_version")>
                {version.map(|version| view! { <span class="version product-version">{version}</span> })}
            </td>
            <td data-l=heading("public_labels")><Labels labels=entry.public_labels.clone()/></td>
            <td class="links"><ProductLinks entry has_spec/></td>
        </tr>
    }
}
