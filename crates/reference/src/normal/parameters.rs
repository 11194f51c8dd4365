//! Parameters that go anywhere but in the body.

use indexmap::IndexMap;

use super::{Part, examples};
use crate::model::{Expected, Location, Parameter, Schema, Side, Style};
use crate::schema::schema;

/// What a value is written as outside of bodies.
const PLAIN: &str = "text/plain";

/// Parameter Objects by name and location. An operation's go before those of its path item, which go before those of the
/// path item that this refers to.
pub(super) fn merged<'p>(part: &'p Part<'_>, items: &'p [Part<'_>]) -> IndexMap<(String, String), Part<'p>> {
    let mut all = IndexMap::new();
    for part in items.iter().rev().chain([part]) {
        for parameter in part.list("parameters") {
            match (parameter.text("name"), parameter.text("in")) {
                (Some(name), Some(location)) => {
                    all.insert((name, location), parameter);
                }
                _ => parameter.wrong(Expected::Parameter),
            }
        }
    }
    all
}

/// All parameters but those that are the body, by location.
pub(super) fn parameters(given: &IndexMap<(String, String), Part<'_>>) -> Vec<Parameter> {
    let mut all: Vec<Parameter> =
        given.iter().filter_map(|((name, location), part)| parameter(name, location, part)).collect();
    all.sort_by_key(|parameter| parameter.location);
    all
}

fn parameter(name: &str, location: &str, part: &Part<'_>) -> Option<Parameter> {
    let location = match location {
        "path" => Location::Path,
        "query" => Location::Query,
        "querystring" => Location::QueryString,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        "body" | "formData" if part.reading.is_swagger => return None,
        _ => {
            part.unexpected("in", Expected::Location);
            return None;
        }
    };
    let (style, explode) =
        if part.reading.is_swagger { collection(location, part) } else { style(location, part) };
    let content = part.object("content");
    let content = content.as_ref().and_then(|content| content.objects().next());
    let media_type = content.as_ref().map(|(media_type, _)| (*media_type).to_owned());
    let inner = content.and_then(|(_, content)| content);
    let examples = match (&inner, &media_type) {
        (Some(inner), Some(media_type)) => examples::examples(inner, "schema", Side::Request, media_type),
        _ if part.reading.is_swagger => examples::of_parameter(part, PLAIN),
        _ => examples::examples(part, "schema", Side::Request, PLAIN),
    };
    Some(Parameter {
        name: name.to_owned(),
        location,
        required: part.flag("required") || location == Location::Path,
        deprecated: part.flag("deprecated"),
        description: part.description(),
        schema: schema_of(inner.as_ref().unwrap_or(part), Side::Request),
        style,
        explode,
        allow_reserved: part.flag("allowReserved"),
        media_type,
        examples,
    })
}

/// What values a parameter or a header takes: in Swagger 2.0 it says so itself, as a schema does.
pub(super) fn schema_of(part: &Part<'_>, side: Side) -> Schema {
    if part.reading.is_swagger {
        return schema(&part.reading.reader, &part.pointer, part.value(), side);
    }
    part.schema("schema", side).unwrap_or_default()
}

fn style(location: Location, part: &Part<'_>) -> (Style, bool) {
    let usual = match location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::QueryString | Location::Cookie => Style::Form,
    };
    let style = match part.text("style").as_deref() {
        None => usual,
        Some("matrix") => Style::Matrix,
        Some("label") => Style::Label,
        Some("simple") => Style::Simple,
        // A cookie is written as a form but for its escapes (3.2).
        Some("form" | "cookie") => Style::Form,
        Some("spaceDelimited") => Style::SpaceDelimited,
        Some("pipeDelimited") => Style::PipeDelimited,
        Some("deepObject") => Style::DeepObject,
        Some(_) => {
            part.unexpected("style", Expected::Style);
            usual
        }
    };
    let explode = if part.get("explode").is_some() { part.flag("explode") } else { style == Style::Form };
    (style, explode)
}

/// `collectionFormat` of Swagger 2.0.
fn collection(location: Location, part: &Part<'_>) -> (Style, bool) {
    let commas = if location == Location::Query { Style::Form } else { Style::Simple };
    match part.text("collectionFormat").as_deref() {
        None | Some("csv") => (commas, false),
        Some("ssv") => (Style::SpaceDelimited, false),
        Some("tsv") => (Style::TabDelimited, false),
        Some("pipes") => (Style::PipeDelimited, false),
        Some("multi") => (Style::Form, true),
        Some(_) => {
            part.unexpected("collectionFormat", Expected::CollectionFormat);
            (commas, false)
        }
    }
}
