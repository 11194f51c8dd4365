//! A line of text.

use leptos::html;
use leptos::prelude::*;

use super::{Field, Ties, focus_on_mount};

/// A line of text.
#[component]
pub fn TextField(
    /// Id of the input; unique on the page.
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
    /// `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// Token of the HTML standard; `off` keeps password managers away.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// Most characters.
    #[prop(optional)]
    max_length: Option<usize>,
    /// Name for tests, on the input.
    #[prop(optional)]
    testid: &'static str,
    /// Takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
    /// What stands at the end of the field's row: a button.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    if focus {
        focus_on_mount(node);
    }
    let ties = Ties::new(id, &hint, error);
    view! {
        <Field ties label hint>
            <div class="field-row">
                <input
                    class="input"
                    id=id
                    name=id
                    type=kind
                    node_ref=node
                    autocomplete=autocomplete
                    maxlength=max_length
                    aria-required=required.then_some("true")
                    aria-invalid=move || ties.invalid()
                    aria-describedby=move || ties.described_by()
                    data-testid=(!testid.is_empty()).then_some(testid)
                    bind:value=value
                />
                {action.run()}
            </div>
        </Field>
    }
}
