//! Buttons that need more than a class.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// The main button of a form: shows progress, and stays pressable so that a press always gets an answer.
#[component]
pub fn SubmitButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// What it says while an answer is awaited.
    #[prop(into)]
    busy_label: String,
    /// Whether an answer is awaited.
    #[prop(into)]
    busy: Signal<bool>,
    /// More classes: `btn--lg btn--block`.
    #[prop(optional)]
    class: &'static str,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
    /// Icon before the label.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=format!("btn btn--primary {class}")
            class:is-busy=busy
            aria-disabled=move || busy.get().then_some("true")
            data-testid=(!testid.is_empty()).then_some(testid)
        >
            {move || (!busy.get()).then(|| icon.map(|icon| view! { <IconView icon/> }))}
            {move || if busy.get() { busy_label.clone() } else { label.get() }}
        </button>
    }
}

/// A button that shows only an icon. It cannot be built without a name.
#[component]
pub fn IconButton(
    /// What it shows.
    icon: Icon,
    /// What it does, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
    /// What happens.
    on_press: impl Fn() + 'static,
    /// More classes: `icon-btn--sm`.
    #[prop(optional)]
    class: &'static str,
    /// `icon--14` or `icon--20`.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    view! {
        <button type="button" class=format!("icon-btn {class}") aria-label=label title=label on:click=move |_| on_press()>
            <IconView icon size/>
        </button>
    }
}
