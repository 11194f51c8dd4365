//! The search over the names, and how many there are.

use std::time::Duration;

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::application::Application;

use crate::api::applications::PAGE_SIZE;
use crate::components::list_pager::place as place_of;
use crate::paths::list::ListPlace;
use crate::state::remote::Resource;
use crate::state::text::{tr, tr_count};
use crate::ui::icon::{Icon, IconView};

/// Typing rests this long before it is searched for (behaviour.md 2.9).
const REST: Duration = Duration::from_millis(350);

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
    let text = RwSignal::new(place.with_untracked(|place| place.text.clone()));
    Effect::new(move |_| {
        let searched = place.with(|place| place.text.clone());
        // Whoever goes back sees what was searched then; whoever types is not disturbed.
        if text.with_untracked(|text| text.trim() != searched) {
            text.set(searched);
        }
    });
    let search = StoredValue::new_local(debounce(REST, move |wanted: String| {
        let wanted = wanted.trim().to_owned();
        if place.with_untracked(|place| place.text != wanted) {
            go.run(ListPlace { text: wanted, page: 1 });
        }
    }));
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
            <div class="search-field search-field--sm">
                <IconView icon=Icon::Search/>
                <label class="sr-only" for="applications-search">{tr("apps.search")}</label>
                <input
                    class="input"
                    id="applications-search"
                    type="search"
                    autocomplete="off"
                    placeholder=tr("apps.search")
                    prop:value=text
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        text.set(typed.clone());
                        search.update_value(|search| search(typed));
                    }
                />
            </div>
            <span class="push small muted" role="status">{count}</span>
        </div>
    }
}
