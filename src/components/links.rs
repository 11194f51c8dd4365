//! Links of the portal, wherever they are on a page.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement};

/// The link of this portal that an event is about.
pub fn local_link(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let origin = window().location().origin().ok()?;
    (link.target().is_empty() && link.origin() == origin).then_some(link)
}

/// Calls `intended` with the path of every link that the reader points at or moves the focus to, for as long as the
/// view that asks for it is there.
pub fn watch_intent(intended: fn(&str)) {
    let tell = move |event: &Event| {
        if let Some(link) = local_link(event) {
            intended(&link.pathname());
        }
    };
    let pointed = window_event_listener(ev::pointerover, move |event| tell(&event));
    let focused = window_event_listener(ev::focusin, move |event| tell(&event));
    on_cleanup(move || {
        pointed.remove();
        focused.remove();
    });
}
