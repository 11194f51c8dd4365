//! The operations of the version, in all their states.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::failure::LoadFailed;
use crate::components::product::operation_list::OperationList;
use crate::components::product::operations::anchor_of_hash;
use crate::components::product::skeleton::PageSkeleton;
use crate::pages::product::context::ProductContext;
use crate::pages::product::loading::Outline;
use crate::paths;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;

/// Everything under the header.
#[component]
pub(super) fn Operations(context: ProductContext) -> impl IntoView {
    let has_versions = move || context.versions.with(|versions| versions.ready().map(|all| !all.is_empty()));
    let retry = Callback::new(move |()| context.outline.reload());
    move || match (has_versions(), context.outline.get()) {
        (Some(false), _) | (_, Remote::Ready(None)) => view! { <NoSpec/> }.into_any(),
        (None, _) | (_, Remote::Loading) => ().into_any(),
        (_, Remote::Slow) => view! { <PageSkeleton/> }.into_any(),
        (_, Remote::Failed(error)) => view! {
            <LoadFailed title=tr("product.operations_not_loaded") error on_retry=retry/>
        }
        .into_any(),
        (_, Remote::Ready(Some(outline))) => view! { <Listed context outline/> }.into_any(),
    }
}

#[component]
fn Listed(context: ProductContext, outline: Outline) -> impl IntoView {
    let shown = RwSignal::new(0);
    go_to_hash(context, shown);
    let page = context.version.with_untracked(|version| {
        version.as_ref().map(|version| context.id.with_value(|id| paths::version(id, &version.id)))
    });
    // Without an origin, as in a sandboxed frame, a copied link still names the place.
    let origin = window().location().origin().unwrap_or_default();
    let page = format!("{origin}{}", page.unwrap_or_default());
    view! { <OperationList groups=outline.groups page shown/> }
}

/// Shows the operation that the address names, as soon as it is in the page.
fn go_to_hash(context: ProductContext, shown: RwSignal<usize>) {
    Effect::new(move |done: Option<Option<String>>| {
        shown.track();
        let anchor = context.hash.with(|hash| anchor_of_hash(hash))?;
        if done.flatten().as_ref() == Some(&anchor) {
            return Some(anchor);
        }
        let operation: HtmlElement = document().get_element_by_id(&anchor)?.dyn_into().ok()?;
        operation.scroll_into_view();
        focus(&operation);
        Some(anchor)
    });
}

fn focus(operation: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An operation has a tabindex, so it takes the focus.
    let _result = operation.focus_with_options(&options);
}

/// A version without a specification, or a product without versions.
#[component]
fn NoSpec() -> impl IntoView {
    view! {
        <div data-testid="spec-details-error">
            <Empty icon=Icon::Braces title=tr("product.no_spec") text=tr("product.no_spec_text") testid="spec-error-state">
                <a class="btn" href=paths::CATALOG data-testid="spec-error-catalog-link">{tr("action.go_to_catalog")}</a>
            </Empty>
        </div>
    }
}
