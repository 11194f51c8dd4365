//! The specification as a file: downloaded in either syntax, or looked at as it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ErrorKind;
use crate::api::engine::Specification;
use crate::pages::product::context::ProductContext;
use crate::pages::product::reference::raw::RawDialog;
use crate::state::boot::expect_client;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::download::download;
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// The buttons; nothing while there is no specification. One that cannot be read can be looked at.
#[component]
pub(super) fn Files(context: ProductContext) -> impl IntoView {
    let is_read = Memo::new(move |_| {
        context.reference.with(|reference| match reference {
            Remote::Ready(read) => read.as_ref().map(|_| true),
            Remote::Failed(error) => (error.kind == ErrorKind::NoSpecification).then_some(false),
            Remote::Loading | Remote::Slow => None,
        })
    });
    let raw = RwSignal::new(false);
    move || {
        is_read.get().map(|is_read| {
            let trigger = || view! { <IconView icon=Icon::Download/>{tr("reference.download")}<IconView icon=Icon::Down/> };
            view! {
                <div class="row">
                    {is_read.then(|| view! {
                        <Menu label=tr("reference.download") trigger class="btn">
                            <Save context as_json=true/>
                            <Save context as_json=false/>
                        </Menu>
                    })}
                    <button type="button" class="btn" on:click=move |_| raw.set(true)>
                        <IconView icon=Icon::Braces/>{tr("reference.view_raw")}
                    </button>
                </div>
                <Show when=move || raw.get()>
                    <RawDialog context on_close=Callback::new(move |()| raw.set(false))/>
                </Show>
            }
        })
    }
}

/// An entry that saves the specification in one syntax.
#[component]
fn Save(context: ProductContext, as_json: bool) -> impl IntoView {
    let toasts = expect_toasts();
    let save = move |_| {
        let Some(specification) = specification(context) else { return };
        let name = file_name(context, as_json);
        // The menu closes with the press, and must not take the file with it.
        spawn_local(async move {
            match specification.text(Some(as_json)).await {
                Ok(text) if download(&name, &text).is_ok() => {}
                Ok(_) => toasts.bad(tr("reference.not_saved")),
                Err(error) => toasts.failed(&error),
            }
        });
    };
    view! {
        <li role="none">
            <button type="button" role="menuitem" on:click=save>{if as_json { "JSON" } else { "YAML" }}</button>
        </li>
    }
}

/// The specification that is shown.
pub(super) fn specification(context: ProductContext) -> Option<Specification> {
    let version = context.version.get_untracked()?;
    Some(Specification::of(&expect_client(), &context.id.get_value(), &version.id))
}

/// `museum-api-1.2.1.yaml`
pub(super) fn file_name(context: ProductContext, is_json: bool) -> String {
    let product = untrack(|| context.product()).map(|product| product.name.clone()).unwrap_or_default();
    let version = context.version.get_untracked().map(|version| version.name.clone()).unwrap_or_default();
    format!("{}.{}", stem(&product, &version), if is_json { "json" } else { "yaml" })
}

/// A name that every file system takes.
fn stem(product: &str, version: &str) -> String {
    let mut stem = String::new();
    for c in format!("{product} {version}").to_lowercase().chars() {
        let c = if c.is_alphanumeric() || c == '.' || c == '_' { c } else { '-' };
        if !(c == '-' && (stem.is_empty() || stem.ends_with('-'))) {
            stem.push(c);
        }
    }
    let stem = stem.trim_matches(['-', '.']);
    if stem.is_empty() { "specification".to_owned() } else { stem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn names_of_files() {
        for (product, version, name) in [
            ("Museum API", "1.2.1", "museum-api-1.2.1"),
            ("Käse & Brot / EU", "v2 beta", "käse-brot-eu-v2-beta"),
            ("../../etc", "..", "etc"),
            ("", "", "specification"),
        ] {
            assert_eq!(stem(product, version), name);
        }
    }
}
