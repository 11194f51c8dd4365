//! Footnotes: references in the text, notes in the list at its end, and the ways between them.

use leptos::prelude::*;
use portico_api_types::document::Node;
use portico_api_types::document::footnote::Anchor;

use crate::state::text::tr_with;

/// A number in the text that leads to its note.
pub(super) fn reference(note: usize, time: usize) -> AnyView {
    let id = Anchor::Reference { note, time }.id();
    let label = tr_with("document.footnote", &[("number", &note.to_string())]);
    view! { <sup><a id=id href=Anchor::Note(note).href() aria-label=label>{note}</a></sup> }.into_any()
}

/// The way from a note back to where the text refers to it.
pub(super) fn way_back(note: usize, time: usize) -> AnyView {
    let href = Anchor::Reference { note, time }.href();
    let label =
        tr_with("document.footnote_back", &[("number", &note.to_string()), ("time", &time.to_string())]);
    // The selector at the end keeps the arrow from being drawn as a picture.
    view! { <a href=href aria-label=label>"↩\u{fe0e}"</a> }.into_any()
}

/// The id of the note that an item of a list is: its last paragraph holds the ways back.
pub(super) fn note_id(item: &[Node]) -> Option<String> {
    item.last()?.children().iter().find_map(|node| match node {
        Node::Link { href, .. } => match Anchor::of(href)? {
            Anchor::Reference { note, .. } => Some(Anchor::Note(note).id()),
            Anchor::Note(_) => None,
        },
        _ => None,
    })
}
