//! The reference of a version: what it is, how to get access, its operations (behaviour.md 2.6).

mod access;
mod changes;
mod column;
mod files;
mod header;
mod intro;
mod operations;
mod raw;

use leptos::prelude::*;

use super::context::ProductContext;
use crate::components::heading::use_title;
use crate::components::product::deprecated::DeprecatedWarning;
use crate::components::product::operations::anchor_of_hash;
use crate::components::product::versions::newest;
use access::Access;
use header::Header;
use intro::{Description, Facts};
use operations::Operations;

/// The page of a version.
#[component]
pub(super) fn ReferencePage(context: ProductContext) -> impl IntoView {
    use_title(move || {
        let Some(product) = context.product() else { return String::new() };
        context.version.with(|version| match version {
            Some(version) => format!("{} - {}", product.name, version.name),
            None => product.name.clone(),
        })
    });
    leave_at_beginning(context);
    view! {
        <main class="reference" id="main">
            <Warning context/>
            <Header context/>
            <div class="intro">
                <Description context/>
                <div class="samples"><Access context/><Facts context/></div>
            </div>
            <div data-testid="spec-details"><Operations context/></div>
        </main>
    }
}

/// Back to where the address named no operation yet is back to the beginning, where none is read. Or Forward would take the one
/// that it leads to for the one that is read, and leave the page where the browser puts it, by heights that have changed.
fn leave_at_beginning(context: ProductContext) {
    Effect::new(move |_| {
        if context.hash.with(|hash| anchor_of_hash(hash).is_none()) {
            context.read.set(None);
        }
    });
}

/// The warning on a deprecated version.
#[component]
pub(super) fn Warning(context: ProductContext) -> impl IntoView {
    move || {
        let version = context.version.get().filter(|version| version.deprecated)?;
        let versions = context.versions.ready()?;
        let newest = newest(&versions).filter(|newest| newest.id != version.id).cloned();
        let product = context.id.get_value();
        Some(view! { <DeprecatedWarning product version=(*version).clone() newest/> })
    }
}
