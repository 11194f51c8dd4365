//! What the browser remembers for this site. It may refuse: `None`, and everything has to work without.

use leptos::prelude::window;
use web_sys::Storage;

/// Kept until the reader clears it.
pub fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Kept as long as the tab.
pub fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
