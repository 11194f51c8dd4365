//! The request body, and what a message holds in each media type.

use leptos::prelude::*;
use portico_reference::model::{Body, Children, Content};
use portico_reference::visible;

use super::prose::Prose;
use super::schema::{SchemaText, type_words};
use crate::components::literal::Literal;
use crate::state::text::tr;

/// The request body.
#[component]
pub(super) fn RequestBody(
    /// The body.
    body: Body,
) -> impl IntoView {
    let Body { description, required, contents } = body;
    let chosen = RwSignal::new(0);
    view! {
        <div class="sec-head">
            <h3>{tr("reference.request_body")}</h3>
            <MediaTypes contents=contents.clone() chosen/>
            {required.then(|| view! { <span class="push">{tr("reference.required")}</span> })}
        </div>
        <Prose nodes=description/>
        <Contents contents chosen/>
    }
}

/// The media type, or the choice among several.
#[component]
pub(super) fn MediaTypes(
    /// What there is to choose from.
    contents: Vec<Content>,
    /// Which one is chosen.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    match contents.as_slice() {
        [] => ().into_any(),
        [only] => view! { <code><Literal text=only.media_type.clone()/></code> }.into_any(),
        several => {
            let options = several.iter().enumerate().map(|(at, content)| {
                view! { <option value=at.to_string()>{visible(&content.media_type).into_owned()}</option> }
            });
            view! {
                <select
                    class="input select--code"
                    aria-label=tr("reference.media_type")
                    on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or_default())
                >
                    {options.collect_view()}
                </select>
            }
            .into_any()
        }
    }
}

/// What a message holds in the chosen media type.
#[component]
pub(super) fn Contents(
    /// One for each media type.
    contents: Vec<Content>,
    /// Which one is chosen.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    move || {
        let schema = contents.get(chosen.get())?.schema.clone()?;
        // What an object is shows by its members.
        let is_told = matches!(schema.children, Children::Here(_));
        let line = (!is_told)
            .then(|| view! { <div class="line"><span class="type">{type_words(&schema)}</span></div> });
        Some(view! { <div class="schema schema--root">{line}<SchemaText schema is_root=true/></div> })
    }
}
