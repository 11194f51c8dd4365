//! What was found, as a listbox.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use super::item::{Item, Picture, Section, Target};
use super::search::Search;
use super::words::Words;
use crate::components::search_trigger::{Overlay, expect_overlays};
use crate::components::shell::use_sign_out;
use crate::state::text::tr;
use crate::state::theme::{choose, expect_theme};
use crate::ui::icon::IconView;

/// Id of the list.
pub(super) const LIST: &str = "palette-list";

/// Id of the item at this place.
pub(super) fn option_id(at: usize) -> String {
    format!("palette-option-{at}")
}

/// The list.
#[component]
pub(super) fn Results(search: Search) -> impl IntoView {
    let choice = Choice::new();
    keep_in_sight(search);
    let groups = move || {
        let words = search.words.get();
        search.sections.get().into_iter().map(|section| group(section, &words, search, choice)).collect_view()
    };
    view! {
        <div
            class="results"
            id=LIST
            role="listbox"
            aria-label=tr("search.results_label")
            hidden=move || search.count.get() == 0
            // The focus stays in the field.
            on:mousedown=|event| event.prevent_default()
        >
            {groups}
        </div>
    }
}

fn group(section: Section, words: &Words, search: Search, choice: Choice) -> impl IntoView + use<> {
    let heading = format!("{LIST}-{}", section.first);
    let items = section.items.into_iter().enumerate();
    let options =
        items.map(|(at, item)| option(item, section.first + at, words, search, choice)).collect_view();
    view! {
        <div role="group" aria-labelledby=heading>
            <div class="group" id=heading.clone() role="presentation">{tr(section.group.heading())}</div>
            {options}
        </div>
    }
}

/// An item. A link is one for the browser, too: it can be opened in a tab, copied and dragged.
fn option(item: Item, at: usize, words: &Words, search: Search, choice: Choice) -> AnyView {
    let selected = move || (search.active.get() == at).to_string();
    let content = content(&item, words);
    match item.target {
        Target::Link(href) => {
            let to = href.clone();
            let press = move |event: MouseEvent| {
                let beside = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
                if !beside {
                    choice.follow(&to);
                }
            };
            view! {
                <a class="opt" role="option" id=option_id(at) tabindex="-1" href=href aria-selected=selected on:click=press>
                    {content}
                </a>
            }
            .into_any()
        }
        target => view! {
            <button
                type="button"
                class="opt"
                role="option"
                id=option_id(at)
                tabindex="-1"
                aria-selected=selected
                on:click=move |_| choice.run(&target)
            >
                {content}
            </button>
        }
        .into_any(),
    }
}

fn content(item: &Item, words: &Words) -> impl IntoView + use<> {
    let picture = match &item.picture {
        Picture::Icon(icon) => view! { <IconView icon=*icon/> }.into_any(),
        Picture::Method(method) => {
            view! { <span class="method" data-m=method.clone()>{method.clone()}</span> }.into_any()
        }
    };
    let excerpt = item.excerpt.as_ref().map(|text| {
        view! { <span class="excerpt">" "{marked(text, words)}</span> }
    });
    view! {
        <span class="ic">{picture}" "</span>
        <span class="t" class:is-deprecated=item.deprecated>{marked(&item.title, words)}</span>
        {item.deprecated.then(|| view! { <span class="sr-only">" "{tr("product.deprecated")}</span> })}
        <span class="where">" "{item.place.clone()}</span>
        <kbd class="key" aria-hidden="true">"↵"</kbd>
        {excerpt}
    }
}

/// A text with the words in it marked.
fn marked(text: &str, words: &Words) -> impl IntoView + use<> {
    let part = |(part, marked): (&str, bool)| {
        let part = part.to_owned();
        if marked { view! { <mark>{part}</mark> }.into_any() } else { part.into_any() }
    };
    words.parts(text).into_iter().map(part).collect_view()
}

/// What happens when an item is chosen.
#[derive(Clone, Copy)]
struct Choice {
    close: Callback<()>,
    run: Callback<Target>,
}

impl Choice {
    fn new() -> Self {
        let (overlays, theme, sign_out) = (expect_overlays(), expect_theme(), use_sign_out());
        let run = Callback::new(move |target| match target {
            Target::Theme(chosen) => {
                overlays.close();
                choose(theme, chosen);
            }
            Target::SignOut => {
                overlays.close();
                sign_out.run(());
            }
            Target::Shortcuts => overlays.open(Overlay::Shortcuts),
            Target::Link(_) => overlays.close(),
        });
        Self { close: Callback::new(move |()| overlays.close()), run }
    }

    /// Makes way for where the link leads; the router follows it. To where the reader is already nothing leads, so that
    /// place is shown again.
    fn follow(self, href: &str) {
        self.close.run(());
        let location = window().location();
        let here =
            [location.pathname(), location.hash()].into_iter().filter_map(Result::ok).collect::<String>();
        if let Some((_, id)) = href.split_once('#').filter(|_| here == href) {
            let id = id.to_owned();
            set_timeout(move || show(&id), std::time::Duration::ZERO);
        }
    }

    fn run(self, target: &Target) {
        self.run.run(target.clone());
    }
}

fn show(id: &str) {
    let place = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        place.scroll_into_view();
        // What takes no focus is at least in sight.
        let _result = place.focus();
    }
}

/// Scrolls the list, and nothing else, so far that the chosen item is in it.
fn keep_in_sight(search: Search) {
    Effect::new(move |_| {
        let at = search.active.get();
        request_animation_frame(move || {
            let by_id = |id: &str| document().get_element_by_id(id);
            let Some((list, option)) = by_id(LIST).zip(by_id(&option_id(at))) else { return };
            let (frame, place) = (list.get_bounding_client_rect(), option.get_bounding_client_rect());
            let (above, below) = (place.top() - frame.top(), place.bottom() - frame.bottom());
            if at == 0 {
                // The first item comes with its heading.
                list.set_scroll_top(0);
            } else if above < 0.0 || below > 0.0 {
                list.scroll_by_with_x_and_y(0.0, if above < 0.0 { above } else { below });
            }
        });
    });
}
