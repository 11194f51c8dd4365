//! Parameters, by where they go.

use leptos::prelude::*;
use portico_reference::model::{Location, Parameter};

use super::schema::SchemaRow;
use crate::state::text::tr;

/// A list for each location that has any.
#[component]
pub(super) fn Parameters(
    /// All parameters, ordered by location.
    parameters: Vec<Parameter>,
) -> impl IntoView {
    parameters
        .chunk_by(|a, b| a.location == b.location)
        .map(|group| {
            let heading = tr(heading(group[0].location));
            let rows = group.iter().cloned().map(|parameter| {
                let Parameter { name, required, deprecated, description, schema, .. } = parameter;
                view! { <SchemaRow name required deprecated description schema/> }
            });
            view! {
                <div class="sec-head"><h3>{heading}</h3></div>
                <ul class="schema">{rows.collect_view()}</ul>
            }
        })
        .collect_view()
}

fn heading(location: Location) -> &'static str {
    match location {
        Location::Path => "reference.path_parameters",
        Location::Query | Location::QueryString => "reference.query_parameters",
        Location::Header => "reference.header_parameters",
        Location::Cookie => "reference.cookie_parameters",
    }
}
