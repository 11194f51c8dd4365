//! The operations of a version as a list of links, with a filter.

use std::sync::Arc;

use leptos::prelude::*;

use super::operations::{Entry, Group};
use crate::state::text::{tr, tr_count};
use crate::ui::icon::{Icon, IconView};

/// The operations by tag. Filtering hides rows and makes none anew, so that a thousand of them follow every key.
#[component]
pub fn OperationNav(
    /// The operations.
    groups: Arc<[Group]>,
    /// Address of the reference that holds them.
    base: Memo<String>,
    /// Anchor of the operation that the address names.
    current: Memo<Option<String>>,
    /// What the reader is looking for; kept while versions change.
    filter: RwSignal<String>,
) -> impl IntoView {
    let needle = Memo::new(move |_| filter.with(|filter| filter.trim().to_lowercase()));
    let all = Arc::clone(&groups);
    let matching = Memo::new(move |_| {
        needle.with(|needle| {
            all.iter().flat_map(|group| &group.entries).filter(|entry| entry.matches(needle)).count()
        })
    });
    let found = move || {
        let count = u64::try_from(matching.get()).unwrap_or_default();
        (!needle.with(String::is_empty)).then(|| tr_count("product.operations_found", count))
    };
    let sections = groups.iter().map(|group| view! { <Section group=group.clone() base current needle/> });
    view! {
        <nav aria-label=tr("product.operations") data-testid="spec-operations-list">
            <div class="search-field search-field--sm">
                <IconView icon=Icon::Filter/>
                <label class="sr-only" for="operation-filter">{tr("product.filter")}</label>
                <input
                    class="input"
                    id="operation-filter"
                    type="search"
                    autocomplete="off"
                    placeholder=tr("product.filter_hint")
                    data-testid="spec-operations-list-filter"
                    bind:value=filter
                />
            </div>
            <p class="sr-only" role="status">{found}</p>
            {sections.collect_view()}
            <Show when=move || matching.get() == 0>
                <p class="small muted none" data-testid="spec-operations-list-empty">{tr("product.no_operations_found")}</p>
            </Show>
        </nav>
    }
}

#[component]
fn Section(
    group: Group,
    base: Memo<String>,
    current: Memo<Option<String>>,
    needle: Memo<String>,
) -> impl IntoView {
    let testid = format!("spec-operations-list-section-{}", group.key());
    let trigger = format!("{testid}-collapse-trigger");
    let items = group.tag.is_none().then_some("spec-operations-list-untagged-items");
    let title = group.tag.clone().unwrap_or_else(|| tr("product.untagged"));
    let count = group.entries.len();
    let tag = group.tag.unwrap_or_else(|| "-".to_owned());
    let entries: Arc<[Entry]> = group.entries.into();
    let searched = Arc::clone(&entries);
    let is_empty =
        Memo::new(move |_| needle.with(|needle| !searched.iter().any(|entry| entry.matches(needle))));
    let rows =
        entries.iter().map(|entry| view! { <Item entry=entry.clone() tag=tag.clone() base current needle/> });
    view! {
        <details open="" hidden=move || is_empty.get() data-testid=testid>
            <summary data-testid=trigger>
                <h2>{title}<span class="count">{count}</span><IconView icon=Icon::Right/></h2>
            </summary>
            <ul class="nav-list" data-testid=items>{rows.collect_view()}</ul>
        </details>
    }
}

#[component]
fn Item(
    entry: Entry,
    tag: String,
    base: Memo<String>,
    current: Memo<Option<String>>,
    needle: Memo<String>,
) -> impl IntoView {
    let method = entry.operation.method.to_uppercase();
    let testid = format!(
        "spec-operations-list-item-{}{}-{tag}",
        entry.operation.method.to_lowercase(),
        entry.operation.path.replace('/', "-")
    );
    let (anchor, title) = (entry.anchor.clone(), entry.title().to_owned());
    let hint = format!("{method} {}", entry.operation.path);
    let deprecated = entry.operation.deprecated;
    let own = anchor.clone();
    view! {
        <li hidden=move || needle.with(|needle| !entry.matches(needle))>
            <a
                href=move || format!("{}#{anchor}", base.get())
                class:is-deprecated=deprecated
                title=hint
                aria-current=move || current.with(|current| current.as_deref() == Some(own.as_str())).then_some("true")
                data-testid=testid
            >
                <span class="method" data-m=method.clone()>{method.clone()}</span>
                <span class="t">{title}</span>
                {deprecated.then(|| view! { <span class="sr-only">{tr("product.deprecated")}</span> })}
            </a>
        </li>
    }
}
