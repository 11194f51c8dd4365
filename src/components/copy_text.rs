//! A button that copies a text and says in a message whether the browser took it.

use leptos::prelude::*;

use crate::state::text::{tr, tr_with};
use crate::state::toasts::expect_toasts;
use crate::ui::copy::CopyButton;
use crate::ui::icon::Icon;

/// Longer texts are not repeated in the message.
const LONGEST_SHOWN: usize = 80;

/// The button.
#[component]
pub fn CopyText(
    /// What is copied.
    text: String,
    /// What it copies, as a name: "Copy path".
    #[prop(into)]
    label: String,
    /// Another icon than the two sheets.
    #[prop(default = Icon::Copy)]
    icon: Icon,
) -> impl IntoView {
    let toasts = expect_toasts();
    let is_short = text.len() <= LONGEST_SHOWN && !text.contains('\n');
    let shown = is_short.then(|| text.clone());
    let on_copied = Callback::new(move |taken: bool| match &shown {
        _ if !taken => toasts.bad(tr("copy.refused")),
        Some(text) => toasts.done(tr_with("copy.value", &[("value", text)])),
        None => toasts.done(tr("copy.done")),
    });
    view! { <CopyButton text label on_copied icon/> }
}
