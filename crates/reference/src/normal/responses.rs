//! Responses.

use indexmap::IndexSet;
use serde_json::Value;

use super::body::{contents, media_types, schema_place};
use super::parameters::schema_of;
use super::{Part, examples};
use crate::model::{Content, Header, Link, Response, Side};

/// Responses of an operation. One that cannot be read is there with its notes alone.
pub(super) fn responses(part: &Part<'_>, root: &Part<'_>) -> Vec<Response> {
    let Some(responses) = part.object("responses") else { return Vec::new() };
    let produces = if part.reading.is_swagger { media_types(part, root, "produces") } else { Vec::new() };
    responses
        .names()
        .filter(|status| !status.starts_with("x-"))
        .map(|status| {
            let (response, notes) = part.reading.with_notes(|| {
                responses.object(status).map_or_else(Response::default, |part| response(&part, &produces))
            });
            Response { status: status.to_owned(), notes, ..response }
        })
        .collect()
}

fn response(part: &Part<'_>, produces: &[String]) -> Response {
    let (headers, links) = (part.object("headers"), part.object("links"));
    Response {
        status: String::new(),
        description: part.description(),
        headers: headers.iter().flat_map(Part::objects).filter_map(header).collect(),
        contents: if part.reading.is_swagger {
            produced(part, produces)
        } else {
            contents(part, Side::Response)
        },
        links: links.iter().flat_map(Part::objects).filter_map(link).collect(),
        notes: Vec::new(),
    }
}

/// What a response of Swagger 2.0 holds: its schema in each media type that is produced, and its examples, which may be of
/// further ones.
fn produced(part: &Part<'_>, produces: &[String]) -> Vec<Content> {
    let given = part.get("examples").and_then(Value::as_object);
    let mut media_types: IndexSet<&str> = if part.get("schema").is_some() {
        produces.iter().map(String::as_str).collect()
    } else {
        IndexSet::new()
    };
    let further = given.into_iter().flatten().map(|(media_type, _)| media_type.as_str());
    media_types.extend(further);
    if media_types.is_empty() && part.get("schema").is_some() {
        media_types.insert("application/json");
    }
    let content = |media_type: &str| Content {
        media_type: media_type.to_owned(),
        schema: part.schema("schema", Side::Response),
        place: schema_place(part, "schema", Side::Response),
        examples: match given.and_then(|given| given.get(media_type)) {
            Some(value) => vec![examples::plain(value, media_type)],
            None => examples::made(part, "schema", Side::Response, media_type),
        },
        ..Content::default()
    };
    media_types.into_iter().map(content).collect()
}

fn header((name, part): (&str, Option<Part<'_>>)) -> Option<Header> {
    let part = part?;
    let content = part.object("content");
    let content = content.as_ref().and_then(|content| content.objects().next()?.1);
    Some(Header {
        name: name.to_owned(),
        required: part.flag("required"),
        deprecated: part.flag("deprecated"),
        description: part.description(),
        schema: schema_of(content.as_ref().unwrap_or(&part), Side::Response),
    })
}

fn link((name, part): (&str, Option<Part<'_>>)) -> Option<Link> {
    let part = part?;
    Some(Link {
        name: name.to_owned(),
        operation: part.text("operationId").or_else(|| part.text("operationRef")),
        description: part.description(),
    })
}
