//! A password.

use leptos::prelude::*;

use super::{Field, Ties};
use crate::ui::icon::{Icon, IconView};

/// A password, with a button that shows it. The text is never altered.
#[component]
pub fn PasswordField(
    /// Id of the input; unique on the page.
    id: &'static str,
    /// The label.
    #[prop(into)]
    label: String,
    /// The password.
    value: RwSignal<String>,
    /// Why it was refused.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The rules, before anything is sent.
    #[prop(into, optional)]
    hint: String,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
    /// Label of the button while the password is hidden.
    #[prop(into)]
    show_label: String,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let ties = Ties::new(id, &hint, error);
    view! {
        <Field ties label hint>
            <div class="pw">
                <input
                    class="input"
                    id=id
                    name=id
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    aria-required="true"
                    aria-invalid=move || ties.invalid()
                    aria-describedby=move || ties.described_by()
                    bind:value=value
                />
                <button
                    type="button"
                    class="icon-btn"
                    aria-label=show_label
                    aria-pressed=move || shown.get().to_string()
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    <IconView icon=Icon::Eye/>
                </button>
            </div>
        </Field>
    }
}
