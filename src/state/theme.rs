//! Light and dark: the system decides until the reader does.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::storage;

const KEY: &str = "portico-theme";

/// What the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The choice that `boot.js` applied before the first paint.
    pub fn remembered() -> Self {
        match storage::local().and_then(|storage| storage.get_item(KEY).ok().flatten()).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// Applies the choice and remembers it where the browser lets us.
    fn apply(self) {
        let name = match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        };
        if let Some(root) = document().document_element() {
            // Only names that are not valid can fail here.
            let _result = match name {
                Some(name) => root.set_attribute("data-theme", name),
                None => root.remove_attribute("data-theme"),
            };
        }
        if let Some(storage) = storage::local() {
            // A browser that stores nothing still shows the theme until the page is left.
            let _result = match name {
                Some(name) => storage.set_item(KEY, name),
                None => storage.remove_item(KEY),
            };
        }
    }
}

/// What the reader chose, for all that shows it; provided by the app.
pub fn expect_theme() -> RwSignal<Theme> {
    expect_context()
}

/// Shows the portal in a theme from now on.
pub fn choose(current: RwSignal<Theme>, theme: Theme) {
    theme.apply();
    current.set(theme);
}

/// Whether the page is dark; follows the reader's choice and the system's.
pub fn use_dark() -> Memo<bool> {
    let media = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
    let by_system = RwSignal::new(media.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    let watched = media.map(|media| {
        let changed = Closure::<dyn Fn()>::new({
            let media = media.clone();
            move || {
                by_system.try_set(media.matches());
            }
        });
        media.set_onchange(Some(changed.as_ref().unchecked_ref()));
        (media, changed)
    });
    let watched = StoredValue::new_local(watched);
    on_cleanup(move || {
        watched.try_with_value(|watched| {
            if let Some((media, _)) = watched {
                media.set_onchange(None);
            }
        });
    });
    let theme = expect_theme();
    Memo::new(move |_| match theme.get() {
        Theme::System => by_system.get(),
        Theme::Light => false,
        Theme::Dark => true,
    })
}
