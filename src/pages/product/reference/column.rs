//! All operations in one column, and the address that follows the reader through it.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::product::operations::{Entry, Group, anchor_of_hash};
use crate::components::reference::operation::OperationArticle;
use crate::components::reference::prose::Prose;
use crate::pages::product::context::ProductContext;
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::address::{left_into, name_place};
use crate::ui::stack::{Stack, StackHandle};

/// Height that an operation is thought to have, in CSS pixels.
const ESTIMATE: f64 = 720.0;

/// The address follows when the reader has come to rest.
const REST: Duration = Duration::from_millis(150);

/// A part of the column.
#[derive(Clone)]
enum Part {
    /// What is said of a tag.
    Tag(Group),
    /// An operation.
    Operation(Arc<Entry>),
}

impl Part {
    fn anchor(&self) -> Option<&str> {
        match self {
            Self::Tag(_) => None,
            Self::Operation(entry) => Some(&entry.anchor),
        }
    }
}

/// The operations by tag, of which only those near the screen are in the page.
#[component]
pub(super) fn Column(context: ProductContext, groups: Arc<[Group]>) -> impl IntoView {
    let parts: Vec<Part> = groups
        .iter()
        .flat_map(|group| {
            let head = Group { entries: Vec::new(), ..group.clone() };
            std::iter::once(Part::Tag(head)).chain(group.entries.iter().cloned().map(Part::Operation))
        })
        .collect();
    let handle = StackHandle::new(parts.len(), ESTIMATE);
    let parts = StoredValue::new(parts);
    follow_address(context, handle, parts);
    follow_reader(context, handle, parts);
    let part = move |at: usize| match parts.with_value(|parts| parts.get(at).cloned()) {
        Some(Part::Tag(group)) => view! { <TagHead group/> }.into_any(),
        Some(Part::Operation(entry)) => view! { <OperationArticle entry/> }.into_any(),
        None => ().into_any(),
    };
    view! { <Stack handle part/> }
}

/// The name of a tag and what is said of it.
#[component]
fn TagHead(group: Group) -> impl IntoView {
    let name = group.name().map_or_else(|| tr("product.untagged"), str::to_owned);
    view! {
        <header class="op-group">
            <h2>{name}</h2>
            <Prose nodes=group.description class="lead"/>
        </header>
    }
}

/// Goes to the operation that the address names when that is another one than is read, and to one that was asked for in
/// any case.
fn follow_address(context: ProductContext, handle: StackHandle, parts: StoredValue<Vec<Part>>) {
    let toasts = expect_toasts();
    let go = move |anchor: String, into: f64| {
        let place =
            parts.with_value(|parts| parts.iter().position(|part| part.anchor() == Some(anchor.as_str())));
        let Some(place) = place else { return toasts.bad(tr("reference.no_such_operation")) };
        context.read.set(Some(anchor.clone()));
        request_animation_frame(move || {
            handle.go_to(place, into);
            request_animation_frame(move || focus(&anchor));
        });
    };
    Effect::new(move |last: Option<()>| {
        let named = context.hash.with(|hash| anchor_of_hash(hash));
        // What was read last time says nothing about a column that has only just come.
        let is_read = |anchor: &String| {
            last.is_some() && context.read.with_untracked(|read| read.as_ref() == Some(anchor))
        };
        if let Some(anchor) = named.filter(|anchor| !is_read(anchor)) {
            go(anchor, left_into().unwrap_or_default());
        }
    });
    Effect::new(move |last: Option<()>| {
        let asked = context.asked.get();
        if let (Some(anchor), Some(())) = (asked, last) {
            go(anchor, 0.0);
        }
    });
}

fn focus(anchor: &str) {
    let operation =
        document().get_element_by_id(anchor).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(operation) = operation {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An operation has a tabindex, so it takes the focus.
        let _result = operation.focus_with_options(&options);
    }
}

/// Names the operation that is read in the contents, and in the address without a new entry in the history.
fn follow_reader(context: ProductContext, handle: StackHandle, parts: StoredValue<Vec<Part>>) {
    let read = Memo::new(move |_| {
        let current = handle.current();
        parts.with_value(|parts| {
            parts[current.min(parts.len().saturating_sub(1))..]
                .iter()
                .find_map(Part::anchor)
                .map(str::to_owned)
        })
    });
    Effect::new(move |last: Option<()>| {
        let anchor = read.get();
        if last.is_some() && handle.is_reached() {
            context.read.set(anchor);
        }
    });
    when_at_rest(move || {
        let anchor = read.try_get_untracked().flatten();
        if let Some(anchor) = anchor.filter(|_| handle.is_reached()) {
            name_place(&anchor, Some(handle.into_current()));
        }
    });
}

/// Calls back whenever the reader has come to rest.
fn when_at_rest(call: impl Fn() + Copy + 'static) {
    let rest = StoredValue::new(None::<TimeoutHandle>);
    let wait_on = move || {
        if let Some(older) = rest.try_update_value(Option::take).flatten() {
            older.clear();
        }
    };
    let moved = window_event_listener(ev::scroll, move |_| {
        wait_on();
        rest.set_value(set_timeout_with_handle(call, REST).ok());
    });
    on_cleanup(move || {
        moved.remove();
        wait_on();
    });
}
