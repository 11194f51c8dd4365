//! The catalogue: the search over all products, as cards or as a table (behaviour.md 2.4).

mod finding;
mod hero;
mod query;
mod results;
mod scroll;
mod view;

use leptos::prelude::*;

use crate::components::heading::use_title;
use crate::state::text::tr;

use finding::Finding;
use hero::Hero;
use query::SearchForm;
use results::Results;
use scroll::keep_scroll;

/// The catalogue page.
#[component]
pub fn CatalogPage() -> impl IntoView {
    use_title(|| tr("catalog.title"));
    let finding = Finding::start();
    let text = RwSignal::new(finding.place.with_untracked(|place| place.text.clone()));
    keep_scroll(Signal::derive(move || finding.shown().is_some()));
    view! {
        <main class="catalog" id="main">
            <Hero>
                <SearchForm finding text/>
            </Hero>
            <div class="page">
                <Results finding on_clear=move || { text.set(String::new()); finding.search(""); }/>
            </div>
        </main>
    }
}
