//! A document on its page, and what stands there when there is none.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::document::{Document, DocumentTree};

use super::toc::{Toc, go_to_heading};
use crate::components::document::article::Article;
use crate::components::document::links::Links;
use crate::components::heading::PageHeading;
use crate::components::product::tree::neighbours;
use crate::pages::product::context::ProductContext;
use crate::pages::product::reference::Warning;
use crate::paths;
use crate::state::text::tr;
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;

/// The document with what leads to it and on from it.
#[component]
pub(super) fn Shown(
    context: ProductContext,
    document: Arc<Document>,
    tree: Arc<[DocumentTree]>,
) -> impl IntoView {
    let links = Links::new(context.id.get_value(), Arc::clone(&tree));
    let article = Article::of(&document, &links);
    go_to_heading(context.hash);
    let toc = article.headings.clone();
    view! {
        <div>
            <Warning context/>
            <Crumbs context/>
            {article.view()}
            <Neighbours context slug=document.slug.clone() tree/>
        </div>
        <Toc headings=toc/>
    }
}

/// The documents before and after this one.
#[component]
fn Neighbours(context: ProductContext, slug: String, tree: Arc<[DocumentTree]>) -> impl IntoView {
    let (before, after) = neighbours(&tree, &slug);
    let product = context.id.get_value();
    (before.is_some() || after.is_some()).then(|| {
        let before = before.map(|leaf| view! {
            <a class="before" href=leaf.href(&product) rel="prev"><small>{tr("document.previous")}</small>{leaf.title.to_owned()}</a>
        });
        let after = after.map(|leaf| view! {
            <a class="after" href=leaf.href(&product) rel="next"><small>{tr("document.next")}</small>{leaf.title.to_owned()}</a>
        });
        view! { <nav class="prevnext" aria-label=tr("document.more")>{before}{after}</nav> }
    })
}

/// A product without documents.
#[component]
pub(super) fn NoDocuments(context: ProductContext) -> impl IntoView {
    let product = context.id.get_value();
    view! {
        <div>
            <Headed context/>
            <Empty icon=Icon::Book title=tr("document.none") text=tr("document.none_text") testid="documentation-empty-state">
                <a class="btn" href=paths::product(&product)>{tr("document.to_reference")}</a>
            </Empty>
        </div>
    }
}

/// Where we are, when there is no document that says so itself.
#[component]
pub(super) fn Headed(context: ProductContext) -> impl IntoView {
    let name = Memo::new(move |_| context.product().map(|product| product.name.clone()).unwrap_or_default());
    view! {
        <Crumbs context/>
        <div class="prose"><PageHeading text=name/></div>
    }
}

#[component]
fn Crumbs(context: ProductContext) -> impl IntoView {
    let product = context.id.get_value();
    let name = move || context.product().map(|product| product.name.clone());
    view! {
        <nav aria-label=tr("product.breadcrumb")>
            <ol class="crumbs">
                <li><a href=paths::CATALOG>{tr("nav.catalog")}</a></li>
                <li><a href=paths::product(&product)>{name}</a></li>
                <li aria-current="page">{tr("catalog.documentation")}</li>
            </ol>
        </nav>
    }
}
