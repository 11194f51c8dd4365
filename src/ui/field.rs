//! Form fields: label above, hint before error, error tied to the input.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What ties a control to its hint and its error.
#[derive(Clone, Copy)]
struct Ties {
    id: &'static str,
    has_hint: bool,
    error: Signal<Option<String>>,
}

impl Ties {
    fn new(id: &'static str, hint: &str, error: Signal<Option<String>>) -> Self {
        Self { id, has_hint: !hint.is_empty(), error }
    }

    /// `aria-invalid`, tracked.
    fn invalid(self) -> Option<&'static str> {
        self.error.with(Option::is_some).then_some("true")
    }

    /// `aria-describedby`, tracked.
    fn described_by(self) -> Option<String> {
        let parts = [(self.has_hint, "hint"), (self.error.with(Option::is_some), "error")];
        let ids: Vec<String> =
            parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{}-{part}", self.id)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The label above a control, its hint and its error below.
#[component]
fn Field(ties: Ties, label: String, hint: String, children: Children) -> impl IntoView {
    let Ties { id, error, .. } = ties;
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {children()}
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {move || {
                error.get().map(|text| view! {
                    <p class="error" id=format!("{id}-error")><IconView icon=Icon::Alert size="icon--14"/>{text}</p>
                })
            }}
        </div>
    }
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

/// Puts the focus on an input as soon as it is on the page.
pub fn focus_on_mount(node: NodeRef<leptos::html::Input>) {
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            // An input that cannot take the focus is still usable.
            let _result = input.focus();
        }
    });
}
