//! A line of text.

use leptos::html;
use leptos::prelude::*;

use super::{Field, Ties, focus_on_mount};

/// What a line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anything; password managers keep away.
    #[default]
    Plain,
    /// The name of the person.
    Name,
    /// The address by which the person signs in.
    Email,
    /// An address of the web.
    Url,
}

impl TextKind {
    /// `type` of the input and token of `autocomplete`, as the HTML standard names them.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("text", "off"),
            Self::Name => ("text", "name"),
            Self::Email => ("email", "username"),
            Self::Url => ("url", "off"),
        }
    }
}

/// The line itself, apart from what stands around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub kind: TextKind,
    /// Must be filled in.
    pub required: bool,
    /// Most characters.
    pub max_length: Option<usize>,
    /// Name for tests, on the input.
    pub testid: &'static str,
    /// Takes the focus when it appears.
    pub focus: bool,
}

impl Line {
    /// One that must be filled in.
    pub const fn needed(kind: TextKind) -> Self {
        Self { kind, required: true, max_length: None, testid: "", focus: false }
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
    /// What may be written, and how browsers treat it.
    #[prop(optional)]
    line: Line,
    /// What stands at the end of the field's row: a button.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    if line.focus {
        focus_on_mount(node);
    }
    let ties = Ties::new(id, &hint, error);
    let (kind, autocomplete) = line.kind.names();
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
                    maxlength=line.max_length
                    aria-required=line.required.then_some("true")
                    aria-invalid=move || ties.invalid()
                    aria-describedby=move || ties.described_by()
                    data-testid=(!line.testid.is_empty()).then_some(line.testid)
                    bind:value=value
                />
                {action.run()}
            </div>
        </Field>
    }
}
