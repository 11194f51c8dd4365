//! Several lines of text.

use leptos::prelude::*;

use super::{Field, Ties};

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Id of the text area; unique on the page.
    id: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// The text.
    value: RwSignal<String>,
    /// Why it was refused.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// What to write, and for what.
    #[prop(into, optional)]
    hint: String,
    /// Most characters.
    #[prop(optional)]
    max_length: Option<usize>,
) -> impl IntoView {
    let ties = Ties::new(id, &hint, error);
    view! {
        <Field ties label hint>
            <textarea
                class="input"
                id=id
                name=id
                rows="3"
                maxlength=max_length
                aria-invalid=move || ties.invalid()
                aria-describedby=move || ties.described_by()
                bind:value=value
            ></textarea>
        </Field>
    }
}
