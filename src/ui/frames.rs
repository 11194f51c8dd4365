//! Work in small portions: one with each frame, so that the page answers meanwhile.

use std::cell::RefCell;
use std::collections::VecDeque;

use futures_channel::oneshot::{Sender, channel};
use leptos::prelude::request_animation_frame;

thread_local! {
    /// Those who wait for their turn, in their order.
    static WAITING: RefCell<VecDeque<Sender<()>>> = const { RefCell::new(VecDeque::new()) };
}

/// Waits for a frame of one's own. Whoever stops waiting takes no one's turn.
pub async fn turn() {
    let (sender, receiver) = channel();
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(sender);
        waiting.len() == 1
    });
    if is_first {
        request_animation_frame(next);
    }
    // Senders are not dropped before they have sent.
    let _result = receiver.await;
}

fn next() {
    let more = WAITING.with_borrow_mut(|waiting| {
        while let Some(sender) = waiting.pop_front() {
            if sender.send(()).is_ok() {
                break;
            }
        }
        !waiting.is_empty()
    });
    if more {
        request_animation_frame(next);
    }
}
