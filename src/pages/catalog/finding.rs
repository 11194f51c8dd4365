//! What the catalogue shows: the address says what is wanted, and the last good answer stays until the next one.

use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::search::SearchHit;

use super::view::{remember_view, remembered_view};
use crate::api::{ApiError, catalog};
use crate::components::access_errors::use_subject;
use crate::components::list_pager::place as place_of;
use crate::components::refine::{use_own_search, use_refine};
use crate::paths;
use crate::paths::catalog::{CatalogPlace, CatalogView};
use crate::state::boot::expect_client;
use crate::state::known::expect_known;
use crate::state::remote::{Remote, Resource, use_remote};
use crate::ui::pager::Place;

/// One answer of the search.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// What was searched for.
    pub text: String,
    /// Where this page stands among all that was found.
    pub place: Place,
    /// The products on it.
    pub hits: Arc<Page<SearchHit>>,
}

impl Found {
    fn new(text: String, page: u64, hits: Arc<Page<SearchHit>>) -> Self {
        let place = place_of(page, catalog::PAGE_SIZE, hits.data.len(), hits.total());
        Self { text, place, hits }
    }

    /// Whether there is nothing on this page.
    pub fn is_empty(&self) -> bool {
        self.hits.data.is_empty()
    }
}

/// The catalogue's state.
#[derive(Clone, Copy)]
pub(super) struct Finding {
    /// What the address asks for.
    pub place: Memo<CatalogPlace>,
    /// How it is laid out.
    pub view: Signal<CatalogView>,
    found: Resource<Found>,
    shown: RwSignal<Option<Found>>,
    chosen_view: RwSignal<CatalogView>,
    go: Callback<(CatalogPlace, bool)>,
}

impl Finding {
    /// Reads the address, and asks.
    pub fn start() -> Self {
        let search_of_page = use_own_search();
        let place = Memo::new(move |_| search_of_page.with(|search| CatalogPlace::read(search)));
        let found = search(place);
        // A portal without a search shows that in place.
        use_subject(found, || ());
        let shown = RwSignal::new(None);
        Effect::new(move |_| {
            if let Some(found) = found.ready() {
                shown.set(Some(found));
            }
        });
        let refine = use_refine();
        let go = Callback::new(move |(place, replace): (CatalogPlace, bool)| refine(&place.href(), replace));
        let chosen_view = RwSignal::new(remembered_view());
        let view = Signal::derive(move || place.with(|place| place.view).unwrap_or(chosen_view.get()));
        Self { place, view, found, shown, chosen_view, go }
    }

    /// The last good answer, tracked.
    pub fn shown(&self) -> Option<Found> {
        self.shown.get()
    }

    /// Whether there is something to lay out, tracked.
    pub fn has_items(&self) -> bool {
        self.shown.with(|shown| shown.as_ref().is_some_and(|found| !found.is_empty()))
    }

    /// Whether a search is under way, tracked.
    pub fn pending(&self) -> bool {
        self.found.pending()
    }

    /// Whether it is time for a skeleton, tracked.
    pub fn is_slow(&self) -> bool {
        self.found.with(|found| matches!(found, Remote::Slow))
    }

    /// Why the last search failed, tracked.
    pub fn error(&self) -> Option<ApiError> {
        self.found.with(|found| match found {
            Remote::Failed(error) => Some(error.clone()),
            _ => None,
        })
    }

    /// Searches for a text, from the first page on. The same text again asks only if the last try failed.
    pub fn search(&self, text: &str) {
        let place = self.place.get_untracked();
        if place.text == text {
            if matches!(untrack(|| self.found.get()), Remote::Failed(_)) {
                self.found.reload();
            }
        } else {
            self.go.run((CatalogPlace { text: text.to_owned(), page: 1, ..place }, true));
        }
    }

    /// Turns to a page.
    pub fn turn_to(&self, page: u64) {
        self.go.run((CatalogPlace { page, ..self.place.get_untracked() }, false));
    }

    /// Tries the failed search again.
    pub fn retry(&self) {
        self.found.reload();
    }

    /// Shows cards instead of the table, and the other way round. Asks for nothing.
    pub fn toggle_view(&self) {
        let view = match self.view.get_untracked() {
            CatalogView::Grid => CatalogView::Table,
            CatalogView::Table => CatalogView::Grid,
        };
        remember_view(view);
        self.chosen_view.set(view);
        self.go.run((CatalogPlace { view: Some(view), ..self.place.get_untracked() }, true));
    }
}

/// Fetches what the address asks for. Who comes back to the catalogue sees at once what was there.
fn search(place: Memo<CatalogPlace>) -> Resource<Found> {
    let (client, searches) = (expect_client(), expect_known().searches);
    let coming_back = StoredValue::new(arrived_by_history());
    use_remote(
        move || place.with(|place| (place.text.clone(), place.page)),
        move |(text, page)| {
            let client = client.clone();
            let back = coming_back.try_update_value(std::mem::take).unwrap_or_default();
            async move {
                let key = CatalogPlace { text: text.clone(), page, view: None }.href();
                if let Some(hits) = searches.get(&key).filter(|_| back) {
                    return Ok(Found::new(text, page, hits));
                }
                let hits = Arc::new(catalog::search(&client, &text, page).await?);
                searches.put(&key, Arc::clone(&hits));
                Ok(Found::new(text, page, hits))
            }
        },
    )
}

/// Whether the browser already shows this page's address while the page is being made. That is so after Back, Forward
/// and redirects; a link changes the address only when the new page stands.
pub(super) fn arrived_by_history() -> bool {
    window().location().pathname().is_ok_and(|path| path == paths::CATALOG)
}
