//! What opens the search over everything: the button in the header, and the keys from anywhere on a page with a header.
//!
//! The search itself and the list of shortcuts are in a chunk of their own, which comes when they are first wanted.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::lazy_pages;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::icon::{Icon, IconView};

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The search over everything.
    Palette,
    /// The list of keys.
    Shortcuts,
}

/// The one place for what lies over the page.
#[derive(Clone, Copy)]
pub struct Overlays(RwSignal<Option<Overlay>>);

impl Overlays {
    /// Shows one in the place of what is there.
    pub fn open(self, overlay: Overlay) {
        self.0.set(Some(overlay));
    }

    /// Gives the page back.
    pub fn close(self) {
        self.0.set(None);
    }
}

/// What lies over the page; provided by [`SearchTrigger`] to what it opens.
pub fn expect_overlays() -> Overlays {
    expect_context()
}

/// The button in the header, and what it opens.
#[component]
pub fn SearchTrigger() -> impl IntoView {
    let overlays = Overlays(RwSignal::new(None));
    provide_context(overlays);
    listen(overlays);
    view! {
        <button
            type="button"
            class="search-trigger"
            aria-label=tr("search.open")
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K /"
            on:pointerenter=|_| lazy_pages::preload_palette()
            on:focus=|_| lazy_pages::preload_palette()
            on:click=move |_| overlays.open(Overlay::Palette)
        >
            <IconView icon=Icon::Search/>
            <span>{tr("search.open")}</span>
            <kbd class="key" aria-hidden="true" data-keys=format!("{} K", command_key())></kbd>
        </button>
        {move || overlays.0.get().map(|overlay| match overlay {
            Overlay::Palette => lazy_pages::palette(),
            Overlay::Shortcuts => lazy_pages::shortcuts(),
        })}
    }
}

/// Stands in for what takes long to arrive.
#[component]
pub fn OverlayOnItsWay() -> impl IntoView {
    view! { <p class="overlay-wait" role="status">{tr("state.loading")}</p> }
}

/// Stands in for what does not arrive: says so, and gives the page back, so that another press asks again.
#[component]
pub fn OverlayNotLoaded() -> impl IntoView {
    let (overlays, toasts) = (expect_overlays(), expect_toasts());
    Effect::new(move |_| {
        toasts.bad(tr("search.not_loaded"));
        overlays.close();
    });
}

/// Name of the key for commands on this system.
pub fn command_key() -> &'static str {
    let system = window().navigator().platform().unwrap_or_default();
    let apple = system.starts_with("Mac") || system.starts_with("iP");
    if apple { "⌘" } else { "Ctrl" }
}

fn listen(overlays: Overlays) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.repeat() {
            return;
        }
        if let Some(overlay) = opened_by(&event.key(), held(&event), Place::now) {
            event.prevent_default();
            overlays.open(overlay);
        }
    });
    on_cleanup(move || keys.remove());
}

/// What a key opens. A slash and a question mark may need Shift, depending on the keyboard. The page is looked at only
/// for a key that opens something.
fn opened_by(key: &str, held: Held, place: impl FnOnce() -> Place) -> Option<Overlay> {
    let (overlay, is_text) = match (key, held) {
        ("k" | "K", Held::Command) => (Overlay::Palette, false),
        ("/", Held::Nothing) => (Overlay::Palette, true),
        ("?", Held::Nothing) => (Overlay::Shortcuts, true),
        _ => return None,
    };
    match place() {
        // Whoever answers one question is not to be asked another.
        Place::Dialog => None,
        Place::Field if is_text => None,
        _ => Some(overlay),
    }
}

/// What is held while a key is pressed; Shift counts only beside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Nothing,
    /// Ctrl or ⌘, and nothing else.
    Command,
    Other,
}

fn held(event: &KeyboardEvent) -> Held {
    match (event.ctrl_key() || event.meta_key(), event.alt_key(), event.shift_key()) {
        (false, false, _) => Held::Nothing,
        (true, false, false) => Held::Command,
        _ => Held::Other,
    }
}

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// On the page.
    Page,
    /// Where a key is text.
    Field,
    /// A dialog is open.
    Dialog,
}

impl Place {
    fn now() -> Self {
        if document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some()) {
            return Self::Dialog;
        }
        let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let is_field = focused.is_some_and(|element| {
            element.is_content_editable()
                || element.closest("input, textarea, select").is_ok_and(|field| field.is_some())
        });
        if is_field { Self::Field } else { Self::Page }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_open_where_they_mean_nothing_else() {
        use Overlay::{Palette, Shortcuts};
        for (key, held, [page, field]) in [
            ("k", Held::Command, [Some(Palette), Some(Palette)]),
            ("K", Held::Command, [Some(Palette), Some(Palette)]),
            ("/", Held::Nothing, [Some(Palette), None]),
            ("?", Held::Nothing, [Some(Shortcuts), None]),
            ("k", Held::Nothing, [None, None]),
            ("k", Held::Other, [None, None]),
            ("/", Held::Command, [None, None]),
            ("/", Held::Other, [None, None]),
            ("?", Held::Command, [None, None]),
            ("Enter", Held::Nothing, [None, None]),
        ] {
            let opens = |place| opened_by(key, held, || place);
            assert_eq!([opens(Place::Page), opens(Place::Field)], [page, field], "{key} {held:?}");
            assert_eq!(opens(Place::Dialog), None, "{key} {held:?} in a dialog");
        }
    }

    #[test]
    fn other_keys_cost_no_look_at_the_page() {
        assert_eq!(opened_by("a", Held::Nothing, || unreachable!("the page is not asked")), None);
    }
}
