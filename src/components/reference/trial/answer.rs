//! What the API answered, or why it did not.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::reply::{Reply, Shown};

use super::{Sending, Trial};
use crate::api::engine::NotSent;
use crate::components::code::Code;
use crate::components::copy_text::CopyText;
use crate::components::reference::context::expect_reference;
use crate::state::sentence::sentence;
use crate::state::text::{tr, tr_count, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};
use crate::ui::status::{Status, Tone};

/// The card of the answer.
#[component]
pub(super) fn AnswerCard(
    /// What is tried.
    trial: Trial,
) -> impl IntoView {
    let body = move || match trial.sending.get() {
        None => ().into_any(),
        Some(Sending::Waiting) => view! {
            <div class="code-head"><strong>{tr("trial.response")}</strong></div>
            <p class="trial-note" role="status">{tr("trial.waiting")}</p>
        }
        .into_any(),
        Some(Sending::Answered(reply)) => view! { <Answered reply/> }.into_any(),
        Some(Sending::Failed(why)) => view! {
            <div class="code-head"><strong>{tr("trial.response")}</strong></div>
            <div class="trial-note"><Failed why trial/></div>
        }
        .into_any(),
    };
    view! { <section class="code" aria-label=tr("trial.response") aria-live="polite">{body}</section> }
}

/// Which part of an answer shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Pretty,
    Raw,
    Headers,
}

#[component]
fn Answered(reply: Arc<Reply>) -> impl IntoView {
    let has_pretty = matches!(&reply.body, Shown::Text { pretty: Some(_), .. });
    let tab = RwSignal::new(if has_pretty { Tab::Pretty } else { Tab::Raw });
    let tone = if (200..400).contains(&reply.status) { Tone::Ok } else { Tone::Bad };
    let status = format!("{} {}", reply.status, reply.status_text);
    let millis = tr_with("trial.millis", &[("n", &format!("{:.0}", reply.millis))]);
    let size = size_words(reply.size);
    let count = reply.headers.len().to_string();
    let shown = Arc::clone(&reply);
    let part = move || match tab.get() {
        Tab::Headers => view! { <HeaderList headers=shown.headers.clone()/> }.into_any(),
        which => view! { <BodyText reply=Arc::clone(&shown) is_pretty=which == Tab::Pretty/> }.into_any(),
    };
    let button = move |which: Tab, words: String| {
        view! {
            <button type="button" aria-pressed=move || (tab.get() == which).to_string() on:click=move |_| tab.set(which)>{words}</button>
        }
    };
    let copied = match &reply.body {
        Shown::Text { raw, is_cut: false, .. } => Some(raw.clone()),
        _ => None,
    };
    view! {
        <div class="code-head">
            <Status tone icon=tone.icon() text=status.trim().to_owned() chip=true/>
            <span class="tnum">{millis}" · "{size}</span>
            <span class="tools">
                <span class="segmented" role="group" aria-label=tr("trial.part")>
                    {has_pretty.then(|| button(Tab::Pretty, tr("trial.body")))}
                    {button(Tab::Raw, tr(if has_pretty { "trial.raw" } else { "trial.body" }))}
                    {button(Tab::Headers, tr_with("trial.headers", &[("n", &count)]))}
                </span>
                {copied.map(|text| view! { <CopyText text label=tr("trial.copy_response")/> })}
                {reply.file.clone().map(|file| view! {
                    <a class="icon-btn icon-btn--sm" href=file download="response" aria-label=tr("trial.save_response") title=tr("trial.save_response")>
                        <IconView icon=Icon::Download size="icon--14"/>
                    </a>
                })}
            </span>
        </div>
        {part}
    }
}

#[component]
fn BodyText(reply: Arc<Reply>, is_pretty: bool) -> impl IntoView {
    match &reply.body {
        Shown::Nothing => view! { <p class="trial-note">{tr("trial.empty")}</p> }.into_any(),
        Shown::Binary => view! { <p class="trial-note">{tr("trial.binary")}</p> }.into_any(),
        Shown::Text { raw, pretty, language, is_cut } => {
            let text = pretty.as_ref().filter(|_| is_pretty).unwrap_or(raw).clone();
            let cut = is_cut.then(|| view! { <p class="code-foot">{tr("trial.is_cut")}</p> });
            let language = language.clone().unwrap_or_default();
            view! {
                <pre tabindex="0" role="group" aria-label=tr("trial.response_body")><code><Code language text/></code></pre>
                {cut}
            }
            .into_any()
        }
    }
}

#[component]
fn HeaderList(headers: Vec<(String, String)>) -> impl IntoView {
    let rows = headers.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="header-list" tabindex="0">{rows.collect_view()}</dl> }
}

#[component]
fn Failed(why: NotSent, trial: Trial) -> impl IntoView {
    let context = expect_reference();
    let has_relay = context.relay.with_value(Option::is_some);
    let relayed = context.shared.relayed;
    let use_relay = move |_| {
        relayed.set(true);
        trial.send(context);
    };
    match why {
        NotSent::Wrong(_) => view! { <Note tone=NoteTone::Bad>{tr("trial.not_sendable")}</Note> }.into_any(),
        NotSent::NotAllowed => view! {
            <Note tone=NoteTone::Bad>
                <p><b>{tr("trial.not_allowed")}</b></p>
                <p>{tr("trial.not_allowed_text")}</p>
                {(has_relay && !relayed.get_untracked()).then(|| view! {
                    <p><button type="button" class="btn btn--sm" on:click=use_relay>{tr("trial.send_by_relay")}</button></p>
                })}
            </Note>
        }
        .into_any(),
        NotSent::NoReply => view! { <Note tone=NoteTone::Bad>{tr("trial.no_reply")}</Note> }.into_any(),
        NotSent::Failed(error) => view! { <Note tone=NoteTone::Bad>{sentence(&error)}</Note> }.into_any(),
    }
}

/// "268 B", "1.2 MB".
fn size_words(bytes: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a number for people")]
    let size = bytes as f64;
    match bytes {
        0..1_000 => tr_count("trial.bytes", bytes as u64),
        1_000..1_000_000 => tr_with("trial.kilobytes", &[("n", &format!("{:.1}", size / 1_000.0))]),
        _ => tr_with("trial.megabytes", &[("n", &format!("{:.1}", size / 1_000_000.0))]),
    }
}

#[cfg(test)]
mod tests {
    use super::size_words;

    #[test]
    fn sizes_in_words() {
        assert_eq!([1, 268, 1_500, 5_260_000].map(size_words), ["1 B", "268 B", "1.5 kB", "5.3 MB"]);
    }
}
