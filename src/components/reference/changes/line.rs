//! One change: where, and what.

use leptos::prelude::*;
use portico_reference::model::{Change, ChangePlace, Location, Part};

use super::sentence::words;
use crate::components::literal::Literal;
use crate::state::text::tr;

/// One sentence.
#[component]
pub(super) fn ChangeLine(
    /// The change.
    change: Change,
) -> impl IntoView {
    let (kind, names) = subject(&change.place);
    let names = names.into_iter().map(|name| view! { " "<code><Literal text=name/></code> }).collect_view();
    view! { <li>{tr(kind)}{names}" "{words(&change.difference)}</li> }
}

/// What the sentence is about: the kind of thing, and its names as they stand in the specification.
fn subject(place: &ChangePlace) -> (&'static str, Vec<String>) {
    let (kind, mut names) = match &place.part {
        Part::Whole if place.operation.is_some() => ("changes.operation", vec![]),
        Part::Whole => ("changes.api", vec![]),
        Part::Server(address) => ("changes.server", vec![address.clone()]),
        Part::Parameter { name, location } => (parameter(*location), vec![name.clone()]),
        Part::Body { media_type } => ("changes.body", media_type.iter().cloned().collect()),
        Part::Response { status, media_type } => {
            ("changes.response", std::iter::once(status).chain(media_type).cloned().collect())
        }
        Part::Header { status, name } => ("changes.response_header", vec![status.clone(), name.clone()]),
    };
    if !place.field.is_empty() {
        names.push(place.field.clone());
    }
    (kind, names)
}

fn parameter(location: Location) -> &'static str {
    match location {
        Location::Path => "changes.path_parameter",
        Location::Query | Location::QueryString => "changes.query_parameter",
        Location::Header => "changes.header_parameter",
        Location::Cookie => "changes.cookie_parameter",
    }
}
