//! Examples: all that are given, else one that is made.

use portico_api_types::link;
use serde_json::{Map, Value};

use super::Part;
use crate::document::join;
use crate::example::{example, written};
use crate::model::{Example, Expected, Side};
use crate::scalar::text_of;

/// Fields of which an Example Object has at least one.
const FIELDS: [&str; 7] =
    ["$ref", "value", "externalValue", "dataValue", "serializedValue", "summary", "description"];

/// Examples of a Media Type, Parameter or Header Object, whose schema is in this field.
pub(super) fn examples(part: &Part<'_>, schema: &str, side: Side, media_type: &str) -> Vec<Example> {
    let mut all: Vec<Example> =
        part.get("example").map(|value| plain(value, media_type)).into_iter().collect();
    match part.get("examples") {
        Some(Value::Object(named)) => all.extend(of_map(part, named, media_type)),
        // Where a schema has them.
        Some(Value::Array(values)) => all.extend(values.iter().map(|value| plain(value, media_type))),
        Some(_) => part.unexpected("examples", Expected::NamedExamples),
        None => {}
    }
    if all.is_empty() { made(part, schema, side, media_type) } else { all }
}

/// One that is made from the schema in this field, if one can be.
pub(super) fn made(part: &Part<'_>, schema: &str, side: Side, media_type: &str) -> Vec<Example> {
    let made =
        part.get(schema).and_then(|value| generated(part, &part.place(schema), value, side, media_type));
    made.into_iter().collect()
}

/// Examples of a parameter of Swagger 2.0, which is a schema itself.
pub(super) fn of_parameter(part: &Part<'_>, media_type: &str) -> Vec<Example> {
    let given = part.get("x-example").or_else(|| part.get("example"));
    given.map_or_else(
        || generated(part, &part.pointer, part.value(), Side::Request, media_type).into_iter().collect(),
        |value| vec![plain(value, media_type)],
    )
}

/// One that is made from a schema.
pub(super) fn generated(
    part: &Part<'_>,
    pointer: &str,
    schema: &Value,
    side: Side,
    media_type: &str,
) -> Option<Example> {
    let text = example(&part.reading.reader, pointer, schema, side, media_type)?;
    Some(Example { text, is_generated: true, ..Example::default() })
}

/// A value without a name.
pub(super) fn plain(value: &Value, media_type: &str) -> Example {
    Example { text: written(value, media_type), ..Example::default() }
}

fn of_map(part: &Part<'_>, named: &Map<String, Value>, media_type: &str) -> Vec<Example> {
    let place = part.place("examples");
    let one = |(name, value): (&String, &Value)| {
        if FIELDS.iter().any(|field| value.get(field).is_some()) {
            return named_one(name, &part.reading.part(join(&place, name), value)?, media_type);
        }
        // The value itself, without the object around it.
        Some(Example { name: Some(name.clone()), ..plain(value, media_type) })
    };
    named.iter().filter_map(one).collect()
}

fn named_one(name: &str, part: &Part<'_>, media_type: &str) -> Option<Example> {
    let name = Some(part.words("summary").unwrap_or_else(|| name.to_owned()));
    let object = part.value();
    if let Some(text) = object.get("serializedValue").and_then(text_of) {
        return Some(Example { name, text, ..Example::default() });
    }
    if let Some(value) = object.get("value").or_else(|| object.get("dataValue")) {
        return Some(Example { name, ..plain(value, media_type) });
    }
    let external = object.get("externalValue").and_then(text_of).filter(|address| link::is_safe(address));
    if external.is_none() {
        part.wrong(Expected::Example);
    }
    Some(Example { name, external: Some(external?), ..Example::default() })
}
