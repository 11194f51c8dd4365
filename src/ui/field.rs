//! Form fields: label above, hint before error, error tied to the input.

mod area;
mod password;
mod select;
mod text;

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconView};
pub use area::TextArea;
pub use password::PasswordField;
pub use select::SelectField;
pub use text::{Line, TextField, TextKind};

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

/// Puts the focus on an input as soon as it is on the page.
pub fn focus_on_mount(node: NodeRef<html::Input>) {
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            // An input that cannot take the focus is still usable.
            let _result = input.focus();
        }
    });
}
