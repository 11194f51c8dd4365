//! Who is signed in, and where they wanted to go. The server decides; nothing but the return path is kept.

use leptos::prelude::*;
use portico_api_types::developer::Developer;

use super::storage;
use crate::paths::is_return_target;
use crate::url::is_local_path;

const RETURN_KEY: &str = "portico-return";

/// The session; kept above the router.
#[derive(Clone, Copy)]
pub struct Session {
    developer: RwSignal<Option<Developer>>,
    leaving: StoredValue<bool>,
}

impl Session {
    /// A session as the server told it.
    pub fn new(developer: Option<Developer>) -> Self {
        Self { developer: RwSignal::new(developer), leaving: StoredValue::new(false) }
    }

    /// Who is signed in, tracked.
    pub fn developer(&self) -> Option<Developer> {
        self.developer.get()
    }

    /// Whether anybody is signed in, tracked.
    pub fn is_signed_in(&self) -> bool {
        self.developer.with(Option::is_some)
    }

    /// Somebody signed in.
    pub fn enter(&self, developer: Developer) {
        self.leaving.set_value(false);
        self.developer.set(Some(developer));
    }

    /// The developer asked to sign out: there is nothing to come back to.
    pub fn leave(&self) {
        self.leaving.set_value(true);
        forget_return_path();
        self.developer.set(None);
    }

    /// The server says that the session is over: come back to this place after signing in.
    pub fn end(&self) {
        self.developer.set(None);
    }

    /// Keeps the path that could not be shown without a session. After signing out on purpose nothing is kept.
    pub fn remember_return_path(&self, path: &str) {
        let leaving = self.leaving.try_update_value(std::mem::take).unwrap_or_default();
        if !leaving
            && may_return_to(path)
            && let Some(storage) = storage::session()
        {
            // Without storage the developer lands on the catalogue: worse, but not wrong.
            let _result = storage.set_item(RETURN_KEY, path);
        }
    }
}

/// Where to go after signing in; asked once.
pub fn take_return_path() -> Option<String> {
    let path = storage::session()?.get_item(RETURN_KEY).ok().flatten().filter(|path| may_return_to(path));
    forget_return_path();
    path
}

fn may_return_to(path: &str) -> bool {
    is_local_path(path) && is_return_target(path)
}

fn forget_return_path() {
    if let Some(storage) = storage::session() {
        // A store that cannot forget could not keep either.
        let _result = storage.remove_item(RETURN_KEY);
    }
}

/// The session; provided by the app.
pub fn expect_session() -> Session {
    expect_context()
}
