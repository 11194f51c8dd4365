//! What the search found, in all its states.

use std::sync::Arc;

use leptos::prelude::*;

use super::finding::{Finding, Found};
use crate::api::catalog::PAGE_SIZE;
use crate::components::beyond_last::BeyondLast;
use crate::components::catalog::card::{CardSkeletons, ProductCard};
use crate::components::catalog::spec_probe::probe_specs;
use crate::components::catalog::table::CatalogTable;
use crate::components::failure::LoadFailed;
use crate::components::list_pager::ListPager;
use crate::paths::catalog::CatalogView;
use crate::state::announcer::expect_announcer;
use crate::state::sentence::sentence;
use crate::state::text::{tr, tr_count, tr_with};
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};
use crate::ui::pager::Place;

/// Everything under the hero.
#[component]
pub(super) fn Results(finding: Finding, on_clear: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let announcer = expect_announcer();
    Effect::new(move |_| {
        if let Some(found) = finding.shown() {
            announcer.say(tr_count("catalog.count", found.place.total));
        }
    });
    view! {
        <Toolbar finding/>
        <SearchFailed finding/>
        <div class="results" aria-busy=move || finding.pending().to_string()>
            {move || match finding.shown() {
                Some(found) if found.is_empty() => view! { <NothingFound finding found on_clear/> }.into_any(),
                Some(found) => view! { <Products finding found/> }.into_any(),
                None if finding.is_slow() => view! { <CardSkeletons label=tr("catalog.loading")/> }.into_any(),
                None => ().into_any(),
            }}
            <Pages finding/>
        </div>
    }
}

#[component]
fn Toolbar(finding: Finding) -> impl IntoView {
    let is_table = move || finding.view.get() == CatalogView::Table;
    let count = move || finding.shown().map(|found| found.place.total.to_string());
    view! {
        <div class="toolbar">
            <h2 class="products-label">{tr("catalog.products")}<span>{count}</span></h2>
            <button
                type="button"
                class="segmented push"
                data-testid="view-switcher"
                aria-label=move || if is_table() { tr("catalog.show_cards") } else { tr("catalog.show_table") }
                title=move || if is_table() { tr("catalog.show_cards") } else { tr("catalog.show_table") }
                disabled=move || !finding.has_items()
                on:click=move |_| finding.toggle_view()
            >
                <span class:is-on=move || !is_table()><IconView icon=Icon::Grid/></span>
                <span class:is-on=is_table><IconView icon=Icon::Rows/></span>
            </button>
        </div>
    }
}

/// A failed search leaves what was there and says why; without anything there it takes the place of the list.
#[component]
fn SearchFailed(finding: Finding) -> impl IntoView {
    let retry = Callback::new(move |()| finding.retry());
    move || {
        let error = finding.error()?;
        Some(if finding.shown().is_none() {
            view! { <LoadFailed title=tr("catalog.failed") error on_retry=retry/> }.into_any()
        } else {
            view! {
                <Note tone=NoteTone::Bad class="search-failed" testid="catalog-search-failed">
                    <b>{tr("catalog.search_failed")}</b>" "{sentence(&error)}" "
                    <button type="button" class="link-btn" on:click=move |_| retry.run(())>{tr("action.try_again")}</button>
                </Note>
            }
            .into_any()
        })
    }
}

#[component]
fn Products(finding: Finding, found: Found) -> impl IntoView {
    let probe = probe_specs(&found.hits);
    let hits = found.hits;
    view! {
        {move || match finding.view.get() {
            CatalogView::Grid => view! {
                <ul class="product-grid catalog-card-view">
                    {hits.data.iter().map(|hit| {
                        let has_spec = probe.has_spec(&hit.source);
                        view! { <ProductCard entry=hit.source.clone() has_spec/> }
                    }).collect_view()}
                </ul>
            }.into_any(),
            CatalogView::Table => view! { <CatalogTable hits=Arc::clone(&hits) probe/> }.into_any(),
        }}
    }
}

/// First, back, forward, last. It stays while the list changes, and with it the focus; the list shows from its top.
#[component]
fn Pages(finding: Finding) -> impl IntoView {
    let none = Place { page: 1, size: PAGE_SIZE, total: 0 };
    let place = Signal::derive(move || {
        finding.shown().filter(|found| !found.is_empty()).map_or(none, |found| found.place)
    });
    let on_page = Callback::new(move |page| {
        finding.turn_to(page);
        if let Ok(Some(top)) = document().query_selector(".toolbar") {
            top.scroll_into_view();
        }
    });
    view! { <ListPager place on_page/> }
}

/// Why there is nothing, and the way back to something.
#[component]
fn NothingFound(
    finding: Finding,
    found: Found,
    on_clear: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let nothing = if found.place.page > 1 {
        view! { <BeyondLast page=found.place.page on_first=Callback::new(move |()| finding.turn_to(1))/> }
            .into_any()
    } else if found.text.is_empty() {
        view! {
            <Empty icon=Icon::Layers title=tr("catalog.none") text=tr("catalog.none_text") level=3 testid="empty-state-card"/>
        }
        .into_any()
    } else {
        let title = tr_with("catalog.no_match", &[("text", &found.text)]);
        view! {
            <Empty icon=Icon::Search title text=tr("catalog.no_match_text") level=3 testid="empty-state-card">
                <button type="button" class="btn" on:click=move |_| on_clear()>{tr("catalog.clear")}</button>
            </Empty>
        }
        .into_any()
    };
    view! { <div class="product-catalog-no-products">{nothing}</div> }
}
