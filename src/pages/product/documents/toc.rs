//! "On this page": the headings of a document, and which of them the reader is at.

use leptos::ev;
use leptos::prelude::*;
use portico_api_types::document::headings::{Heading, id_of};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, ScrollBehavior, ScrollIntoViewOptions};

use crate::state::text::tr;
use crate::ui::address::name_place;
use crate::url::decode;

/// Deeper headings are left out.
const DEEPEST: u8 = 3;

/// A heading counts as reached when it is this near to the top of the window, in CSS pixels: the header and some air.
const REACHED: f64 = 120.0;

/// The links; nothing for a document without headings.
#[component]
pub(super) fn Toc(headings: Vec<Heading>) -> impl IntoView {
    let headings: Vec<Heading> = headings.into_iter().filter(|heading| heading.level <= DEEPEST).collect();
    let current = current_heading(headings.iter().map(|heading| heading.id.clone()).collect());
    (!headings.is_empty()).then(|| {
        let items = headings.into_iter().map(|heading| view! { <Item heading current/> });
        view! {
            <aside class="toc">
                <nav aria-labelledby="toc-title">
                    <h2 id="toc-title">{tr("document.on_this_page")}</h2>
                    <ul>{items.collect_view()}</ul>
                </nav>
            </aside>
        }
    })
}

#[component]
fn Item(heading: Heading, current: RwSignal<String>) -> impl IntoView {
    let id = heading.id.clone();
    let is_current = move || current.with(|current| *current == id).then_some("true");
    let target = heading.id.clone();
    let press = move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0) {
            event.prevent_default();
            go_to(&target, true);
        }
    };
    view! {
        <li class:in=heading.level == DEEPEST>
            <a href=format!("#{}", heading.id) aria-current=is_current on:click=press>{heading.text}</a>
        </li>
    }
}

/// Shows the heading or footnote that the address names once the document is in the page.
pub(super) fn go_to_heading(hash: Memo<String>) {
    Effect::new(move |_| {
        let name = hash.with(|hash| decode(hash.trim_start_matches('#')));
        if name.is_empty() {
            return;
        }
        if let Some(place) = document().get_element_by_id(&id_of(&name)) {
            place.scroll_into_view();
        }
    });
}

/// Scrolls to a heading, leads the focus there, and puts it into the address without a step in the history.
fn go_to(id: &str, smoothly: bool) {
    let Some(heading) = document().get_element_by_id(id) else { return };
    let calm = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .is_ok_and(|media| media.is_some_and(|media| media.matches()));
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if smoothly && !calm { ScrollBehavior::Smooth } else { ScrollBehavior::Auto });
    heading.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Headings have a tabindex, so they take the focus.
        let _result = heading.focus_with_options(&options);
    }
    name_place(id, None);
}

/// The last heading above the reader's eyes; follows the scrolling.
fn current_heading(ids: Vec<String>) -> RwSignal<String> {
    let current = RwSignal::new(String::new());
    let ids = StoredValue::new(ids);
    let waiting = StoredValue::new(false);
    let find = move || {
        waiting.try_set_value(false);
        let reached = ids.try_with_value(|ids| {
            let above = |id: &&String| {
                document().get_element_by_id(id).is_some_and(|heading| top(&heading) <= REACHED)
            };
            ids.iter().rev().find(above).or(ids.first()).cloned()
        });
        if let Some(reached) = reached.flatten()
            && current.try_get_untracked().is_some_and(|now| now != reached)
        {
            current.set(reached);
        }
    };
    let listener = window_event_listener(ev::scroll, move |_| {
        // Once in a frame is enough.
        if waiting.try_get_value() == Some(false) {
            waiting.set_value(true);
            request_animation_frame(find);
        }
    });
    on_cleanup(move || listener.remove());
    request_animation_frame(find);
    current
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
