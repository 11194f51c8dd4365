//! All operations of a version, one under the other.

use std::sync::Arc;

use leptos::prelude::*;

use super::operation_item::OperationItem;
use super::operations::{Entry, Group};
use crate::state::text::tr;

/// Operations that are put into the page with one frame: few enough that no frame takes long.
const PORTION: usize = 40;

/// The operations by tag. A long list grows frame by frame, from the top, so that the page answers meanwhile.
#[component]
pub fn OperationList(
    /// The operations.
    groups: Arc<[Group]>,
    /// Absolute address of the page, without a hash.
    page: String,
    /// Operations that are in the page by now.
    shown: RwSignal<usize>,
) -> impl IntoView {
    let page = StoredValue::new(page);
    let total = groups.iter().map(|group| group.entries.len()).sum();
    grow(shown, total);
    let mut before = 0;
    groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let start = before;
            before += group.entries.len();
            view! { <GroupSection group=group.clone() place start shown page/> }
        })
        .collect_view()
}

fn grow(shown: RwSignal<usize>, total: usize) {
    let now = PORTION.min(total);
    shown.set(now);
    if now < total {
        next_portion(shown, total);
    }
}

fn next_portion(shown: RwSignal<usize>, total: usize) {
    request_animation_frame(move || {
        // Gone with the page.
        let Some(now) = shown.try_update(|shown| {
            *shown = (*shown + PORTION).min(total);
            *shown
        }) else {
            return;
        };
        if now < total {
            next_portion(shown, total);
        }
    });
}

#[component]
fn GroupSection(
    group: Group,
    place: usize,
    start: usize,
    shown: RwSignal<usize>,
    page: StoredValue<String>,
) -> impl IntoView {
    let id = format!("tag-{place}");
    let count = group.entries.len();
    let title = group.tag.clone().unwrap_or_else(|| tr("product.untagged"));
    let started = Memo::new(move |_| start < shown.get());
    let portions: Vec<(usize, Arc<[Entry]>)> = group
        .entries
        .chunks(PORTION)
        .enumerate()
        .map(|(at, entries)| (start + at * PORTION, entries.into()))
        .collect();
    view! {
        <section class="op-group" aria-labelledby=id hidden=move || !started.get()>
            <h2 id=id.clone()>{title}<span class="count">{count}</span></h2>
            {portions.into_iter().map(|(start, entries)| view! { <Portion start entries shown page/> }).collect_view()}
        </section>
    }
}

#[component]
fn Portion(
    start: usize,
    entries: Arc<[Entry]>,
    shown: RwSignal<usize>,
    page: StoredValue<String>,
) -> impl IntoView {
    let is_shown = Memo::new(move |_| start < shown.get());
    view! {
        <Show when=move || is_shown.get()>
            {entries.iter().map(|entry| view! { <OperationItem entry=entry.clone() page/> }).collect_view()}
        </Show>
    }
}
