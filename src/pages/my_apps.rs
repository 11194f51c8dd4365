//! The developer's applications (behaviour.md 2.9).

mod new_app;
mod row;
mod row_products;
mod search;
mod table;

use leptos::prelude::*;

use crate::api::applications;
use crate::components::access_errors::use_subject;
use crate::components::heading::{PageHeading, use_title};
use crate::components::refine::{use_own_search, use_refine};
use crate::components::strategy::use_strategies;
use crate::components::unheard::use_toast_on_failure;
use crate::paths;
use crate::paths::list::ListPlace;
use crate::state::boot::expect_client;
use crate::state::remote::use_remote;
use crate::state::text::tr;
use new_app::{NewApp, NoStrategies, strategies_known};
use search::SearchBox;
use table::ApplicationsTable;

/// The page. What is searched and which page shows stand in the address.
#[component]
pub fn MyAppsPage() -> impl IntoView {
    use_title(|| tr("apps.title"));
    let (client, search, refine) = (expect_client(), use_own_search(), use_refine());
    let place = Memo::new(move |_| search.with(|search| ListPlace::read(search)));
    let list = use_remote(
        move || place.get(),
        move |place| {
            let client = client.clone();
            async move { applications::list(&client, &place.text, place.page).await }
        },
    );
    use_subject(list, || ());
    let strategies = use_strategies();
    use_toast_on_failure(strategies);
    let known = strategies_known(strategies);
    let go = Callback::new(move |place: ListPlace| refine(&place.on(paths::MY_APPS), true));
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <div>
                    <PageHeading text=tr("apps.title")/>
                    <p class="lede">{tr("apps.lede")}</p>
                </div>
                <div class="actions"><NewApp known testid="create-application-button"/></div>
            </header>
            <NoStrategies known/>
            <section class="card" data-testid="applications-table" aria-label=tr("apps.list") aria-busy=move || list.pending().to_string()>
                <SearchBox place go list/>
                <ApplicationsTable place go list known/>
            </section>
        </main>
    }
}
