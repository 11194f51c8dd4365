//! A button that opens a menu of actions (ARIA Authoring Practices, Menu Button).

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, KeyboardEvent, Node};

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
    let menu = OpenMenu::new();
    let OpenMenu { open, root, button } = menu;
    view! {
        <div class="menu-root" node_ref=root on:keydown=move |event| menu.on_key(&event) data-testid=(!testid.is_empty()).then_some(testid)>
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
                <ul class="menu" role="menu" aria-label=label on:click=move |_| menu.close()>
                    {children()}
                </ul>
            </Show>
        </div>
    }
}

/// A menu that may be open, and where it is on the page.
#[derive(Clone, Copy)]
struct OpenMenu {
    open: RwSignal<bool>,
    root: NodeRef<html::Div>,
    button: NodeRef<html::Button>,
}

impl OpenMenu {
    /// Closed. While it is open the first entry takes the focus, and pressing anywhere else closes it.
    fn new() -> Self {
        let menu = Self { open: RwSignal::new(false), root: NodeRef::new(), button: NodeRef::new() };
        let outside = window_event_listener(ev::pointerdown, move |event| {
            if menu.open.get_untracked() && !menu.contains(event.target()) {
                menu.open.set(false);
            }
        });
        on_cleanup(move || outside.remove());
        Effect::new(move |_| {
            if menu.open.get() {
                move_focus(menu.root, Move::First);
            }
        });
        menu
    }

    fn contains(self, target: Option<EventTarget>) -> bool {
        let node = target.and_then(|target| target.dyn_into::<Node>().ok());
        node.zip(self.root.get_untracked()).is_some_and(|(node, root)| root.contains(Some(&node)))
    }

    /// Closes, and gives the focus back to the button.
    fn close(self) {
        self.open.set(false);
        if let Some(button) = self.button.get_untracked() {
            // A button that is gone with its row needs no focus.
            let _result = button.focus();
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        let open = self.open.get_untracked();
        let handled = match event.key().as_str() {
            "Escape" if open => {
                self.close();
                true
            }
            "ArrowDown" if !open => {
                self.open.set(true);
                true
            }
            "ArrowDown" => move_focus(self.root, Move::Next),
            "ArrowUp" => move_focus(self.root, Move::Previous),
            "Home" => move_focus(self.root, Move::First),
            "End" => move_focus(self.root, Move::Last),
            "Tab" => {
                self.open.set(false);
                false
            }
            _ => false,
        };
        if handled {
            event.prevent_default();
            event.stop_propagation();
        }
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
