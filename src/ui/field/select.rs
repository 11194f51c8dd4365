//! One of several.

use leptos::prelude::*;

use super::{Field, Ties};

/// One of several, in the browser's own control.
#[component]
pub fn SelectField(
    /// Id of the select; unique on the page.
    id: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// Value of the chosen option.
    value: RwSignal<String>,
    /// Values and texts of the options.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Why it was refused.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// What it decides.
    #[prop(into, optional)]
    hint: String,
    /// Cannot be changed.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
) -> impl IntoView {
    let ties = Ties::new(id, &hint, error);
    view! {
        <Field ties label hint>
            <select
                class="input"
                id=id
                name=id
                disabled=disabled
                aria-invalid=move || ties.invalid()
                aria-describedby=move || ties.described_by()
                data-testid=(!testid.is_empty()).then_some(testid)
                on:change:target=move |event| value.set(event.target().value())
            >
                {move || {
                    options.get().into_iter().map(|(option, text)| {
                        let chosen = option.clone();
                        view! { <option value=option selected=move || value.get() == chosen>{text}</option> }
                    }).collect_view()
                }}
            </select>
        </Field>
    }
}
