//! Search over everything: products, operations, guides, the developer's applications, and commands, in a dialog of its
//! own (ARIA Authoring Practices, Combobox with a listbox).

mod commands;
mod here;
mod item;
mod keys;
mod list;
mod portal;
mod search;
pub mod shortcuts;
mod words;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use self::keys::{Action, action};
use self::list::{LIST, Results, option_id};
use self::search::{MAX_LENGTH, Search};
use crate::components::search_trigger::{command_key, expect_overlays};
use crate::state::sentence::sentence;
use crate::state::text::{tr, tr_count, tr_with};
use crate::ui::dialog::Modal;
use crate::ui::icon::{Icon, IconView};

const TITLE: &str = "palette-title";

/// The dialog.
#[component]
pub fn Palette() -> impl IntoView {
    let overlays = expect_overlays();
    let close = Callback::new(move |()| overlays.close());
    let search = Search::start();
    let input = NodeRef::<html::Input>::new();
    let hurried = open_when_settled(search);
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Tab" {
            keep_inside(&event);
        } else if let Some(action) = action_of(&event) {
            event.prevent_default();
            match action {
                Action::Move(step) => search.go(step),
                Action::Open if untrack(|| search.is_unsettled()) => hurried.set(true),
                Action::Open => open(search),
                Action::OpenBeside => open_beside(search),
                Action::Close => close.run(()),
            }
        }
    };
    let from_outside = |event: &web_sys::MouseEvent| {
        event
            .target()
            .is_some_and(|target| target.dyn_ref::<Element>().is_some_and(|it| it.tag_name() == "DIALOG"))
    };
    view! {
        <Modal
            class="dialog palette"
            named_by=TITLE
            on_close=close
            on:keydown=on_key
            on:click=move |event| if from_outside(&event) { close.run(()) }
        >
            <h2 class="sr-only" id=TITLE>{tr("search.title")}</h2>
            <Field search input hurried close/>
            <Messages search input/>
            <Results search/>
            <Help search/>
        </Modal>
    }
}

/// What a key does in the field. On a button it presses that button, and it may belong to an input method.
fn action_of(event: &KeyboardEvent) -> Option<Action> {
    let in_field = event.target().is_some_and(|target| target.is_instance_of::<HtmlInputElement>());
    let (command, other) = (event.ctrl_key() || event.meta_key(), event.shift_key() || event.alt_key());
    action(&event.key(), command, other)
        .filter(|action| !event.is_composing() && (in_field || *action == Action::Close))
}

/// What is typed, and the way out for those without an Escape key.
#[component]
fn Field(
    search: Search,
    input: NodeRef<html::Input>,
    hurried: RwSignal<bool>,
    close: Callback<()>,
) -> impl IntoView {
    let typed = move |text: String| {
        hurried.set(false);
        search.typed(text);
    };
    view! {
        <div class="q">
            <IconView icon=Icon::Search size="icon--20"/>
            <input
                type="text"
                role="combobox"
                autofocus
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                maxlength=MAX_LENGTH.to_string()
                placeholder=tr("search.placeholder")
                aria-labelledby=TITLE
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || (search.count.get() > 0).to_string()
                aria-activedescendant=move || (search.count.get() > 0).then(|| option_id(search.active.get()))
                node_ref=input
                prop:value=search.field.text
                on:input:target=move |event| typed(event.target().value())
            />
            <button type="button" class="icon-btn" on:click=move |_| close.run(())>
                <kbd class="key">"Esc"</kbd>
                <span class="sr-only">" "{tr("action.close")}</span>
            </button>
        </div>
    }
}

/// Who presses Enter before the portal has answered means its best answer: true from that press on, until it is open.
fn open_when_settled(search: Search) -> RwSignal<bool> {
    let hurried = RwSignal::new(false);
    Effect::new(move |_| {
        if hurried.get() && !search.is_unsettled() {
            hurried.set(false);
            // The list follows its signals within this turn.
            set_timeout(move || open(search), std::time::Duration::ZERO);
        }
    });
    hurried
}

/// Opens the chosen item as a press on it does.
fn open(search: Search) {
    if let Some(option) = chosen(search) {
        option.click();
    }
}

/// Opens the chosen item in a new tab; what is no link is done here.
fn open_beside(search: Search) {
    let Some(option) = chosen(search) else { return };
    match option.get_attribute("href") {
        Some(href) => {
            // A browser that opens no tabs leaves everything as it is.
            let _result = window().open_with_url_and_target_and_features(&href, "_blank", "noopener");
        }
        None => option.click(),
    }
}

fn chosen(search: Search) -> Option<HtmlElement> {
    let at = search.active.try_get_untracked()?;
    document().get_element_by_id(&option_id(at))?.dyn_into().ok()
}

/// Tab goes round inside the dialog: from the last thing that takes the focus to the first.
fn keep_inside(event: &KeyboardEvent) {
    let stops = event
        .current_target()
        .and_then(|dialog| dialog.dyn_into::<Element>().ok())
        .and_then(|dialog| dialog.query_selector_all("input, button:not([role])").ok());
    let Some(stops) = stops else { return };
    let count = stops.length();
    let stop = |at: u32| stops.get(at)?.dyn_into::<HtmlElement>().ok();
    let active = document().active_element();
    let now = (0..count).find(|at| stop(*at).map(Element::from) == active).unwrap_or_default();
    let next = if event.shift_key() { now + count.saturating_sub(1) } else { now + 1 };
    if let Some(goal) = next.checked_rem(count).and_then(stop) {
        event.prevent_default();
        // Fields and buttons take the focus.
        let _result = goal.focus();
    }
}

/// What stands between the field and the list: a hint, that there is nothing, or what failed.
#[component]
fn Messages(search: Search, input: NodeRef<html::Input>) -> impl IntoView {
    let retry = move |_| {
        search.retry();
        if let Some(input) = input.get_untracked() {
            // The button goes with its message.
            let _result = input.focus();
        }
    };
    let failed = move || {
        search.error().map(|error| {
            view! {
                <p class="message" role="alert">
                    <IconView icon=Icon::Alert/>
                    <span>{tr("search.failed")}" "{sentence(&error)}" "</span>
                    <button type="button" class="btn btn--sm" on:click=retry>{tr("action.try_again")}</button>
                </p>
            }
        })
    };
    let nothing = move || {
        let text = search.query.get();
        let found = search.count.get() > 0 || search.behind.get() || search.error().is_some();
        (!text.is_empty() && !found)
            .then(|| view! { <p class="message">{tr_with("search.nothing", &[("text", &text)])}</p> })
    };
    let hint = move || {
        search.query.with(String::is_empty).then(|| view! { <p class="message">{tr("search.hint")}</p> })
    };
    view! { {failed}{nothing}{hint} }
}

/// What the keys do, and how much was found.
#[component]
fn Help(search: Search) -> impl IntoView {
    let status = Memo::new(move |last: Option<&String>| {
        if search.query.with(String::is_empty) {
            return String::new();
        }
        match (search.behind.get(), search.slow.get()) {
            (true, true) => tr("search.searching"),
            // What was said last stays for the moment that an answer takes.
            (true, false) => last.cloned().unwrap_or_default(),
            (false, _) => tr_count("search.results", search.count.get() as u64),
        }
    });
    view! {
        <div class="help">
            <span class="keys"><kbd class="key">"↑"</kbd><kbd class="key">"↓"</kbd>{tr("search.to_move")}</span>
            <span class="keys"><kbd class="key">"↵"</kbd>{tr("search.to_open")}</span>
            <span class="keys"><kbd class="key">{command_key()}" ↵"</kbd>{tr("search.in_new_tab")}</span>
            <span class="push" role="status">{status}</span>
        </div>
    }
}
