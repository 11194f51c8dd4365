//! Short messages about what was just done.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::sentence::sentence;
use crate::api::ApiError;

const SHOWN_FOR: Duration = Duration::from_secs(5);

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Good,
    /// It did not.
    Bad,
}

/// A message on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells messages apart.
    pub id: u32,
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// The messages on the screen; kept above the router.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// None yet.
    pub fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The messages, oldest first, tracked.
    pub fn list(&self) -> Vec<Toast> {
        self.list.get()
    }

    /// Says that something worked.
    pub fn done(&self, text: String) {
        self.show(Tone::Good, text);
    }

    /// Says that something did not work.
    pub fn bad(&self, text: String) {
        self.show(Tone::Bad, text);
    }

    /// Says why a request failed.
    pub fn failed(&self, error: &ApiError) {
        self.show(Tone::Bad, sentence(error));
    }

    /// Takes a message away.
    pub fn dismiss(&self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }

    fn show(self, tone: Tone, text: String) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| list.push(Toast { id, tone, text }));
        spawn_local(async move {
            sleep(SHOWN_FOR).await;
            self.dismiss(id);
        });
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

/// The messages; provided by the app.
pub fn expect_toasts() -> Toasts {
    expect_context()
}
