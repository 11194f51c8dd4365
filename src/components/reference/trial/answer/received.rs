//! An API's answer, as far as it has arrived.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::reply::{End, Excerpt, Reply, Shown};

use super::size_words;
use crate::api::engine::Received;
use crate::components::code::{Code, language_of};
use crate::components::copy_text::CopyText;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::status::{Status, Tone};

/// Which part of an answer shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Pretty,
    Raw,
    Headers,
}

/// What an API answered; nothing for a moment while it goes.
type Answer = Memo<Option<Arc<Received>>>;

/// A part of it, which changes only when that part does.
fn of<T: Default + PartialEq + Send + Sync + 'static>(
    answer: Answer,
    part: impl Fn(&Reply) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| answer.with(|answer| answer.as_ref().map(|it| part(it.reply())).unwrap_or_default()))
}

/// Head and body of an answer.
#[component]
pub(super) fn Answered(
    /// The answer.
    received: Answer,
) -> impl IntoView {
    let has_pretty = of(received, |reply| matches!(&reply.body, Shown::Text { pretty: Some(_), .. }));
    let chosen = RwSignal::new(None);
    let tab =
        Memo::new(move |_| chosen.get().unwrap_or(if has_pretty.get() { Tab::Pretty } else { Tab::Raw }));
    let status = of(received, |reply| (reply.status, reply.status_text.clone()));
    let extent = of(received, extent_words);
    let end = of(received, |reply| reply.end);
    let part = move || match tab.get() {
        Tab::Headers => view! { <HeaderList received/> }.into_any(),
        which => view! { <Body received is_pretty=which == Tab::Pretty/> }.into_any(),
    };
    view! {
        <div class="code-head">
            {move || status.with(|(status, words)| status_chip(*status, words))}
            {move || end_chip(end.get())}
            // It changes all the time: nobody wants to hear that.
            <span class="tnum" aria-live="off">{extent}</span>
            <span class="tools">
                <Parts received tab on_choose=Callback::new(move |which| chosen.set(Some(which)))/>
                <Keep received/>
            </span>
        </div>
        {part}
        // The head has said so, and this may be far below.
        {move || end_words(end.get()).map(|words| view! { <p class="code-foot" aria-live="off">{words}</p> })}
    }
}

fn status_chip(status: u16, words: &str) -> impl IntoView + use<> {
    let tone = if (200..400).contains(&status) { Tone::Ok } else { Tone::Bad };
    let text = format!("{status} {words}");
    view! { <Status tone icon=tone.icon() text=text.trim().to_owned() chip=true/> }
}

/// What the status does not tell: that this is not all of the answer.
fn end_chip(end: End) -> Option<impl IntoView + use<>> {
    let (tone, key) = match end {
        End::Complete => return None,
        End::Arriving => (Tone::Wait, "trial.still_arriving"),
        End::Stopped => (Tone::Off, "trial.stopped"),
        End::Broken => (Tone::Bad, "trial.broke_off"),
    };
    Some(view! { <Status tone text=tr(key) chip=true/> })
}

fn extent_words(reply: &Reply) -> String {
    let millis = tr_with("trial.millis", &[("n", &format!("{:.0}", reply.millis))]);
    format!("{millis} · {}", size_words(reply.size))
}

fn end_words(end: End) -> Option<String> {
    match end {
        End::Complete => None,
        End::Arriving => Some(tr("trial.arriving")),
        End::Stopped => Some(tr("trial.is_stopped")),
        End::Broken => Some(tr("trial.is_broken")),
    }
}

/// The choice of what shows.
#[component]
fn Parts(received: Answer, tab: Memo<Tab>, on_choose: Callback<Tab>) -> impl IntoView {
    let has_pretty = of(received, |reply| matches!(&reply.body, Shown::Text { pretty: Some(_), .. }));
    let headers = of(received, |reply| reply.headers.len());
    let button = move |which: Tab, words: String| {
        view! {
            <button type="button" aria-pressed=move || (tab.get() == which).to_string() on:click=move |_| on_choose.run(which)>{words}</button>
        }
    };
    let buttons = move || {
        let has_pretty = has_pretty.get();
        let count = headers.get().to_string();
        view! {
            {has_pretty.then(|| button(Tab::Pretty, tr("trial.body")))}
            {button(Tab::Raw, tr(if has_pretty { "trial.raw" } else { "trial.body" }))}
            {button(Tab::Headers, tr_with("trial.headers", &[("n", &count)]))}
        }
    };
    view! { <span class="segmented" role="group" aria-label=tr("trial.part")>{buttons}</span> }
}

/// Copies or saves the body, when no more of it comes.
#[component]
fn Keep(received: Answer) -> impl IntoView {
    let ended = Memo::new(move |_| received.get().filter(|received| !received.is_arriving()));
    let copied = |reply: &Reply| match &reply.body {
        Shown::Text { raw, .. } if !raw.is_cut => Some(raw.text.clone()),
        _ => None,
    };
    move || {
        let ended = ended.get();
        let received = ended.as_ref()?;
        let reply = received.reply();
        Some(view! {
            {copied(reply).map(|text| view! { <CopyText text label=tr("trial.copy_response")/> })}
            {received.file().map(|file| view! {
                <a class="icon-btn icon-btn--sm" href=file.to_owned() download=file_name(reply) aria-label=tr("trial.save_response") title=tr("trial.save_response")>
                    <IconView icon=Icon::Download size="icon--14"/>
                </a>
            })}
        })
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
fn Body(received: Answer, is_pretty: bool) -> impl IntoView {
    // The words in place of a body that is no text.
    let instead = of(received, |reply| match (&reply.body, reply.end) {
        (Shown::Text { .. }, _) => None,
        (Shown::Nothing, End::Arriving) => Some(String::new()),
        (Shown::Nothing, _) => Some(tr("trial.empty")),
        (Shown::Binary, _) => Some(tr("trial.binary")),
    });
    move || match instead.get() {
        Some(words) => view! { <p class="trial-note">{words}</p> }.into_any(),
        None => view! { <Text received is_pretty/> }.into_any(),
    }
}

#[component]
fn Text(received: Answer, is_pretty: bool) -> impl IntoView {
    let excerpt = of(received, move |reply| match &reply.body {
        Shown::Text { raw, pretty, .. } => pretty.as_ref().filter(|_| is_pretty).unwrap_or(raw).clone(),
        _ => Excerpt::default(),
    });
    // Colours can wait until the text stands still.
    let language = of(received, |reply| match &reply.body {
        Shown::Text { language, .. } if reply.end != End::Arriving => language.clone().unwrap_or_default(),
        _ => String::new(),
    });
    let is_cut = Memo::new(move |_| excerpt.with(|excerpt| excerpt.is_cut));
    let is_broken = of(received, |reply| matches!(reply.body, Shown::Text { is_broken: true, .. }));
    let code = move || view! { <Code language=language.get() text=excerpt.get().text/> };
    view! {
        <pre tabindex="0" role="group" aria-label=tr("trial.response_body") aria-live="off"><code>{code}</code></pre>
        {move || is_broken.get().then(|| view! { <p class="code-foot">{tr("trial.is_no_json")}</p> })}
        {move || is_cut.get().then(|| view! { <p class="code-foot">{tr("trial.is_cut")}</p> })}
    }
}

#[component]
fn HeaderList(received: Answer) -> impl IntoView {
    let headers = of(received, |reply| reply.headers.clone());
    let row = |(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! { <dl class="header-list" tabindex="0">{move || headers.get().into_iter().map(row).collect_view()}</dl> }
}

#[cfg(test)]
mod tests {
    use portico_reference::reply::Reply;

    use super::file_name;

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
}
