//! Where we are, and which version of what this is.

use leptos::prelude::*;

use crate::components::heading::PageHeading;
use crate::pages::product::context::ProductContext;
use crate::pages::product::reference::changes::Changes;
use crate::pages::product::reference::files::Files;
use crate::paths;
use crate::state::text::{tr, tr_count};
use crate::ui::time::TimeAgo;

/// Crumbs, the product's name with the version, and a line about it.
#[component]
pub(super) fn Header(context: ProductContext) -> impl IntoView {
    let name = Memo::new(move |_| context.product().map(|product| product.name.clone()).unwrap_or_default());
    let version =
        move || context.version.with(|version| version.as_ref().map(|version| version.name.clone()));
    view! {
        <header class="ref-head">
            <nav aria-label=tr("product.breadcrumb")>
                <ol class="crumbs">
                    <li><a href=paths::CATALOG>{tr("nav.catalog")}</a></li>
                    <li>{move || name.get()}</li>
                    <li aria-current="page">{tr("product.reference")}</li>
                </ol>
            </nav>
            <div class="row1">
                <PageHeading text=name/>
                {move || version().map(|version| view! { <span class="badge mono">{version}</span> })}
                <div class="row push"><Changes context/><Files context/></div>
            </div>
            <Meta context/>
        </header>
    }
}

#[component]
fn Meta(context: ProductContext) -> impl IntoView {
    let operations = move || {
        let (kind, count) = context.reference.with(|reference| {
            let outline = &reference.ready()?.as_ref()?.outline;
            let name = if outline.spec_version.starts_with('2') { "Swagger" } else { "OpenAPI" };
            Some((format!("{name} {}", outline.spec_version), outline.operations.len()))
        })?;
        Some(view! { <span>{kind}</span><span>{tr_count("product.operation_count", count as u64)}</span> })
    };
    let updated = move || {
        let version = context.version.get()?;
        Some(view! { <span>{tr("product.updated")}" "<TimeAgo at=version.updated_at.to_string()/></span> })
    };
    view! { <p class="meta">{operations}{updated}</p> }
}
