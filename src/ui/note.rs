//! A framed remark inside a page or a form.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// How a remark is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteTone {
    /// Good to know.
    Info,
    /// Worked.
    Ok,
    /// Mind this.
    Wait,
    /// Failed.
    Bad,
}

/// A framed remark. A failure is an alert, so that a screen reader says it at once.
#[component]
pub fn Note(
    /// How it is meant.
    tone: NoteTone,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (name, icon, role) = match tone {
        NoteTone::Info => ("info", Icon::Info, None),
        NoteTone::Ok => ("ok", Icon::Ok, Some("status")),
        NoteTone::Wait => ("wait", Icon::Alert, None),
        NoteTone::Bad => ("bad", Icon::Alert, Some("alert")),
    };
    view! {
        <div class=format!("note {class}") data-tone=name role=role data-testid=(!testid.is_empty()).then_some(testid)>
            <IconView icon/>
            <div>{children()}</div>
        </div>
    }
}
