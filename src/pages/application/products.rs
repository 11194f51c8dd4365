//! What the application may call, and what was asked for (behaviour.md 2.14).

use leptos::prelude::*;
use portico_api_types::registration::Registration;
use portico_api_types::{ApplicationId, Page};

use super::registration_row::RegistrationRow;
use super::unregister::{Ending, UnregisterDialog};
use crate::api::registrations::{self, PAGE_SIZE};
use crate::components::beyond_last::BeyondLast;
use crate::components::failure::LoadFailed;
use crate::components::heading::focus_heading;
use crate::components::list_pager::{ListPager, place as place_of};
use crate::components::refine::{use_own_search, use_refine};
use crate::components::skeleton_rows::SkeletonRows;
use crate::paths;
use crate::paths::list::ListPlace;
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, Resource, use_remote};
use crate::state::text::{tr, tr_with};
use crate::state::toasts::expect_toasts;
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};

/// The section with the registrations.
#[component]
pub fn Products(
    /// The application.
    id: ApplicationId,
    /// Its name.
    name: String,
) -> impl IntoView {
    let client = expect_client();
    let (search, refine) = (use_own_search(), use_refine());
    let path = paths::application(&id);
    let page = Memo::new(move |_| search.with(|search| ListPlace::read(search).page));
    let list = {
        let id = id.clone();
        use_remote(
            move || page.get(),
            move |page| {
                let (client, id) = (client.clone(), id.clone());
                async move { registrations::list(&client, &id, page).await }
            },
        )
    };
    let on_page = Callback::new(move |page| refine(&ListPlace { text: String::new(), page }.on(&path), true));
    let place = Signal::derive(move || {
        let (rows, total) =
            list.with(|list| list.ready().map_or((0, None), |page| (page.data.len(), page.total())));
        place_of(page.get(), PAGE_SIZE, rows, total)
    });
    let ending = RwSignal::new(None::<Registration>);
    let on_ended = on_ended(list, page, ending, on_page);
    view! {
        <section class="card" aria-labelledby="products" data-testid="products-list">
            <Head/>
            <List list page ending on_page/>
            <ListPager place on_page/>
            {move || ending.get().map(|registration| {
                let gone = registration.clone();
                view! {
                    <UnregisterDialog
                        registration
                        application=name.clone()
                        on_close=Callback::new(move |()| ending.set(None))
                        on_ended=Callback::new(move |()| on_ended.run(gone.clone()))
                    />
                }
            })}
        </section>
    }
}

#[component]
fn Head() -> impl IntoView {
    view! {
        <div class="card-head">
            <div>
                <h2 id="products">{tr("application.products")}</h2>
                <p>{tr("application.products_lede")}</p>
            </div>
            <a class="btn" href=paths::CATALOG><IconView icon=Icon::Plus/>{tr("application.add_product")}</a>
        </div>
    }
}

/// Takes a registration that has ended out of the list, and turns back from a page that it leaves empty.
fn on_ended(
    list: Resource<Page<Registration>>,
    page: Memo<u64>,
    ending: RwSignal<Option<Registration>>,
    on_page: Callback<u64>,
) -> Callback<Registration> {
    let toasts = expect_toasts();
    Callback::new(move |gone: Registration| {
        ending.set(None);
        list.update(|page| page.data.retain(|registration| registration.id != gone.id));
        let emptied = untrack(|| list.with(|list| list.ready().is_some_and(|page| page.data.is_empty())));
        match page.get_untracked() {
            at if emptied && at > 1 => on_page.run(at - 1),
            _ => list.reload(),
        }
        toasts.done(tr_with(Ending::of(&gone.status).done(), &[("product", &gone.product_name)]));
        focus_heading();
    })
}

/// The list in each of its states.
#[component]
fn List(
    list: Resource<Page<Registration>>,
    page: Memo<u64>,
    ending: RwSignal<Option<Registration>>,
    on_page: Callback<u64>,
) -> impl IntoView {
    let first = Callback::new(move |()| on_page.run(1));
    let retry = Callback::new(move |()| list.reload());
    move || match (list.get(), page.get_untracked()) {
        (Remote::Loading, _) => ().into_any(),
        (Remote::Slow, _) => view! { <SkeletonRows rows=3/> }.into_any(),
        (Remote::Failed(error), _) => view! {
            <LoadFailed title=tr("application.products_not_loaded") error level=3 on_retry=retry/>
        }
        .into_any(),
        (Remote::Ready(rows), page) if rows.data.is_empty() && page > 1 => {
            view! { <BeyondLast page on_first=first/> }.into_any()
        }
        (Remote::Ready(rows), _) if rows.data.is_empty() => view! { <NoProducts/> }.into_any(),
        (Remote::Ready(rows), _) => view! { <Rows rows=rows.data ending/> }.into_any(),
    }
}

#[component]
fn Rows(rows: Vec<Registration>, ending: RwSignal<Option<Registration>>) -> impl IntoView {
    view! {
        <table class="table to-cards rows-lead">
            <thead>
                <tr>
                    <th scope="col">{tr("application.product")}</th>
                    <th scope="col">{tr("application.state")}</th>
                    <th scope="col" class="act"><span class="sr-only">{tr("table.actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                {rows.into_iter().map(|registration| view! { <RegistrationRow registration ending/> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn NoProducts() -> impl IntoView {
    view! {
        <Empty icon=Icon::Layers title=tr("application.no_products") text=tr("application.no_products_text") level=3>
            <a class="btn" href=paths::CATALOG>{tr("action.go_to_catalog")}</a>
        </Empty>
    }
}
