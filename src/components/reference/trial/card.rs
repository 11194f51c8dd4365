//! The request: as code in the reader's language, or as a form; and the button that sends it.

use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::html;
use leptos::prelude::*;
use portico_reference::model::Operation;
use portico_reference::samples::Language;

use super::answer::AnswerCard;
use super::form::Form;
use super::problems::Problems;
use super::{Sending, Trial};
use crate::api::engine::Sample;
use crate::components::code::Colored;
use crate::components::copy_text::CopyText;
use crate::components::reference::context::expect_reference;
use crate::components::reference::examples::ResponseSamples;
use crate::state::remote::use_remote;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};
use crate::ui::menu::Menu;

/// Languages that have a button of their own; the others are in a menu.
const FIRST: [Language; 4] = [Language::Curl, Language::JavaScript, Language::Python, Language::Go];

/// Typing changes the sample when it pauses.
const PAUSE: Duration = Duration::from_millis(80);

/// The column beside an operation: request, answer or sample answers.
#[component]
pub fn TrialCards(
    /// The operation's number.
    number: usize,
    /// The operation.
    operation: Arc<Operation>,
    /// The API calls, not the reader: nothing can be tried.
    is_webhook: bool,
) -> impl IntoView {
    let context = expect_reference();
    let samples = operation.responses.clone();
    if is_webhook {
        return view! { <ResponseSamples responses=samples/> }.into_any();
    }
    let trial = Trial::of(context, number, &operation);
    let has_answer = Memo::new(move |_| trial.sending.with(Option::is_some));
    let answer = NodeRef::new();
    view! {
        <RequestCard trial answer/>
        <Show when=move || has_answer.get() fallback=move || view! { <ResponseSamples responses=samples.clone()/> }>
            <AnswerCard trial node=answer/>
        </Show>
    }
    .into_any()
}

#[component]
fn RequestCard(trial: Trial, answer: NodeRef<html::Section>) -> impl IntoView {
    let context = expect_reference();
    let language = context.shared.language;
    let sample = use_remote(
        move || (trial.call(context), language.get()),
        move |(call, language)| {
            let specification = context.specification.get_value();
            async move {
                sleep(PAUSE).await;
                specification.sample(language, call).await
            }
        },
    );
    let code = move || {
        sample.with(|sample| sample.ready().map(|sample| view! { <Colored pieces=sample.code.to_vec()/> }))
    };
    let problems = Signal::derive(move || {
        sample.with(|sample| sample.ready().map(|sample| Arc::clone(&sample.problems))).unwrap_or_default()
    });
    let text = move || sample.with(|sample| sample.ready().map(all_code));
    let is_cut = move || sample.with(|sample| sample.ready().is_some_and(|sample| sample.whole.is_some()));
    view! {
        <section class="code tryit" aria-label=tr("trial.request")>
            <div class="code-head">
                <Languages language on_choose=Callback::new(move |language| context.shared.choose(language))/>
                <span class="tools">{move || text().map(|text| view! { <CopyText text label=tr("document.copy_code")/> })}</span>
            </div>
            <Show when=move || trial.editing.get()><Form trial problems/></Show>
            <pre tabindex="0" role="group" aria-label=tr("trial.sample")><code>{code}</code></pre>
            <Show when=is_cut><p class="code-foot">{tr("reference.sample_is_cut")}</p></Show>
            <Problems problems trial/>
            <Foot trial answer/>
        </section>
    }
}

fn all_code(sample: &Sample) -> String {
    let pieces = || sample.code.iter().map(|piece| piece.text.as_str()).collect();
    sample.whole.as_ref().map_or_else(pieces, ToString::to_string)
}

/// The choice among languages.
#[component]
fn Languages(language: RwSignal<Language>, on_choose: Callback<Language>) -> impl IntoView {
    let button = move |choice: Language| {
        view! {
            <button type="button" aria-pressed=move || (language.get() == choice).to_string() on:click=move |_| on_choose.run(choice)>
                {choice.name()}
            </button>
        }
    };
    let other = move || Some(language.get()).filter(|language| !FIRST.contains(language));
    let more =
        move || other().map_or_else(|| tr("trial.more_languages"), |language| language.name().to_owned());
    let trigger = move || view! { {more}<IconView icon=Icon::Down size="icon--14"/> };
    let label = Signal::derive(move || format!("{}: {}", tr("trial.language"), more()));
    view! {
        <div class="tabs" role="group" aria-label=tr("trial.language")>
            {FIRST.map(button).collect_view()}
            <Menu label trigger class="tab-menu">
                {Language::ALL.into_iter().filter(|language| !FIRST.contains(language)).map(|choice| view! {
                    <li role="none">
                        <button type="button" role="menuitem" on:click=move |_| on_choose.run(choice)>{choice.name()}</button>
                    </li>
                }).collect_view()}
            </Menu>
        </div>
    }
}

/// What the request is sent with, and the buttons.
#[component]
fn Foot(trial: Trial, answer: NodeRef<html::Section>) -> impl IntoView {
    let context = expect_reference();
    let waits =
        Memo::new(move |_| trial.sending.with(|sending| sending.as_ref().is_some_and(Sending::is_running)));
    let send = NodeRef::new();
    let edit = move |_| trial.editing.update(|editing| *editing = !*editing);
    let edit_words = move || tr(if trial.editing.get() { "trial.done" } else { "trial.edit" });
    view! {
        <div class="code-foot">
            <span class="row"><IconView icon=Icon::Key size="icon--14"/><span>{move || sends_as(trial)}</span></span>
            <button type="button" class="btn btn--sm push" aria-expanded=move || trial.editing.get().to_string() on:click=edit>{edit_words}</button>
            <Show when=move || waits.get()><Cancel trial answer send/></Show>
            // It stays in its place: a second press must not be one of another button.
            <button
                type="button"
                class="btn btn--primary btn--sm"
                node_ref=send
                aria-disabled=move || waits.get().then_some("true")
                // Whoever still holds the key that cancelled does not mean to send again.
                on:keydown=move |event| if event.repeat() { event.prevent_default() }
                on:click=move |_| trial.send(context)
            >
                <IconView icon=Icon::Send size="icon--14"/>{tr("trial.send")}<span class="sr-only">" "{tr("trial.request")}</span>
            </button>
        </div>
    }
}

/// Ends the request. It goes when the request is over, whoever ended that; the focus, if it has it, goes on from here.
#[component]
fn Cancel(trial: Trial, answer: NodeRef<html::Section>, send: NodeRef<html::Button>) -> impl IntoView {
    let node = NodeRef::<html::Button>::new();
    on_cleanup(move || {
        let focused = document().active_element();
        if node.get_untracked().is_some_and(|button| focused.as_ref() == Some(button.as_ref())) {
            // What takes the button out of the page would take the focus along.
            queue_microtask(move || focus_after(trial, answer, send));
        }
    });
    view! { <button type="button" class="btn btn--sm" node_ref=node on:click=move |_| trial.cancel()>{tr("action.cancel")}</button> }
}

/// The answer takes the focus, which a press too late does no harm to; where there is none, the button that sends.
fn focus_after(trial: Trial, answer: NodeRef<html::Section>, send: NodeRef<html::Button>) {
    let is_answered = trial.sending.try_with_untracked(Option::is_some);
    let goal: Option<web_sys::HtmlElement> = match is_answered {
        Some(true) => answer.try_get_untracked().flatten(),
        Some(false) => send.try_get_untracked().flatten().map(Into::into),
        // The page is gone.
        None => None,
    };
    if let Some(goal) = goal {
        // Both can take the focus.
        let _result = goal.focus();
    }
}

/// Which credentials go along, in words.
fn sends_as(trial: Trial) -> String {
    let requirement = trial.operation.with_value(|operation| {
        operation.security.get(trial.chosen.with(|chosen| chosen.requirement)).cloned()
    });
    match requirement {
        None => tr("trial.open"),
        Some(requirement) if requirement.schemes.is_empty() => tr("trial.open"),
        Some(requirement) => {
            let given = requirement.schemes.iter().all(|scheme| trial.credential(&scheme.name).is_some());
            tr(if given { "trial.with_credentials" } else { "trial.without_credentials" })
        }
    }
}
