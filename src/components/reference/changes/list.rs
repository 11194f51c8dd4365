//! All changes: those that break first, under a heading of their own.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::model::{Diff, OperationName};
use portico_reference::visible;

use super::group::{Group, groups};
use super::line::ChangeLine;
use crate::components::literal::Literal;
use crate::components::product::operations::Group as Tagged;
use crate::state::text::{tr, tr_count};
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};

/// Groups of a section that show before the reader asks for more of them.
const SHOWN: usize = 50;

/// Where the operations of the newer version stand on its page.
#[derive(PartialEq)]
pub struct Places {
    page: String,
    anchors: BTreeMap<(String, String, bool), String>,
}

impl Places {
    /// `page` is the path of the newer version.
    pub fn new(page: String, groups: &[Tagged]) -> Self {
        let mut anchors = BTreeMap::new();
        for entry in groups.iter().flat_map(|group| &group.entries) {
            let key = (entry.operation.method.to_lowercase(), entry.operation.path.clone(), entry.is_webhook);
            // An operation with several tags stands in several places.
            anchors.entry(key).or_insert_with(|| entry.anchor.clone());
        }
        Self { page, anchors }
    }

    /// The operation's anchor; `None` when it is not there any more.
    fn anchor(&self, operation: &OperationName) -> Option<&String> {
        self.anchors.get(&(operation.method.clone(), operation.path.clone(), operation.is_webhook))
    }
}

/// What differs, or that nothing does.
#[component]
pub fn ChangeList(
    /// The changes.
    diff: Arc<Diff>,
    /// Where the operations are.
    places: Arc<Places>,
    /// Told the anchor of an operation that is gone to.
    on_choose: Callback<String>,
) -> impl IntoView {
    let (breaking, other) = (groups(&diff.changes, true), groups(&diff.changes, false));
    if diff.changes.is_empty() && !diff.is_cut {
        return view! { <Empty icon=Icon::Ok title=tr("changes.none") text=tr("changes.none_text") level=3/> }
            .into_any();
    }
    let cut = diff.is_cut.then(|| view! { <Note tone=NoteTone::Wait><p>{tr("changes.is_cut")}</p></Note> });
    let breaking_count = diff.changes.iter().filter(|change| change.is_breaking).count();
    let other_count = diff.changes.len() - breaking_count;
    view! {
        {cut}
        <Section groups=breaking count=breaking_count breaking=true places=Arc::clone(&places) on_choose/>
        <Section groups=other count=other_count breaking=false places on_choose/>
    }
    .into_any()
}

#[component]
fn Section(
    groups: Vec<Group>,
    count: usize,
    breaking: bool,
    places: Arc<Places>,
    on_choose: Callback<String>,
) -> impl IntoView {
    (!groups.is_empty()).then(|| {
        let (icon, tone, title) = if breaking {
            (Icon::Alert, "bad", "changes.breaking")
        } else {
            (Icon::Ok, "ok", "changes.other")
        };
        let all = RwSignal::new(false);
        let is_long = groups.len() > SHOWN;
        let shown = move || {
            let shown = if all.get() { groups.len() } else { groups.len().min(SHOWN) };
            let one = |group: &Group| {
                view! { <GroupView group=group.clone() places=Arc::clone(&places) on_choose/> }
            };
            groups[..shown].iter().map(one).collect_view()
        };
        view! {
            <section class="changes">
                <h3 class="status" data-tone=tone><IconView icon/>{tr_count(title, count as u64)}</h3>
                {shown}
                <Show when=move || is_long && !all.get()>
                    <button type="button" class="btn" on:click=move |_| all.set(true)>{tr("changes.show_all")}</button>
                </Show>
            </section>
        }
    })
}

#[component]
fn GroupView(group: Group, places: Arc<Places>, on_choose: Callback<String>) -> impl IntoView {
    let Group { operations, changes } = group;
    let name = |operation: &OperationName| {
        view! { <Name operation=operation.clone() places=Arc::clone(&places) on_choose/> }
    };
    let head = match operations.as_slice() {
        [] => view! { <h4>{tr("changes.whole")}</h4> }.into_any(),
        [only] => view! { <h4>{name(only)}</h4> }.into_any(),
        several => view! {
            <details>
                <summary>
                    <IconView icon=Icon::Right size="chev"/>
                    <h4>{tr_count("changes.in_operations", several.len() as u64)}</h4>
                </summary>
                <ul>{several.iter().map(|one| view! { <li>{name(one)}</li> }).collect_view()}</ul>
            </details>
        }
        .into_any(),
    };
    let lines = changes.into_iter().map(|change| view! { <ChangeLine change/> });
    view! { <div class="change">{head}<ul>{lines.collect_view()}</ul></div> }
}

/// Method and path of an operation; the way to it where there is one.
#[component]
fn Name(operation: OperationName, places: Arc<Places>, on_choose: Callback<String>) -> impl IntoView {
    let anchor = places.anchor(&operation).cloned();
    let method = visible(&operation.method).to_uppercase();
    let words = view! {
        <span class="method method--tag" data-m=method.clone()>{method.clone()}</span>" "<code><Literal text=operation.path/></code>
    };
    match anchor {
        Some(anchor) => {
            let href = format!("{}#{anchor}", places.page);
            view! { <a href=href on:click=move |_| on_choose.run(anchor.clone())>{words}</a> }.into_any()
        }
        None => words.into_any(),
    }
}
