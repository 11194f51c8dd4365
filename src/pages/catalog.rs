//! The catalogue: the search over all products, as cards or as a table (behaviour.md 2.4).

mod finding;
mod hero;
mod query;
mod results;
mod scroll;
mod view;

use std::time::Duration;

use leptos::prelude::*;

use crate::components::heading::use_title;
use crate::components::search_text::SearchText;
use crate::state::text::tr;

use finding::Finding;
use hero::Hero;
use query::SearchForm;
use results::Results;
use scroll::keep_scroll;

/// Typing counts as finished after this pause.
const PAUSE: Duration = Duration::from_millis(300);

/// The catalogue page.
#[component]
pub fn CatalogPage() -> impl IntoView {
    use_title(|| tr("catalog.title"));
    let finding = Finding::start();
    let in_address = Signal::derive(move || finding.place.with(|place| place.text.clone()));
    let search = SearchText::new(in_address, PAUSE, Callback::new(move |text: String| finding.search(&text)));
    keep_scroll(Signal::derive(move || finding.shown().is_some()));
    view! {
        <main class="catalog" id="main">
            <Hero>
                <SearchForm search/>
            </Hero>
            <div class="page">
                <Results finding on_clear=move || search.clear()/>
            </div>
        </main>
    }
}
