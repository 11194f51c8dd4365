//! Back leads to the place on the page that was left, although the page is built anew.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;

use super::finding::arrived_by_history;

thread_local! {
    /// Where each catalogue address was scrolled to.
    static POSITIONS: RefCell<BTreeMap<String, f64>> = const { RefCell::new(BTreeMap::new()) };
}

/// Remembers the position for as long as the page lives, and goes back to it once the content is there.
pub(super) fn keep_scroll(ready: Signal<bool>) {
    let goal =
        arrived_by_history().then(|| POSITIONS.with_borrow(|all| all.get(&address()).copied())).flatten();
    let listener = window_event_listener(ev::scroll, move |_| {
        if let (true, Ok(position)) = (ready.try_get_untracked().unwrap_or_default(), window().scroll_y()) {
            POSITIONS.with_borrow_mut(|all| all.insert(address(), position));
        }
    });
    on_cleanup(move || listener.remove());
    let Some(goal) = goal else { return };
    Effect::new(move |done: Option<bool>| {
        let done = done.unwrap_or_default();
        if !done && ready.get() {
            // The list is in the page with the next frame.
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, goal));
        }
        done || ready.get()
    });
}

/// Path and query as the browser shows them.
fn address() -> String {
    let location = window().location();
    [location.pathname(), location.search()].into_iter().filter_map(Result::ok).collect()
}
