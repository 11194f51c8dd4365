//! What is typed into a search field: one search for each burst of typing.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// The text of a search whose result stands in the address.
#[derive(Clone, Copy)]
pub struct SearchText {
    /// What the field shows.
    pub text: RwSignal<String>,
    asked: StoredValue<String>,
    timer: StoredValue<Option<TimeoutHandle>>,
    pause: Duration,
    search: Callback<String>,
}

impl SearchText {
    /// Follows the text in the address: Back and Forward put theirs into the field, what is being typed stays. `search` is
    /// called with a trimmed text once typing has paused for this long.
    pub fn new(in_address: Signal<String>, pause: Duration, search: Callback<String>) -> Self {
        let now = in_address.get_untracked();
        let it = Self {
            text: RwSignal::new(now.clone()),
            asked: StoredValue::new(now),
            timer: StoredValue::new(None),
            pause,
            search,
        };
        Effect::new(move |_| {
            let wanted = in_address.get();
            if it.asked.with_value(|asked| *asked != wanted) {
                it.asked.set_value(wanted.clone());
                it.text.set(wanted);
            }
        });
        on_cleanup(move || it.stop());
        it
    }

    /// Takes what the field holds now, and searches after the pause.
    pub fn typed(self, text: String) {
        self.text.set(text);
        self.stop();
        self.timer.set_value(set_timeout_with_handle(move || self.search_now(), self.pause).ok());
    }

    /// Searches at once.
    pub fn search_now(self) {
        self.stop();
        let wanted = self.text.with_untracked(|text| text.trim().to_owned());
        self.asked.set_value(wanted.clone());
        self.search.run(wanted);
    }

    /// Empties the field and searches for nothing.
    pub fn clear(self) {
        self.text.set(String::new());
        self.search_now();
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
