//! The search over the names, and how many there are.

use std::time::Duration;

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::application::Application;

use crate::api::applications::PAGE_SIZE;
use crate::components::list_pager::place as place_of;
use crate::components::search_text::SearchText;
use crate::paths::list::ListPlace;
use crate::state::remote::Resource;
use crate::state::text::{tr, tr_count};
use crate::ui::search_field::SearchField;

/// Typing counts as finished after this pause (behaviour.md 2.9).
const PAUSE: Duration = Duration::from_millis(350);

/// The box over the table.
#[component]
pub fn SearchBox(
    /// Where the list stands.
    place: Memo<ListPlace>,
    /// Goes to another place.
    go: Callback<ListPlace>,
    /// The list.
    list: Resource<Page<Application>>,
) -> impl IntoView {
    let in_address = Signal::derive(move || place.with(|place| place.text.clone()));
    let search = Callback::new(move |text: String| {
        if place.with_untracked(|place| place.text != text) {
            go.run(ListPlace { text, page: 1 });
        }
    });
    let search = SearchText::new(in_address, PAUSE, search);
    let count = move || {
        list.with(|list| {
            list.ready().map(|page| {
                let at = place.get_untracked();
                let total = place_of(at.page, PAGE_SIZE, page.data.len(), page.total()).total;
                // Without any application the empty state says it all.
                (total > 0 || !at.text.is_empty()).then(|| tr_count("apps.count", total))
            })
        })
    };
    view! {
        <div class="card-head">
            <SearchField
                id="applications-search"
                label=tr("apps.search")
                text=search.text
                on_input=Callback::new(move |text| search.typed(text))
            />
            <span class="push small muted" role="status">{count}</span>
        </div>
    }
}
