//! A key that the developer hands over, on their own word, from the dialog that tells it to the forms that try an API. In
//! memory only: gone with the tab, and with the session.

use leptos::prelude::*;
use portico_api_types::Secret;

use super::session::Session;

/// A key, and whose it is.
#[derive(Clone, PartialEq, Eq)]
pub struct HandedKey {
    /// Name of the application.
    pub application: String,
    /// The key.
    pub key: Secret,
}

/// The place for one key.
#[derive(Clone, Copy)]
pub struct Handed(RwSignal<Option<HandedKey>>);

impl Handed {
    /// Empty, and empty again when somebody else signs in, or nobody.
    pub fn new(session: Session) -> Self {
        let handed = Self(RwSignal::new(None));
        Effect::new(move |last: Option<Option<_>>| {
            let now = session.developer().map(|developer| developer.id);
            if last.is_some_and(|last| last != now) {
                handed.0.set(None);
            }
            now
        });
        handed
    }

    /// Takes a key.
    pub fn take(&self, key: HandedKey) {
        self.0.set(Some(key));
    }

    /// The key, tracked.
    pub fn get(&self) -> Option<HandedKey> {
        self.0.get()
    }
}

/// The place; provided by the app.
pub fn expect_handed() -> Handed {
    expect_context()
}
