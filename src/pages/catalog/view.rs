//! The reader's last choice between cards and table.

use crate::paths::catalog::CatalogView;
use crate::state::storage;

const KEY: &str = "portal-catalog-view";

/// The choice that the browser remembers.
pub(super) fn remembered_view() -> CatalogView {
    let name = storage::local().and_then(|storage| storage.get_item(KEY).ok().flatten());
    name.and_then(|name| CatalogView::named(&name)).unwrap_or_default()
}

/// Remembers the choice where the browser lets us; elsewhere it holds until the page is left.
pub(super) fn remember_view(view: CatalogView) {
    if let Some(storage) = storage::local() {
        // A browser that stores nothing shows cards the next time.
        let _result = storage.set_item(KEY, view.name());
    }
}
