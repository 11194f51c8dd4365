//! Links of the portal, wherever they are on a page.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement};

/// The link of this portal that an event is about.
pub fn local_link(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let origin = window().location().origin().ok()?;
    (link.target().is_empty() && link.origin() == origin).then_some(link)
}

/// Calls `intended` with the path of every link that the reader points at or moves the focus to, for as long as the app
/// runs.
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

/// A function that changes the address within this page: to the address given, in the place of the old one if the second
/// argument says so. It does nothing once the reader is on the way to another page: a search that was about to start must
/// not bring them back.
pub fn use_refine() -> impl Fn(&str, bool) + Clone + Send + Sync {
    let (navigate, path) = (use_navigate(), use_location().pathname);
    let here = path.get_untracked();
    move |address, replace| {
        if path.try_with_untracked(|path| *path == here) == Some(true) {
            navigate(address, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
        }
    }
}
