//! One operation of the reference.

use leptos::prelude::*;

use super::operations::Entry;
use crate::components::copy_text::CopyText;
use crate::state::text::tr;
use crate::ui::icon::Icon;
use crate::ui::status::{Status, Tone};

/// An operation: what it does, method and path, and a link to this place.
#[component]
pub fn OperationItem(
    /// The operation.
    entry: Entry,
    /// Absolute address of the page, without a hash.
    page: StoredValue<String>,
) -> impl IntoView {
    let method = entry.operation.method.to_uppercase();
    let (heading, title) = (format!("{}-title", entry.anchor), entry.title().to_owned());
    let link = page.with_value(|page| format!("{page}#{}", entry.anchor));
    let path = entry.operation.path.clone();
    view! {
        <section class="op-item" id=entry.anchor.clone() aria-labelledby=heading tabindex="-1">
            <div class="op-title">
                <h3 id=heading.clone() class:is-deprecated=entry.operation.deprecated>{title}</h3>
                {entry.operation.deprecated.then(|| view! {
                    <Status tone=Tone::Wait icon=Icon::Alert text=tr("product.deprecated") chip=true/>
                })}
            </div>
            <p class="endpoint">
                <span class="method method--tag" data-m=method.clone()>{method.clone()}</span>
                <code>{path.clone()}</code>
                <CopyText text=path label=tr("product.copy_path")/>
                <CopyText text=link label=tr("product.copy_link") icon=Icon::Link/>
            </p>
        </section>
    }
}
