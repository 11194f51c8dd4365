//! The links of a product in the catalogue.

use leptos::prelude::*;
use portico_api_types::search::CatalogEntry;

use crate::paths;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The name under which a product shows: some portals leave it out of the search.
pub fn title(entry: &CatalogEntry) -> String {
    entry.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| entry.id.to_string())
}

/// Specification and documentation, as far as the product has them.
#[component]
pub fn ProductLinks(
    /// The product.
    entry: CatalogEntry,
    /// Whether its latest version has a specification.
    has_spec: Signal<bool>,
) -> impl IntoView {
    let (spec_id, docs_id) = (format!("spec-link-{}", entry.id), format!("docs-link-{}", entry.id));
    let (reference, documents) = (paths::product(&entry.id), paths::documents(&entry.id));
    let name = title(&entry);
    let of = name.clone();
    view! {
        {move || has_spec.get().then(|| view! {
            <a class="link" href=reference.clone() data-testid=spec_id.clone()>
                <IconView icon=Icon::Braces/>{tr("catalog.specification")}<span class="sr-only">" "{of.clone()}</span>
            </a>
        })}
        {(entry.document_count > 0).then(|| view! {
            <a class="link" href=documents data-testid=docs_id>
                <IconView icon=Icon::Book/>{tr("catalog.documentation")}<span class="sr-only">" "{name}</span>
            </a>
        })}
    }
}
