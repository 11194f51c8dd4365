//! The body of a request: its media type, an example to begin with, and what is wrong with it.

use std::borrow::Cow;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use portico_reference::media_type::is_json;
use portico_reference::model::{Body, BodyProblem, BodyTrouble, Content, Uploads};
use portico_reference::reply::SHOWN;
use portico_reference::visible;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Trial;
use super::files::FileFields;
use crate::components::literal::{shown, tr_with_literals};
use crate::components::reference::constraint;
use crate::components::reference::context::expect_reference;
use crate::state::remote::use_remote;
use crate::state::text::{tr, tr_with};
use crate::ui::options::Options;

/// Typing is checked when it pauses.
const PAUSE: Duration = Duration::from_millis(300);

/// Problems that are told at once.
const MOST: usize = 8;

/// Media type, example and text.
#[component]
pub(super) fn BodyFields(
    /// What is tried.
    trial: Trial,
    /// The body.
    body: Body,
) -> impl IntoView {
    let contents = StoredValue::new(body.contents);
    let content = Memo::new(move |_| {
        let media_type = trial.chosen.with(|chosen| chosen.media_type.clone());
        contents.with_value(|contents| {
            let found = contents.iter().find(|content| Some(&content.media_type) == media_type.as_ref());
            found.or_else(|| contents.first()).cloned()
        })
    });
    let uploads = Memo::new(move |_| content.get().map(|content| content.uploads).unwrap_or_default());
    view! {
        {contents.with_value(|contents| contents.len() > 1).then(|| view! { <MediaTypes trial contents content/> })}
        <Examples trial content/>
        {move || view! { <FileFields trial uploads=uploads.get()/> }}
        {move || match uploads.get() {
            Uploads::Whole => None,
            uploads => Some(view! { <Typed trial content has_files=uploads != Uploads::None/> }),
        }}
    }
}

/// What is typed, or an example of which browsers would be busy for long.
#[component]
fn Typed(trial: Trial, content: Memo<Option<Content>>, has_files: bool) -> impl IntoView {
    // What a reader types never becomes such an example: the field stays under the hands.
    let is_long_example = Memo::new(move |_| {
        let is_long = |body: &&String| body.len() > SHOWN;
        trial.chosen.with(|chosen| {
            chosen.body.as_ref().filter(is_long).is_some_and(|body| {
                content.with(|content| content.iter().flat_map(|it| &it.examples).any(|it| it.text == *body))
            })
        })
    });
    let id = format!("trial-{}-body", trial.number);
    let empty = move |_| {
        trial.chosen.update(|chosen| chosen.body = None);
        let id = id.clone();
        request_animation_frame(move || {
            if let Some(field) =
                document().get_element_by_id(&id).and_then(|it| it.dyn_into::<HtmlElement>().ok())
            {
                // What is not on the screen takes no focus.
                let _result = field.focus();
            }
        });
    };
    move || {
        if !is_long_example.get() {
            return view! { <Text trial content has_files/> }.into_any();
        }
        view! {
            <p class="trial-field trial-field--wide opt">
                {tr("trial.long_example")}" "
                <button type="button" class="link-btn" on:click=empty.clone()>{tr("trial.type_another")}</button>
            </p>
        }
        .into_any()
    }
}

/// What is typed.
#[component]
fn Text(
    trial: Trial,
    content: Memo<Option<Content>>,
    /// Files stand beside it.
    has_files: bool,
) -> impl IntoView {
    let text = Signal::derive(move || trial.chosen.with(|chosen| chosen.body.clone().unwrap_or_default()));
    let set = move |text: String| {
        trial.chosen.update(|chosen| chosen.body = Some(text).filter(|text| !text.is_empty()));
    };
    let problems = checked(content, text);
    let id = format!("trial-{}-body", trial.number);
    let (described_by, error_id) = (format!("{id}-problems"), format!("{id}-problems"));
    let label = tr(if has_files { "trial.other_fields" } else { "reference.request_body" });
    view! {
        <div class="trial-field trial-field--wide">
            <label class:sr-only=!has_files for=id.clone()>{label}</label>
            <textarea
                class="input area mono"
                id=id
                rows="10"
                spellcheck="false"
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input:target=move |event| set(event.target().value())
            ></textarea>
            <div id=error_id role="status">
                {move || problems.get().into_iter().take(MOST).map(|problem| view! {
                    <p class="error">{problem_words(&problem)}</p>
                }).collect_view()}
            </div>
        </div>
    }
}

/// What is wrong with the text; nothing for what is not JSON by its media type, or has no schema to ask.
fn checked(content: Memo<Option<Content>>, text: Signal<String>) -> Signal<Vec<BodyProblem>> {
    let reference = expect_reference();
    let asked = move || {
        let content = content.get()?;
        let place = content.place.filter(|_| is_json(&content.media_type))?;
        Some((place, text.get())).filter(|(_, text)| !text.trim().is_empty())
    };
    let answer = use_remote(asked, move |asked| {
        let specification = reference.specification.get_value();
        async move {
            let Some((place, text)) = asked else { return Ok(Vec::new()) };
            sleep(PAUSE).await;
            specification.check(place, text).await
        }
    });
    Signal::derive(move || answer.ready().unwrap_or_default())
}

fn problem_words(problem: &BodyProblem) -> String {
    let what = match &problem.kind {
        BodyTrouble::NotJson { .. } => tr("trial.not_json"),
        BodyTrouble::WrongType { expected: types } => {
            tr_with("trial.not_of_type", &[("types", &types.join(&format!(" {} ", tr("reference.or"))))])
        }
        BodyTrouble::Missing { property: name } => tr_with_literals("trial.missing", &[("name", name)]),
        BodyTrouble::Unknown => tr("trial.unknown"),
        BodyTrouble::NotListed { .. } => tr("trial.not_listed"),
        BodyTrouble::Breaks(limit) => tr_with("trial.breaks", &[("limit", &constraint::words(limit))]),
        BodyTrouble::NoChoice => tr("trial.no_choice"),
        BodyTrouble::Forbidden => tr("trial.forbidden"),
    };
    let place =
        if problem.pointer.is_empty() { String::new() } else { format!("{}: ", visible(&problem.pointer)) };
    match problem.line {
        Some(line) => {
            tr_with("trial.at_line", &[("line", &line.to_string()), ("what", &format!("{place}{what}"))])
        }
        None => format!("{place}{what}"),
    }
}

#[component]
fn MediaTypes(
    trial: Trial,
    contents: StoredValue<Vec<Content>>,
    content: Memo<Option<Content>>,
) -> impl IntoView {
    let id = format!("trial-{}-media-type", trial.number);
    let chosen = Signal::derive(move || {
        content.with(|content| content.as_ref().map(|content| content.media_type.clone())).unwrap_or_default()
    });
    let media_types = |contents: &Vec<Content>| {
        contents.iter().map(|content| shown(content.media_type.clone())).collect::<Vec<_>>()
    };
    let options = contents.with_value(media_types);
    // What was typed for another media type would not fit.
    let choose = move |media_type: String| {
        let body = contents.with_value(|contents| {
            contents.iter().find(|content| content.media_type == media_type).and_then(Content::suggested)
        });
        trial.files.set(Vec::new());
        trial.chosen.update(|chosen| {
            chosen.media_type = Some(media_type);
            chosen.body = body;
        });
    };
    view! {
        <div class="trial-field">
            <label for=id.clone()>{tr("reference.media_type")}</label>
            <select class="input" id=id on:change:target=move |event| choose(event.target().value())>
                <Options options chosen/>
            </select>
        </div>
    }
}

/// The examples to begin with, when there are several.
#[component]
fn Examples(trial: Trial, content: Memo<Option<Content>>) -> impl IntoView {
    move || {
        let examples = content.get().map(|content| content.examples).filter(|examples| examples.len() > 1)?;
        let id = format!("trial-{}-example", trial.number);
        let options = examples.iter().enumerate().map(|(at, example)| {
            let name = example
                .name
                .as_deref()
                .map(visible)
                .map_or_else(|| tr_with("trial.example", &[("n", &(at + 1).to_string())]), Cow::into_owned);
            view! { <option value=at.to_string()>{name}</option> }
        });
        let options = options.collect_view();
        let choose = move |at: String| {
            let example = at.parse::<usize>().ok().and_then(|at| examples.get(at).cloned());
            if let Some(example) = example {
                trial.chosen.update(|chosen| chosen.body = Some(example.text));
            }
        };
        Some(view! {
            <div class="trial-field">
                <label for=id.clone()>{tr("reference.example")}</label>
                <select class="input" id=id on:change:target=move |event| choose(event.target().value())>{options}</select>
            </div>
        })
    }
}
