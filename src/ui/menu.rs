//! A button that opens a menu of actions (ARIA Authoring Practices, Menu Button).

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// A menu behind a button. Entries are `<li role="none">` with one `role="menuitem"` each.
#[component]
pub fn Menu(
    /// Name of the button.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows.
    #[prop(into)]
    trigger: ViewFn,
    /// Classes of the button.
    #[prop(default = "icon-btn")]
    class: &'static str,
    /// Name for tests, on the root, which contains button and menu.
    #[prop(into, optional)]
    testid: String,
    /// The entries.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let close = move |refocus: bool| {
        open.set(false);
        if let Some(button) = button.get_untracked().filter(|_| refocus) {
            // A button that is gone with its row needs no focus.
            let _result = button.focus();
        }
    };
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let inside = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok())
            .zip(root.get_untracked())
            .is_some_and(|(target, root)| root.contains(Some(&target)));
        if open.get_untracked() && !inside {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    Effect::new(move |_| {
        if open.get() {
            move_focus(root, Move::First);
        }
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        let handled = match event.key().as_str() {
            "Escape" if open.get_untracked() => {
                close(true);
                true
            }
            "ArrowDown" if !open.get_untracked() => {
                open.set(true);
                true
            }
            "ArrowDown" => move_focus(root, Move::Next),
            "ArrowUp" => move_focus(root, Move::Previous),
            "Home" => move_focus(root, Move::First),
            "End" => move_focus(root, Move::Last),
            "Tab" => {
                open.set(false);
                false
            }
            _ => false,
        };
        if handled {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <div class="menu-root" node_ref=root on:keydown=on_key data-testid=(!testid.is_empty()).then_some(testid)>
            <button
                type="button"
                class=class
                node_ref=button
                aria-label=label
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {trigger.run()}
            </button>
            <Show when=move || open.get()>
                <ul class="menu" role="menu" aria-label=label on:click=move |_| close(true)>
                    {children()}
                </ul>
            </Show>
        </div>
    }
}

#[derive(Clone, Copy)]
enum Move {
    First,
    Last,
    Next,
    Previous,
}

/// Moves the focus among the entries; tells whether there are any.
fn move_focus(root: NodeRef<html::Div>, to: Move) -> bool {
    let Some(items) = root.get_untracked().and_then(|root| root.query_selector_all("[role=menuitem]").ok())
    else {
        return false;
    };
    let items: Vec<HtmlElement> =
        (0..items.length()).filter_map(|at| items.get(at)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let now = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
    let last = items.len().saturating_sub(1);
    let target = match (to, now) {
        (Move::Last, _) | (Move::Previous, None | Some(0)) => last,
        (Move::Next, Some(at)) if at < last => at + 1,
        (Move::Previous, Some(at)) => at - 1,
        (Move::First | Move::Next, _) => 0,
    };
    // Entries are buttons and links; they take the focus.
    items.get(target).is_some_and(|item| item.focus().is_ok())
}
