//! The form that the `formData` parameters of Swagger 2.0 are fields of.

use serde_json::{Map, Value, json};

use super::super::{Part, examples};
use super::uploads::with_files;
use crate::media_type::{FORM, MULTIPART};
use crate::model::{Body, Children, Content, Level, Property, Schema, Side};
use crate::schema::schema;

/// A body with a property for each field.
pub(super) fn form(operation: &Part<'_>, fields: &[(&str, &Part<'_>)], consumes: Vec<String>) -> Body {
    let has_file = fields.iter().any(|(_, part)| part.get("type").is_some_and(|kind| kind == "file"));
    let mut media_types: Vec<String> =
        consumes.into_iter().filter(|name| name == MULTIPART || (name == FORM && !has_file)).collect();
    if media_types.is_empty() {
        media_types.push(if has_file { MULTIPART } else { FORM }.to_owned());
    }
    let properties: Vec<Property> = fields.iter().map(|(name, part)| property(name, part)).collect();
    let schema = Schema {
        types: vec!["object".to_owned()],
        children: Children::Here(Box::new(Level { properties: properties.clone(), ..Level::default() })),
        ..Schema::default()
    };
    let whole = as_schema(fields);
    let place = operation.place("parameters");
    let content = |media_type: String| {
        let example = examples::generated(operation, &place, &whole, Side::Request, &media_type);
        let (schema, examples) = (Some(schema.clone()), example.into_iter().collect());
        with_files(&properties, Content { media_type, schema, examples, ..Content::default() })
    };
    Body {
        description: Vec::new(),
        required: fields.iter().any(|(_, part)| part.flag("required")),
        contents: media_types.into_iter().map(content).collect(),
    }
}

fn property(name: &str, part: &Part<'_>) -> Property {
    Property {
        name: name.to_owned(),
        is_pattern: false,
        required: part.flag("required"),
        schema: schema(&part.reading.reader, &part.pointer, part.value(), Side::Request),
    }
}

/// The fields as one schema, which an example can be made from.
fn as_schema(fields: &[(&str, &Part<'_>)]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|(name, part)| {
            let mut field = part.value().clone();
            if let (Some(object), Some(given)) = (field.as_object_mut(), part.get("x-example")) {
                object.insert("example".to_owned(), given.clone());
            }
            ((*name).to_owned(), field)
        })
        .collect();
    json!({ "type": "object", "properties": properties })
}
