//! A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, focus returns.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::button::IconButton;
use super::icon::Icon;

/// A modal dialog with a heading and a close button. It exists only while it is open; whoever shows it takes it away in
/// `on_close`.
#[component]
pub fn Dialog(
    /// Id of the heading; unique on the page.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// A line under the heading.
    #[prop(into, optional)]
    subtitle: Signal<String>,
    /// Asked for by Escape and the close button.
    on_close: Callback<()>,
    /// Name of the close button.
    #[prop(into)]
    close_label: String,
    /// Interrupts with a question, which has the heading's id with `-body` behind it; a screen reader reads it at once.
    #[prop(optional)]
    alert: bool,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
    /// The body, and a footer if there is one.
    children: Children,
) -> impl IntoView {
    view! {
        <Modal class="dialog" named_by=id on_close alert testid>
            <header>
                <div>
                    <h2 id=id>{title}</h2>
                    {move || {
                        let text = subtitle.get();
                        (!text.is_empty()).then(|| view! { <p class="small muted">{text}</p> })
                    }}
                </div>
                <IconButton icon=Icon::X label=close_label on_press=move || on_close.run(())/>
            </header>
            {children()}
        </Modal>
    }
}

/// What makes a dialog modal, around whatever it shows.
#[component]
pub fn Modal(
    /// Its classes.
    class: &'static str,
    /// Id of the element that names it.
    named_by: &'static str,
    /// Asked for by Escape.
    on_close: Callback<()>,
    /// Interrupts with a question, which has the name's id with `-body` behind it; a screen reader reads it at once.
    #[prop(optional)]
    alert: bool,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
    /// All that it shows.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    borrow_focus();
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            open(&dialog);
        }
    });
    view! {
        <dialog
            class=class
            node_ref=node
            role=alert.then_some("alertdialog")
            aria-labelledby=named_by
            aria-describedby=alert.then(|| format!("{named_by}-body"))
            data-testid=(!testid.is_empty()).then_some(testid)
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                on_close.run(());
            }
            on:close=move |_| {
                on_close.run(());
                request_animation_frame(move || stay_open(node));
            }
        >
            {children()}
        </dialog>
    }
}

/// Gives the focus back when the dialog goes.
fn borrow_focus() {
    let opener = StoredValue::new_local(focused());
    on_cleanup(move || {
        if let Some(opener) = opener.try_get_value().flatten() {
            // As long as the dialog is in the page, nothing outside of it takes the focus.
            queue_microtask(move || give_back(opener));
        }
    });
}

/// What opened the dialog takes the focus again; where it is gone, the page's heading does.
fn give_back(opener: HtmlElement) {
    let heading = || document().query_selector("h1").ok().flatten()?.dyn_into().ok();
    if let Some(goal) = Some(opener).filter(|opener| opener.is_connected()).or_else(heading) {
        // Without a goal that takes it the focus is where the browser puts it.
        let _result = goal.focus();
    }
}

/// Browsers close a dialog on a second Escape whatever the page says. One that is still wanted opens again.
fn stay_open(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.try_get_untracked().flatten().filter(|dialog| dialog.is_connected()) {
        open(&dialog);
    }
}

fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // Fails only for a dialog that is open or gone.
        let _result = dialog.show_modal();
    }
}

fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}
