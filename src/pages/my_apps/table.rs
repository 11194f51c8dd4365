//! The list itself, in each of its states.

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::application::Application;

use super::new_app::{NewApp, Strategies};
use super::row::{Deleting, Row};
use super::row_products::Lanes;
use crate::api::applications::PAGE_SIZE;
use crate::components::beyond_last::BeyondLast;
use crate::components::delete_application::DeleteApplicationDialog;
use crate::components::failure::LoadFailed;
use crate::components::heading::focus_heading;
use crate::components::list_pager::{ListPager, place as place_of};
use crate::components::skeleton_rows::SkeletonRows;
use crate::paths;
use crate::paths::list::ListPlace;
use crate::state::remote::{Remote, Resource};
use crate::state::text::{tr, tr_with};
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;

/// Rows, pager, and the question before one is deleted.
#[component]
pub fn ApplicationsTable(
    /// Where the list stands.
    place: Memo<ListPlace>,
    /// Goes to another place.
    go: Callback<ListPlace>,
    /// The list.
    list: Resource<Page<Application>>,
    /// What is known of the strategies.
    known: Signal<Strategies>,
) -> impl IntoView {
    let deleting = RwSignal::new(None::<Deleting>);
    let on_deleted = Callback::new(move |gone: Deleting| {
        list.update(|page| page.data.retain(|application| application.id != gone.id));
        let emptied = untrack(|| list.with(|list| list.ready().is_some_and(|page| page.data.is_empty())));
        match place.get_untracked() {
            at if emptied && at.page > 1 => go.run(ListPlace { page: at.page - 1, ..at }),
            _ => list.reload(),
        }
        focus_heading();
    });
    let pages = Signal::derive(move || {
        let page = place.with(|place| place.page);
        list.with(|list| {
            let (rows, total) = list.ready().map_or((0, None), |page| (page.data.len(), page.total()));
            place_of(page, PAGE_SIZE, rows, total)
        })
    });
    let on_page = Callback::new(move |page| {
        go.run(ListPlace { page, ..place.get_untracked() });
    });
    view! {
        {move || match list.get() {
            Remote::Loading => ().into_any(),
            Remote::Slow => view! { <SkeletonRows rows=5/> }.into_any(),
            Remote::Failed(error) => view! {
                <LoadFailed title=tr("apps.not_loaded") error on_retry=Callback::new(move |()| list.reload())/>
            }
            .into_any(),
            Remote::Ready(page) if page.data.is_empty() => view! { <Nothing place go known/> }.into_any(),
            Remote::Ready(page) => view! { <Rows rows=page.data deleting/> }.into_any(),
        }}
        <ListPager place=pages on_page/>
        <DeleteQuestion deleting on_deleted/>
    }
}

/// The question before an application is deleted, while it is asked.
#[component]
fn DeleteQuestion(deleting: RwSignal<Option<Deleting>>, on_deleted: Callback<Deleting>) -> impl IntoView {
    let close = Callback::new(move |()| deleting.set(None));
    move || {
        deleting.get().map(|wanted| {
            let (id, name) = (wanted.id.clone(), wanted.name.clone());
            let deleted = Callback::new(move |()| {
                deleting.set(None);
                on_deleted.run(wanted.clone());
            });
            view! { <DeleteApplicationDialog id name on_close=close on_deleted=deleted/> }
        })
    }
}

#[component]
fn Rows(rows: Vec<Application>, deleting: RwSignal<Option<Deleting>>) -> impl IntoView {
    let lanes = Lanes::new();
    view! {
        <table class="table to-cards rows-lead">
            <thead>
                <tr>
                    <th scope="col">{tr("apps.name")}</th>
                    <th scope="col">{tr("apps.strategy")}</th>
                    <th scope="col">{tr("apps.products")}</th>
                    <th scope="col" class="act"><span class="sr-only">{tr("table.actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                {rows.into_iter().enumerate().map(|(number, application)| view! {
                    <Row application lane=lanes.lane(number) deleting/>
                }).collect_view()}
            </tbody>
        </table>
    }
}

/// No applications at all, or none that the search finds.
#[component]
fn Nothing(place: Memo<ListPlace>, go: Callback<ListPlace>, known: Signal<Strategies>) -> impl IntoView {
    let ListPlace { text: searched, page } = place.get_untracked();
    if page > 1 {
        let first = Callback::new(move |()| go.run(ListPlace { page: 1, ..place.get_untracked() }));
        return view! { <BeyondLast page on_first=first/> }.into_any();
    }
    if !searched.is_empty() {
        let clear = move |_| go.run(ListPlace { text: String::new(), page: 1 });
        return view! {
            <Empty icon=Icon::Search title=tr_with("apps.not_found", &[("text", &searched)]) text=tr("apps.not_found_text") testid="empty-state-card">
                <button type="button" class="btn" on:click=clear>{tr("apps.clear_search")}</button>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty icon=Icon::Layers title=tr("apps.none") text=tr("apps.none_text") testid="empty-state-card">
            <Show when=move || known.get() == Strategies::Some>
                <NewApp known testid="create-application-link"/>
            </Show>
            <a class="btn btn--quiet" href=paths::CATALOG>{tr("apps.browse")}</a>
        </Empty>
    }
    .into_any()
}
