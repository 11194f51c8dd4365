//! The guides of a product as a tree of links.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::ProductId;
use portico_api_types::document::DocumentTree;

use super::tree::contains;
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// The tree; nothing where a product has no documents.
#[component]
pub fn DocumentTreeNav(
    /// The product.
    product: ProductId,
    /// Its documents.
    tree: Arc<[DocumentTree]>,
    /// Slug of the document that is shown.
    active: Memo<Option<String>>,
) -> impl IntoView {
    (!tree.is_empty()).then(|| {
        view! {
            <nav aria-labelledby="contents-guides">
                <h2 id="contents-guides">{tr("product.guides")}</h2>
                <Level product documents=tree.to_vec() parent=None active/>
            </nav>
        }
    })
}

#[component]
fn Level(
    product: ProductId,
    documents: Vec<DocumentTree>,
    parent: Option<String>,
    active: Memo<Option<String>>,
) -> impl IntoView {
    let branches = documents.into_iter().map(|document| {
        view! { <Branch product=product.clone() document parent=parent.clone() active/> }
    });
    view! { <ul class="nav-list">{branches.collect_view()}</ul> }.into_any()
}

/// A document and, behind its button, those under it. The way down to the shown document is open.
#[component]
fn Branch(
    product: ProductId,
    document: DocumentTree,
    parent: Option<String>,
    active: Memo<Option<String>>,
) -> impl IntoView {
    let href = paths::document(&product, parent.as_deref(), &document.slug);
    let slug = document.slug.clone();
    let is_active = move || active.with(|active| active.as_deref() == Some(slug.as_str()));
    let title = document.title.clone();
    let has_children = !document.children.is_empty();
    let open = RwSignal::new(false);
    let document = StoredValue::new(document);
    Effect::new(move |_| {
        let leads_to_active = active.with(|active| {
            active.as_deref().is_some_and(|slug| document.with_value(|document| contains(document, slug)))
        });
        if leads_to_active {
            open.set(true);
        }
    });
    let children = move || {
        let (children, slug) =
            document.with_value(|document| (document.children.clone(), document.slug.clone()));
        view! { <Level product=product.clone() documents=children parent=Some(slug) active/> }
    };
    let toggle_label = tr_with("product.toggle_guide", &[("title", &title)]);
    view! {
        <li>
            <div class="nav-row">
                <a class="title" href=href aria-current=move || is_active().then_some("page")>
                    <span class="t">{title}</span>
                </a>
                {has_children.then(|| view! {
                    <button
                        type="button"
                        class="icon-btn icon-btn--sm expand-button"
                        aria-label=toggle_label
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <IconView icon=Icon::Right size="icon--14"/>
                    </button>
                })}
            </div>
            <Show when=move || has_children && open.get()>{children.clone()()}</Show>
        </li>
    }
}
