//! Bodies of requests, and what bodies hold.

mod form;
mod uploads;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Part, examples};
use crate::model::{Body, Children, Content, Encoding, Schema, SchemaPlace, Side, Uploads};
use uploads::with_uploads;

/// What a body is when nobody says so.
const JSON: &str = "application/json";

/// Media types of Swagger 2.0 that one schema is told in.
pub(crate) const MAX_MEDIA_TYPES: usize = 32;

/// The body of an operation: its `requestBody`, or its parameters in the body or a form (2.0).
pub(super) fn body(
    part: &Part<'_>,
    parameters: &IndexMap<(String, String), Part<'_>>,
    root: &Part<'_>,
) -> Option<Body> {
    if !part.reading.is_swagger {
        let body = part.object("requestBody")?;
        let contents = contents(&body, Side::Request).into_iter();
        let contents = contents.map(|content| with_uploads(&part.reading.reader, content)).collect();
        return Some(Body { description: body.description(), required: body.flag("required"), contents });
    }
    let consumes = media_types(part, root, "consumes");
    if let Some((_, body)) = parameters.iter().find(|((_, location), _)| location == "body") {
        return Some(whole(body, consumes));
    }
    let in_form = parameters.iter().filter(|((_, location), _)| location == "formData");
    let fields: Vec<(&str, &Part<'_>)> = in_form.map(|((name, _), part)| (name.as_str(), part)).collect();
    (!fields.is_empty()).then(|| form::form(part, &fields, consumes))
}

/// `consumes` or `produces` of an operation, or else of the document.
pub(super) fn media_types(part: &Part<'_>, root: &Part<'_>, field: &str) -> Vec<String> {
    let mut all = if part.get(field).is_some() { part.texts(field) } else { root.texts(field) };
    all.truncate(MAX_MEDIA_TYPES);
    all
}

/// The `body` parameter of Swagger 2.0.
fn whole(part: &Part<'_>, mut consumes: Vec<String>) -> Body {
    if consumes.is_empty() {
        consumes.push(JSON.to_owned());
    }
    let given = part.get("x-examples").and_then(Value::as_object);
    let content = |media_type: String| {
        let named = given.and_then(|examples| examples.get(&media_type));
        let given = named.or_else(|| part.get("x-example")).map(|value| examples::plain(value, &media_type));
        let given = given.filter(|example| part.reading.reader.pays_for(&example.text));
        let examples = given.map_or_else(
            || examples::examples(part, "schema", Side::Request, &media_type),
            |example| vec![example],
        );
        let place = schema_place(part, "schema", Side::Request);
        let schema = part.schema("schema", Side::Request);
        let content = Content { media_type, schema, place, examples, ..Content::default() };
        with_uploads(&part.reading.reader, content)
    };
    Body {
        description: part.description(),
        required: part.flag("required"),
        contents: consumes.into_iter().map(content).collect(),
    }
}

/// `content` of a body or a response.
pub(super) fn contents(part: &Part<'_>, side: Side) -> Vec<Content> {
    let Some(content) = part.object("content") else { return Vec::new() };
    content
        .objects()
        .map(|(media_type, part)| {
            let media_type = media_type.to_owned();
            match part {
                Some(part) => media(media_type, &part, side),
                None => Content { media_type, ..Content::default() },
            }
        })
        .collect()
}

fn media(media_type: String, part: &Part<'_>, side: Side) -> Content {
    let schema_field = if part.get("schema").is_some() { "schema" } else { "itemSchema" };
    let schema = part.schema(schema_field, side);
    let encoding = part.object("encoding");
    let encoding = encoding.iter().flat_map(Part::objects).filter_map(|(property, part)| {
        Some(Encoding { property: property.to_owned(), content_type: part?.text("contentType") })
    });
    Content {
        schema: if schema_field == "schema" { schema } else { schema.map(list_of) },
        place: (schema_field == "schema").then(|| schema_place(part, "schema", side)).flatten(),
        examples: examples::examples(part, schema_field, side, &media_type),
        encoding: encoding.collect(),
        media_type,
        uploads: Uploads::None,
    }
}

/// Where a schema is, if there is one.
pub(super) fn schema_place(part: &Part<'_>, field: &str, side: Side) -> Option<SchemaPlace> {
    part.get(field).map(|_| SchemaPlace { pointer: part.place(field), side })
}

/// A list of what `itemSchema` says of each item (3.2).
fn list_of(mut item: Schema) -> Schema {
    let children = std::mem::replace(&mut item.children, Children::None);
    Schema { types: vec!["array".to_owned()], items: Some(Box::new(item)), children, ..Schema::default() }
}
