//! The parameters of a request.

use super::draft::Draft;
use super::problem::{Purpose, RequestProblem};
use super::value::{self, Value};
use super::{body, placeholder, style};
use crate::media_type::{is_form, is_json};
use crate::model::{Chosen, Location, Operation, Parameter, ParameterValue};
use crate::percent::{Keep, encoded};

/// Writes what was typed.
pub(super) fn typed(operation: &Operation, chosen: &Chosen, draft: &mut Draft) {
    for parameter in &operation.parameters {
        let Parameter { location, name, schema, .. } = parameter;
        let is_meant = |typed: &&ParameterValue| typed.location == *location && typed.name == *name;
        let Some(typed) = chosen.parameters.iter().find(is_meant) else { continue };
        // The body says itself what it is.
        if *location == Location::Header
            && name.eq_ignore_ascii_case("content-type")
            && operation.body.is_some()
        {
            continue;
        }
        let (value, fits) = match &parameter.media_type {
            None => value::read(&typed.text, schema),
            Some(media_type) => (
                Value::One(typed.text.clone()),
                !is_json(media_type) || body::json_error(&typed.text).is_none(),
            ),
        };
        if !fits {
            draft.problem(RequestProblem::WrongType { location: *location, name: name.clone() });
        }
        let written = match location {
            Location::QueryString => query_string(parameter, &typed.text),
            _ => style::written(parameter, &value),
        };
        // An empty segment would be another path.
        if *location != Location::Path || !written.is_empty() {
            draft.put(*location, name, written);
        }
    }
}

/// The whole query: a form, or text in another media type.
fn query_string(parameter: &Parameter, text: &str) -> String {
    match &parameter.media_type {
        Some(media_type) if is_form(media_type) => {
            body::form(text).unwrap_or_else(|| encoded(text.trim_start_matches('?'), Keep::Address))
        }
        _ => encoded(text, Keep::Unreserved),
    }
}

/// Says which parameters are missing. Those of the path say it themselves.
pub(super) fn missing(operation: &Operation, draft: &mut Draft) {
    for Parameter { location, name, required, .. } in &operation.parameters {
        let is_ignored = *location == Location::Header && is_told_elsewhere(name);
        if !required || is_ignored || *location == Location::Path || draft.written(*location, name).is_some()
        {
            continue;
        }
        draft.problem(RequestProblem::MissingParameter { location: *location, name: name.clone() });
        if draft.purpose == Purpose::Show {
            let written = match location {
                Location::Path | Location::Header | Location::QueryString => placeholder(name),
                Location::Query | Location::Cookie => {
                    [&encoded(name, Keep::Unreserved), "=", &placeholder(name)].concat()
                }
            };
            draft.put(*location, name, written);
        }
    }
}

/// Headers that are no parameters, even if they are described as such (OpenAPI 3.1, "Parameter Object").
fn is_told_elsewhere(name: &str) -> bool {
    ["accept", "content-type", "authorization"].iter().any(|known| name.eq_ignore_ascii_case(known))
}
