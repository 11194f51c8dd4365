//! Responses by status.

use leptos::prelude::*;
use portico_reference::model::{Header, Link, Response};

use super::body::{Contents, MediaTypes};
use super::notes::Notes;
use super::prose::Prose;
use super::schema::SchemaRow;
use crate::components::literal::Literal;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};
use portico_api_types::document::headings::plain;

/// Words of a description that fit beside the status.
const SHORT: usize = 90;

/// One line a status, which opens.
#[component]
pub(super) fn Responses(
    /// The responses.
    responses: Vec<Response>,
) -> impl IntoView {
    (!responses.is_empty()).then(|| {
        let lines = responses.into_iter().map(|response| view! { <Answer response/> });
        view! {
            <div class="sec-head"><h3>{tr("reference.responses")}</h3></div>
            <div class="responses">{lines.collect_view()}</div>
        }
    })
}

/// A response. What it holds is made when it is first opened.
#[component]
fn Answer(response: Response) -> impl IntoView {
    let opened = RwSignal::new(false);
    let tone = if response.status.starts_with(['2', '3']) { "code-n ok" } else { "code-n err" };
    let words = plain(&response.description);
    let first = words.lines().next().unwrap_or_default().trim().to_owned();
    let is_short = first.chars().count() <= SHORT && first == words.trim();
    let title: String = if is_short { first } else { shortened(&first) };
    let media = response.contents.first().map(|content| content.media_type.clone());
    let status = response.status.clone();
    view! {
        <details on:toggle=move |_| opened.set(true)>
            <summary>
                <IconView icon=Icon::Right size="chev"/>
                <span class=tone><Literal text=status/></span>
                <span class="what">{title}</span>
                <span class="media">{media.map(|text| view! { <Literal text/> })}</span>
            </summary>
            <Show when=move || opened.get()>
                <Opened response=response.clone() with_text=!is_short/>
            </Show>
        </details>
    }
}

fn shortened(text: &str) -> String {
    let mut words: String = text.chars().take(SHORT).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    words
}

#[component]
fn Opened(response: Response, with_text: bool) -> impl IntoView {
    let Response { description, headers, contents, links, notes, .. } = response;
    let chosen = RwSignal::new(0);
    let several = (contents.len() > 1).then(|| view! { <MediaTypes contents=contents.clone() chosen/> });
    let is_empty = contents.is_empty() && headers.is_empty() && links.is_empty() && !with_text;
    view! {
        <div>
            {with_text.then(|| view! { <Prose nodes=description/> })}
            {several}
            <Contents contents chosen/>
            <Headers headers/>
            <Links links/>
            <Notes notes/>
            {is_empty.then(|| view! { <p class="opt">{tr("reference.no_body")}</p> })}
        </div>
    }
}

#[component]
fn Headers(headers: Vec<Header>) -> impl IntoView {
    (!headers.is_empty()).then(|| {
        let rows = headers.into_iter().map(|header| {
            let Header { name, required, deprecated, description, schema } = header;
            view! { <SchemaRow name required deprecated description schema/> }
        });
        view! {
            <h4>{tr("reference.headers")}</h4>
            <ul class="schema">{rows.collect_view()}</ul>
        }
    })
}

#[component]
fn Links(links: Vec<Link>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let rows = links.into_iter().map(|link| {
            view! {
                <li>
                    <div class="line">
                        <span class="name"><Literal text=link.name/></span>
                        <span class="type">{link.operation.map(|text| view! { <Literal text/> })}</span>
                    </div>
                    <Prose nodes=link.description/>
                </li>
            }
        });
        view! {
            <h4>{tr("reference.links")}</h4>
            <ul class="schema">{rows.collect_view()}</ul>
        }
    })
}
