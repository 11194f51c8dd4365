//! The operations of the version, in all their states.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::extension::{Extension, PREFIX};
use portico_reference::model::Outline;

use crate::api::engine::Specification;
use crate::components::document::links::Links;
use crate::components::failure::LoadFailed;
use crate::components::product::operations::Group;
use crate::components::product::skeleton::PageSkeleton;
use crate::components::reference::context::{ReferenceContext, Shared};
use crate::pages::product::context::{ProductContext, Received};
use crate::pages::product::reference::column::Column;
use crate::paths;
use crate::state::boot::{expect_client, expect_portal};
use crate::state::remote::Remote;
use crate::state::text::{tr, tr_with};
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;

/// Everything under the header.
#[component]
pub(super) fn Operations(context: ProductContext) -> impl IntoView {
    let has_versions = move || context.versions.with(|versions| versions.ready().map(|all| !all.is_empty()));
    let retry = Callback::new(move |()| context.reference.reload());
    move || match (has_versions(), context.reference.get()) {
        (Some(false), _) | (_, Remote::Ready(None)) => view! { <NoSpec/> }.into_any(),
        (None, _) | (_, Remote::Loading) => ().into_any(),
        (_, Remote::Slow) => view! { <OnItsWay/> }.into_any(),
        (_, Remote::Failed(error)) => view! {
            <LoadFailed title=tr("product.operations_not_loaded") error on_retry=retry/>
        }
        .into_any(),
        (_, Remote::Ready(Some(shown))) => {
            view! { <Shown context outline=shown.outline groups=shown.groups/> }.into_any()
        }
    }
}

/// How much has arrived of a specification that takes long.
#[component]
fn OnItsWay() -> impl IntoView {
    let Received(received) = expect_context();
    let megabytes = move || {
        let received = received.get();
        // Tenths of a megabyte are more than anybody reads.
        #[expect(clippy::cast_precision_loss, reason = "a number for people")]
        let text = format!("{:.1}", received as f64 / 1_000_000.0);
        (received > 0)
            .then(|| view! { <p class="small muted">{tr_with("reference.received", &[("mb", &text)])}</p> })
    };
    view! { <PageSkeleton/>{megabytes} }
}

#[component]
fn Shown(context: ProductContext, outline: Arc<Outline>, groups: Arc<[Group]>) -> impl IntoView {
    let (product, version) = (
        context.id.get_value(),
        context.version.with_untracked(|version| version.as_ref().map(|version| version.id.clone())),
    );
    version.map(|version| {
        let tree = untrack(|| context.tree.ready()).unwrap_or_else(|| Arc::from([]));
        // Without an origin, as in a sandboxed frame, a copied link still names the place.
        let origin = window().location().origin().unwrap_or_default();
        provide_context(ReferenceContext {
            specification: StoredValue::new(Specification::of(&expect_client(), &product, &version)),
            outline: StoredValue::new(outline),
            page: StoredValue::new(format!("{origin}{}", paths::version(&product, &version))),
            links: StoredValue::new(Links::new(product, tree)),
            relay: StoredValue::new(relay()),
            shared: Shared::begin(),
            trials: StoredValue::new(HashMap::new()),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        });
        view! { <Column context groups/> }
    })
}

/// Address of the back end's relay, when it offers one.
fn relay() -> Option<String> {
    let offers = expect_portal().with_value(|portal| portal.config.offers(&Extension::Relay));
    let origin = window().location().origin().unwrap_or_default();
    let address = expect_client().address(&format!("{PREFIX}/relay"));
    offers.then(|| if address.starts_with('/') { format!("{origin}{address}") } else { address })
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
