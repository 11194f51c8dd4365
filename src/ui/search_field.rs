//! A small search field over a list.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// The field; its label is for those who do not see it.
#[component]
pub fn SearchField(
    /// Id of the input.
    id: &'static str,
    /// What the field is for.
    label: String,
    /// An example of what can be typed, or else the label again.
    #[prop(optional)]
    hint: Option<String>,
    /// What stands before the text.
    #[prop(default = Icon::Search)]
    icon: Icon,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Takes what is typed.
    on_input: Callback<String>,
    /// The input's `data-testid`.
    #[prop(optional)]
    testid: Option<&'static str>,
) -> impl IntoView {
    view! {
        <div class="search-field search-field--sm">
            <IconView icon/>
            <label class="sr-only" for=id>{label.clone()}</label>
            <input
                class="input"
                id=id
                type="search"
                autocomplete="off"
                placeholder=hint.unwrap_or(label)
                data-testid=testid
                prop:value=text
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}
