//! Scrolling and resizing, as the stack hears of them.

use leptos::ev;
use leptos::prelude::*;

use super::{StackHandle, scroll_place};

/// Follows the reader, and lets the goal go as soon as they move by themselves.
pub(super) fn follow(handle: StackHandle) {
    let asked = StoredValue::new(false);
    let look = move || {
        if !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(move || {
                if asked.try_set_value(false).is_none() {
                    handle.look();
                }
            });
        }
    };
    let scrolled = move |_| {
        if (scroll_place() - handle.left_at.get_value()).abs() > 1.0 {
            handle.goal.set_value(None);
        }
        look();
    };
    let resized = move |_| {
        handle.inset.set_value(None);
        look();
    };
    let listeners = [window_event_listener(ev::scroll, scrolled), window_event_listener(ev::resize, resized)];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}
