//! The choice of a version.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::ProductVersionId;
use portico_api_types::version::ProductVersion;

use super::versions::by_age;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// All versions, oldest first, in the browser's own control.
#[component]
pub fn VersionSelect(
    /// The versions.
    versions: Arc<[ProductVersion]>,
    /// The one that is shown.
    chosen: Signal<Option<ProductVersionId>>,
    /// Another one was chosen.
    on_choose: Callback<ProductVersionId>,
) -> impl IntoView {
    let options = by_age(&versions).into_iter().map(|version| {
        let (id, text) = (version.id.clone(), label(&version));
        let selected = move || chosen.with(|chosen| chosen.as_ref() == Some(&id));
        view! { <option value=version.id.to_string() selected=selected>{text}</option> }
    });
    view! {
        <div class="select-field">
            <label class="sr-only" for="version">{tr("product.version")}</label>
            <select
                class="input mono version-select-dropdown"
                id="version"
                data-testid="version-select-dropdown"
                prop:value=move || chosen.get().map(|id| id.to_string())
                on:change:target=move |event| on_choose.run(ProductVersionId::new(event.target().value()))
            >
                {options.collect_view()}
            </select>
            <IconView icon=Icon::Down/>
        </div>
    }
}

fn label(version: &ProductVersion) -> String {
    if version.deprecated {
        tr_with("product.version_deprecated", &[("version", &version.name)])
    } else {
        version.name.clone()
    }
}
