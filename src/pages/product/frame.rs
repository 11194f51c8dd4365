//! The frame around a product's pages: contents at the side, the page in the middle.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use portico_api_types::ProductId;

use super::context::ProductContext;
use super::documents::DocumentPage;
use super::reference::ReferencePage;
use super::side::{ContentsBar, Side};
use crate::components::access_errors::use_subject;
use crate::components::failure::LoadFailed;
use crate::components::heading::{PageHeading, use_title};
use crate::components::product::skeleton::ProductSkeleton;
use crate::components::product::versions::wanted;
use crate::pages::not_found::use_not_found;
use crate::paths;
use crate::paths::product::{ProductPlace, Section};
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;

/// One product, in all its states.
#[component]
pub(super) fn ProductFrame(product: ProductId, place: Memo<Option<ProductPlace>>) -> impl IntoView {
    // Until a page names it, and for good when there is none.
    use_title(String::new);
    let context = ProductContext::start(product, place);
    use_subject(context.overview, use_not_found());
    use_subject(context.versions, use_not_found());
    name_version(context);
    let retry = Callback::new(move |()| context.retry());
    move || match context.overview.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! { <ProductSkeleton/> }.into_any(),
        Remote::Failed(error) => view! {
            <main class="page page--center" id="main">
                <div class="sr-only"><PageHeading text=tr("product.title")/></div>
                <LoadFailed title=tr("product.not_loaded") error on_retry=retry/>
            </main>
        }
        .into_any(),
        Remote::Ready(overview) => {
            let name = overview.product.name.clone();
            view! {
                <ContentsBar context name=name.clone()/>
                <div class="shell">
                    <Side context name/>
                    <Page context/>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn Page(context: ProductContext) -> impl IntoView {
    let is_documents = Memo::new(move |_| context.section.with(Section::is_documents));
    move || {
        if is_documents.get() {
            view! { <DocumentPage context/> }.into_any()
        } else {
            view! { <ReferencePage context/> }.into_any()
        }
    }
}

/// Puts the version's id into the address where it is missing, a name, or unknown; query and hash stay. That another version
/// than the one in the address is shown is said.
fn name_version(context: ProductContext) {
    let (navigate, location, toasts) = (use_navigate(), use_location(), expect_toasts());
    Effect::new(move |_| {
        let Some(version) = context.misnamed() else { return };
        if untrack(|| names_unknown_version(context)) {
            toasts.bad(tr("reference.no_such_version"));
        }
        let search = location.search.get_untracked();
        let query = if search.is_empty() { String::new() } else { format!("?{search}") };
        let hash = location.hash.get_untracked();
        let path = context.id.with_value(|id| paths::version(id, &version));
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&format!("{path}{query}{hash}"), options);
    });
}

fn names_unknown_version(context: ProductContext) -> bool {
    let Section::Reference { version: Some(named) } = context.section.get() else { return false };
    context.versions.ready().is_some_and(|versions| wanted(&versions, &named).is_none())
}
