//! What a screen reader hears without a change of focus.

use leptos::prelude::*;

/// The text of the app's one polite live region.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Silent.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says a text.
    pub fn say(&self, text: String) {
        self.0.set(text);
    }

    /// What was said last, tracked.
    pub fn text(&self) -> String {
        self.0.get()
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The announcer; provided by the app.
pub fn expect_announcer() -> Announcer {
    expect_context()
}
