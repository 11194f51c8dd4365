//! A document of a product (behaviour.md 2.7).

mod shown;
mod toc;

use std::future::pending;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use portico_api_types::document::Document;

use super::context::ProductContext;
use crate::api::{ApiError, ErrorKind, documents};
use crate::components::access_errors::use_subject;
use crate::components::failure::LoadFailed;
use crate::components::heading::use_title;
use crate::components::product::skeleton::PageSkeleton;
use crate::components::product::tree::reading_order;
use crate::pages::not_found::use_not_found;
use crate::paths;
use crate::paths::product::Section;
use crate::state::boot::expect_client;
use crate::state::known::expect_known;
use crate::state::remote::{Remote, Resource, use_remote};
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use shown::{Headed, NoDocuments, Shown};

/// The page of a document, or of a product that has none.
#[component]
pub(super) fn DocumentPage(context: ProductContext) -> impl IntoView {
    let slug = slug_of(context);
    open_first(context, slug);
    let document = fetch(context, slug);
    use_subject(document, use_not_found());
    tell_failure(document);
    title(context, document);
    let lack = lack(context, slug);
    let body = move || match lack.get() {
        None => view! { <Body context document/> }.into_any(),
        Some(Lack::Documents) => view! { <NoDocuments context/> }.into_any(),
        Some(Lack::Tree(error)) => view! { <NoTree context error/> }.into_any(),
    };
    view! { <main class="doc" id="main" data-testid="api-documentation-page">{body}</main> }
}

/// Why there is no first document.
#[derive(Clone, PartialEq)]
enum Lack {
    /// There are none.
    Documents,
    /// Nobody can say which one it is.
    Tree(ApiError),
}

fn lack(context: ProductContext, slug: Memo<Option<String>>) -> Memo<Option<Lack>> {
    Memo::new(move |_| {
        if slug.with(Option::is_some) {
            return None;
        }
        context.tree.with(|tree| match tree {
            Remote::Ready(tree) if tree.is_empty() => Some(Lack::Documents),
            Remote::Failed(error) => Some(Lack::Tree(error.clone())),
            _ => None,
        })
    })
}

#[component]
fn NoTree(context: ProductContext, error: ApiError) -> impl IntoView {
    view! {
        <div>
            <Headed context/>
            <LoadFailed title=tr("product.guides_not_loaded") error on_retry=Callback::new(move |()| context.tree.reload())/>
        </div>
    }
}

#[component]
fn Body(context: ProductContext, document: Resource<Arc<Document>>) -> impl IntoView {
    let retry = Callback::new(move |()| document.reload());
    // Links between documents need the tree; where there is none they lead by slug alone.
    let tree = move || match context.tree.get() {
        Remote::Ready(tree) => Some(tree),
        Remote::Failed(_) => Some(Arc::from([])),
        Remote::Loading | Remote::Slow => None,
    };
    move || match document.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! { <PageSkeleton/> }.into_any(),
        Remote::Failed(error) => view! {
            <div>
                <Headed context/>
                <LoadFailed title=tr("document.not_loaded") error on_retry=retry/>
                <p class="way-on">
                    <a href=paths::CATALOG data-testid="error-wrapper-link">{tr("action.go_to_catalog")}</a>
                </p>
            </div>
        }
        .into_any(),
        Remote::Ready(document) => tree().map(|tree| view! { <Shown context document tree/> }).into_any(),
    }
}

fn slug_of(context: ProductContext) -> Memo<Option<String>> {
    Memo::new(move |last: Option<&Option<String>>| {
        context.section.with(|section| match section {
            Section::Documents { slugs } => slugs.last().cloned(),
            // The page is about to go.
            Section::Reference { .. } => last.cloned().flatten(),
        })
    })
}

/// An address without a document means the first one.
fn open_first(context: ProductContext, slug: Memo<Option<String>>) {
    let navigate = use_navigate();
    Effect::new(move |_| {
        if slug.with(Option::is_some) || !context.section.with(Section::is_documents) {
            return;
        }
        let first = context.tree.with(|tree| {
            let leaf = reading_order(tree.ready()?).into_iter().next()?;
            Some(context.id.with_value(|id| leaf.href(id)))
        });
        if let Some(first) = first {
            navigate(&first, NavigateOptions { replace: true, ..NavigateOptions::default() });
        }
    });
}

fn fetch(context: ProductContext, slug: Memo<Option<String>>) -> Resource<Arc<Document>> {
    let (client, known) = (expect_client(), expect_known());
    use_remote(
        move || slug.get(),
        move |slug| {
            let (client, product) = (client.clone(), context.id.get_value());
            async move {
                let Some(slug) = slug else { return pending().await };
                let request = async { documents::document(&client, &product, &slug).await.map(Arc::new) };
                known.documents.or_fetch(&format!("{product} {slug}"), request).await
            }
        },
    )
}

fn tell_failure(document: Resource<Arc<Document>>) {
    let toasts = expect_toasts();
    Effect::new(move |_| {
        document.with(|state| match state {
            Remote::Failed(error) if !matches!(error.kind, ErrorKind::NotFound | ErrorKind::Forbidden) => {
                toasts.failed(error);
            }
            _ => {}
        });
    });
}

fn title(context: ProductContext, document: Resource<Arc<Document>>) {
    use_title(move || {
        let product = context.product().map(|product| product.name.clone());
        let document = document.with(|document| document.ready().map(|document| document.title.clone()));
        document.into_iter().chain(product).collect::<Vec<_>>().join(" - ")
    });
}
