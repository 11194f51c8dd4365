//! What the API answered, or why it did not.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::reply::{Excerpt, Reply, Shown};

use super::{Sending, Trial};
use crate::api::engine::{NotSent, Received};
use crate::components::code::{Code, language_of};
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
        Some(Sending::Waiting { received }) => view! {
            <div class="code-head"><strong>{tr("trial.response")}</strong></div>
            <p class="trial-note" role="status">{waiting_words(received)}</p>
        }
        .into_any(),
        Some(Sending::Answered(received)) => view! { <Answered received/> }.into_any(),
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

fn waiting_words(received: usize) -> String {
    match received {
        0 => tr("trial.waiting"),
        received => tr_with("trial.receiving", &[("size", &size_words(received))]),
    }
}

#[component]
fn Answered(received: Arc<Received>) -> impl IntoView {
    let reply = received.reply();
    let has_pretty = matches!(&reply.body, Shown::Text { pretty: Some(_), .. });
    let tab = RwSignal::new(if has_pretty { Tab::Pretty } else { Tab::Raw });
    let tone = if (200..400).contains(&reply.status) { Tone::Ok } else { Tone::Bad };
    let status = format!("{} {}", reply.status, reply.status_text);
    let millis = tr_with("trial.millis", &[("n", &format!("{:.0}", reply.millis))]);
    let size = size_words(reply.size);
    let count = reply.headers.len().to_string();
    let shown = Arc::clone(&received);
    let part = move || match tab.get() {
        Tab::Headers => view! { <HeaderList headers=shown.reply().headers.clone()/> }.into_any(),
        which => view! { <BodyText received=Arc::clone(&shown) is_pretty=which == Tab::Pretty/> }.into_any(),
    };
    let button = move |which: Tab, words: String| {
        view! {
            <button type="button" aria-pressed=move || (tab.get() == which).to_string() on:click=move |_| tab.set(which)>{words}</button>
        }
    };
    let copied = match &reply.body {
        Shown::Text { raw, .. } if !raw.is_cut => Some(raw.text.clone()),
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
                    <a class="icon-btn icon-btn--sm" href=file download=file_name(reply) aria-label=tr("trial.save_response") title=tr("trial.save_response")>
                        <IconView icon=Icon::Download size="icon--14"/>
                    </a>
                })}
            </span>
        </div>
        {part}
        {(!reply.is_complete).then(|| view! { <p class="code-foot">{tr("trial.is_broken")}</p> })}
    }
}

/// What the body is called as a file: its media type tells the kind.
fn file_name(reply: &Reply) -> String {
    let media_type = reply.headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value);
    let subtype = media_type.map(|media_type| language_of(media_type).to_ascii_lowercase());
    let kind = match subtype.as_deref().unwrap_or_default() {
        "plain" => "txt",
        kind if (2..=5).contains(&kind.len()) && kind.chars().all(|c| c.is_ascii_alphanumeric()) => kind,
        _ => "bin",
    };
    format!("response.{kind}")
}

#[component]
fn BodyText(received: Arc<Received>, is_pretty: bool) -> impl IntoView {
    match &received.reply().body {
        Shown::Nothing => view! { <p class="trial-note">{tr("trial.empty")}</p> }.into_any(),
        Shown::Binary => view! { <p class="trial-note">{tr("trial.binary")}</p> }.into_any(),
        Shown::Text { raw, pretty, language } => {
            let Excerpt { text, is_cut } = pretty.as_ref().filter(|_| is_pretty).unwrap_or(raw).clone();
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
        NotSent::TooLate => view! { <Note tone=NoteTone::Bad>{tr("trial.too_late")}</Note> }.into_any(),
        NotSent::TooLargeForRelay => {
            view! { <Note tone=NoteTone::Bad>{tr("trial.too_large_for_relay")}</Note> }.into_any()
        }
        NotSent::NotRelayed(reason) => {
            let words = tr_with("trial.not_relayed", &[("reason", &reason)]);
            view! { <Note tone=NoteTone::Bad>{words}</Note> }.into_any()
        }
        NotSent::NoReply => view! { <Note tone=NoteTone::Bad>{tr("trial.no_reply")}</Note> }.into_any(),
        NotSent::Failed(error) => view! { <Note tone=NoteTone::Bad>{sentence(&error)}</Note> }.into_any(),
    }
}

/// "268 B", "1.2 MB".
pub(super) fn size_words(bytes: usize) -> String {
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
    use portico_reference::reply::Reply;

    use super::{file_name, size_words};

    #[test]
    fn files_are_named_by_their_kind() {
        let named = |media_type: &str| {
            let headers = vec![("content-type".to_owned(), media_type.to_owned())];
            file_name(&Reply { headers, ..Reply::default() })
        };
        for (media_type, name) in [
            ("application/problem+json; charset=utf-8", "response.json"),
            ("text/plain", "response.txt"),
            ("image/PNG", "response.png"),
            ("application/octet-stream", "response.bin"),
            ("text/../..", "response.bin"),
            ("", "response.bin"),
        ] {
            assert_eq!(named(media_type), name, "{media_type}");
        }
    }

    #[test]
    fn sizes_in_words() {
        assert_eq!([1, 268, 1_500, 5_260_000].map(size_words), ["1 B", "268 B", "1.5 kB", "5.3 MB"]);
    }
}
