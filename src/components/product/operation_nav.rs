//! The operations of a version as a list of links, with a filter.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::visible;

use super::found::Found;
use super::operations::{Entry, Group};
use crate::state::text::{tr, tr_count};
use crate::ui::icon::{Icon, IconView};
use crate::ui::rows::{Rows, Watch};
use crate::ui::search_field::SearchField;

/// Those that match.
type Entries = Arc<[Arc<Entry>]>;

/// What a filter looks for.
pub fn needle(filter: RwSignal<String>) -> Memo<String> {
    Memo::new(move |_| filter.with(|filter| filter.trim().to_lowercase()))
}

/// The operations by tag. Only the rows near the screen are in the page, so that thousands follow every key.
#[component]
pub fn OperationNav(
    /// The operations.
    groups: Arc<[Group]>,
    /// Address of the reference that holds them.
    base: Memo<String>,
    /// Anchor of the operation that is read.
    current: Memo<Option<String>>,
    /// What the reader is looking for; kept while versions change.
    filter: RwSignal<String>,
    /// What the engine finds for a filter, beside what the names say.
    found: Signal<Found>,
    /// Leave out what is deprecated.
    without_deprecated: RwSignal<bool>,
    /// Follows what moves the rows.
    watch: Watch,
    /// An operation was chosen.
    on_choose: Callback<String>,
) -> impl IntoView {
    let needle = needle(filter);
    let has_deprecated =
        groups.iter().flat_map(|group| &group.entries).any(|entry| entry.operation.deprecated);
    let section = |group: &Group| {
        let entries = matching(group.entries.clone(), needle, found, without_deprecated);
        (Group { entries: Vec::new(), ..group.clone() }, entries)
    };
    let sections: Vec<(Group, Memo<Entries>)> = groups.iter().map(section).collect();
    let count = counted(sections.iter().map(|(_, entries)| *entries).collect());
    Effect::new(move |_| {
        count.track();
        watch.look();
    });
    let told = move || {
        (!needle.with(String::is_empty)).then(|| tr_count("product.operations_found", count.get() as u64))
    };
    let sections = sections.into_iter().map(|(group, entries)| {
        view! { <Section group entries base current watch on_choose/> }
    });
    view! {
        <nav aria-label=tr("product.operations") data-testid="spec-operations-list">
            <FilterFields filter has_deprecated without_deprecated/>
            <p class="sr-only" role="status">{told}</p>
            {sections.collect_view()}
            <Show when=move || count.get() == 0>
                <p class="small muted none" data-testid="spec-operations-list-empty">{tr("product.no_operations_found")}</p>
            </Show>
        </nav>
    }
}

/// How many operations match, in all sections together.
fn counted(sections: Vec<Memo<Entries>>) -> Memo<usize> {
    Memo::new(move |_| sections.iter().map(|entries| entries.with(|entries| entries.len())).sum())
}

/// The operations of a section that match.
fn matching(
    all: Vec<Arc<Entry>>,
    needle: Memo<String>,
    found: Signal<Found>,
    without_deprecated: RwSignal<bool>,
) -> Memo<Entries> {
    Memo::new(move |_| {
        let without = without_deprecated.get();
        let is_found = |entry: &Entry, needle: &str| {
            entry.matches(needle) || found.with(|found| found.holds(needle, entry.number))
        };
        let shown = |entry: &&Arc<Entry>| {
            !(without && entry.operation.deprecated) && needle.with(|needle| is_found(entry, needle))
        };
        all.iter().filter(shown).cloned().collect::<Entries>()
    })
}

#[component]
fn FilterFields(
    filter: RwSignal<String>,
    has_deprecated: bool,
    without_deprecated: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <SearchField
            id="operation-filter"
            label=tr("product.filter")
            hint=tr("product.filter_hint")
            icon=Icon::Filter
            text=filter
            on_input=Callback::new(move |text| filter.set(text))
            testid="spec-operations-list-filter"
        />
        {has_deprecated.then(|| view! {
            <label class="hide-deprecated">
                <input type="checkbox" class="check" bind:checked=without_deprecated/>
                {tr("reference.hide_deprecated")}
            </label>
        })}
    }
}

#[component]
fn Section(
    group: Group,
    entries: Memo<Entries>,
    base: Memo<String>,
    current: Memo<Option<String>>,
    watch: Watch,
    on_choose: Callback<String>,
) -> impl IntoView {
    let testid = format!("spec-operations-list-section-{}", group.key());
    let trigger = format!("{testid}-collapse-trigger");
    let items = if group.tag.is_none() { "spec-operations-list-untagged-items" } else { "" };
    let title = group.name().map_or_else(|| tr("product.untagged"), str::to_owned);
    let tag = group.tag.unwrap_or_else(|| "-".to_owned());
    let count = Signal::derive(move || entries.with(|entries| entries.len()));
    // The row that is read stays, so that a screen reader finds the place.
    let kept = Memo::new(move |_| {
        let current = current.get()?;
        entries.with(|entries| entries.iter().position(|entry| entry.anchor == current))
    });
    let tag = StoredValue::new(tag);
    let row = move |at: usize| {
        let entry = entries.with(|entries| entries.get(at).cloned())?;
        Some(view! { <Item entry tag=tag.get_value() base current on_choose/> })
    };
    let key = move |at: usize| {
        entries.with(|entries| entries.get(at).map(|entry| entry.anchor.clone()).unwrap_or_default())
    };
    view! {
        <details open="" hidden=move || count.get() == 0 data-testid=testid on:toggle=move |_| watch.look()>
            <summary data-testid=trigger>
                <h2>{title}<span class="count">{count}</span><IconView icon=Icon::Right/></h2>
            </summary>
            <Rows count kept watch key row testid=items/>
        </details>
    }
}

#[component]
fn Item(
    entry: Arc<Entry>,
    tag: String,
    base: Memo<String>,
    current: Memo<Option<String>>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let method = visible(&entry.operation.method).to_uppercase();
    let testid = format!(
        "spec-operations-list-item-{}{}-{tag}",
        entry.operation.method.to_lowercase(),
        entry.operation.path.replace('/', "-")
    );
    let (anchor, title) = (entry.anchor.clone(), entry.title().into_owned());
    let hint = format!("{method} {}", visible(&entry.operation.path));
    let deprecated = entry.operation.deprecated;
    let (own, chosen) = (anchor.clone(), anchor.clone());
    view! {
        <a
            href=move || format!("{}#{anchor}", base.get())
            class:is-deprecated=deprecated
            title=hint
            aria-current=move || current.with(|current| current.as_deref() == Some(own.as_str())).then_some("true")
            data-testid=testid
            on:click=move |_| on_choose.run(chosen.clone())
        >
            <span class="method" data-m=method.clone()>{method.clone()}</span>
            <span class="t">{title}</span>
            {deprecated.then(|| view! { <span class="sr-only">{tr("product.deprecated")}</span> })}
        </a>
    }
}
