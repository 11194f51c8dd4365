//! The search field: one request for each burst of typing.

use leptos::prelude::*;

use crate::components::search_text::SearchText;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// The form in the hero. Typing searches after a pause; Enter, the button and the clear cross search at once.
#[component]
pub(super) fn SearchForm(search: SearchText) -> impl IntoView {
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
                placeholder=tr("catalog.search_placeholder")
                autocomplete="off"
                data-testid="catalog-search"
                prop:value=search.text
                on:input:target=move |event| search.typed(event.target().value())
                // The cross in the field; Enter submits the form, which has searched already.
                on:search=move |_: web_sys::Event| if search.text.with_untracked(String::is_empty) { search.search_now() }
            />
        </form>
    }
}
