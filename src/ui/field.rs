//! Form fields: label above, hint before error, error tied to the input.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// Whether to show a hint or an error under a field.
#[component]
fn Below(id: &'static str, #[prop(into)] hint: String, error: Signal<Option<String>>) -> impl IntoView {
    view! {
        {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
        {move || {
            error.get().map(|text| view! {
                <p class="error" id=format!("{id}-error")><IconView icon=Icon::Alert size="icon--14"/>{text}</p>
            })
        }}
    }
}

fn described_by(id: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let parts: Vec<String> = [(has_hint, "hint"), (has_error, "error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

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
    let node = NodeRef::<leptos::html::Input>::new();
    if focus {
        focus_on_mount(node);
    }
    let has_hint = !hint.is_empty();
    view! {
        <div class="field">
            <label for=id>{label}</label>
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
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || described_by(id, has_hint, error.get().is_some())
                    data-testid=(!testid.is_empty()).then_some(testid)
                    bind:value=value
                />
                {action.run()}
            </div>
            <Below id hint error/>
        </div>
    }
}

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
    let has_hint = !hint.is_empty();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="pw">
                <input
                    class="input"
                    id=id
                    name=id
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    aria-required="true"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || described_by(id, has_hint, error.get().is_some())
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
            <Below id hint error/>
        </div>
    }
}

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
    let has_hint = !hint.is_empty();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                class="input"
                id=id
                name=id
                rows="3"
                maxlength=max_length
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, has_hint, error.get().is_some())
                bind:value=value
            ></textarea>
            <Below id hint error/>
        </div>
    }
}

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
    let has_hint = !hint.is_empty();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                class="input"
                id=id
                name=id
                disabled=disabled
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, has_hint, error.get().is_some())
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
            <Below id hint error/>
        </div>
    }
}

/// Puts the focus on an input as soon as it is on the page.
pub fn focus_on_mount(node: NodeRef<leptos::html::Input>) {
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            // An input that cannot take the focus is still usable.
            let _result = input.focus();
        }
    });
}
