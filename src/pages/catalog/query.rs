//! The search field: one request for each burst of typing.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::search_text::SearchText;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The form in the hero. Typing searches after a pause; Enter, the button and the clear cross search at once.
#[component]
pub(super) fn SearchForm(search: SearchText) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    focus_on_slash(input);
    view! {
        <form
            class="search-field"
            role="search"
            id="searchProductsForm"
            on:submit=move |event| {
                event.prevent_default();
                search.search_now();
            }
        >
            <button type="submit" class="icon-btn" aria-label=tr("catalog.search_submit") data-testid="catalog-search-button">
                <IconView icon=Icon::Search/>
            </button>
            <label class="sr-only" for="q">{tr("catalog.search_label")}</label>
            <input
                class="input"
                id="q"
                type="search"
                node_ref=input
                placeholder=tr("catalog.search_placeholder")
                autocomplete="off"
                aria-keyshortcuts="/"
                data-testid="catalog-search"
                prop:value=search.text
                on:input:target=move |event| search.typed(event.target().value())
                // The cross in the field; Enter submits the form, which has searched already.
                on:search=move |_: web_sys::Event| if search.text.with_untracked(String::is_empty) { search.search_now() }
            />
            <kbd class="key" aria-hidden="true">"/"</kbd>
        </form>
    }
}

/// `/` leads to the search, unless the key is meant for something else.
fn focus_on_slash(input: NodeRef<html::Input>) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let plain = event.key() == "/" && !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if !plain || event.default_prevented() || is_writing() {
            return;
        }
        if let Some(input) = input.get_untracked() {
            event.prevent_default();
            // A field that cannot take the focus is still there to click on.
            let _result = input.focus();
            input.select();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether the focus is where a slash is text, or in a dialog.
fn is_writing() -> bool {
    let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    focused.is_some_and(|element| {
        element.is_content_editable()
            || element.closest("input, textarea, select, dialog").is_ok_and(|found| found.is_some())
    })
}
