//! Examples: those that an author gave, written in their media type, and those made from a schema.

mod make;
mod scalar;
mod xml;

use serde_json::{Map, Value};

use crate::bounded;
use crate::media_type::essence;
use crate::model::Side;
use crate::percent::urlencoded;
use crate::schema::reader::Reader;
use crate::schema::sources::Part;
use crate::schema::text;
use make::Maker;

/// Steps that one of several examples may take.
const STEPS: usize = 20_000;

/// Longest text that is given lines and indentation, in bytes: those may be sixty times as long as what they indent.
const MAX_PRETTY: usize = 1024 * 1024;

/// A value that fits the schema at this place, written in a media type. `None` when nothing can be made.
///
/// What the author gives goes first: `example`, `examples`, `const`, `default`, `enum`. The rest is made up: small,
/// the same every time, and without what stands inside itself.
pub(crate) fn example(
    reader: &Reader<'_>,
    pointer: &str,
    schema: &Value,
    side: Side,
    media_type: &str,
) -> Option<String> {
    let part = Part::new(pointer, schema);
    let text = reader.share(STEPS, || {
        let value = Maker::new(reader, side).make(&part)?;
        Some(match Kind::of(media_type) {
            Kind::Xml if !value.is_string() => xml::written(&value, Some((reader, part))),
            _ => written(&value, media_type),
        })
    });
    text.filter(|text| reader.pays_for(text))
}

/// A given value written in a media type.
pub(crate) fn written(value: &Value, media_type: &str) -> String {
    match (Kind::of(media_type), value) {
        (Kind::Json, Value::String(text)) => json_in(text).unwrap_or_else(|| value.to_string()),
        (Kind::JsonLines, Value::Array(lines)) => lines.iter().map(|line| line.to_string() + "\n").collect(),
        (Kind::JsonLines, one) => one.to_string(),
        (_, Value::String(text)) => text.clone(),
        (Kind::Xml, value) => xml::written(value, None),
        (Kind::UrlEncoded, Value::Object(fields)) => form(fields),
        (_, value) => pretty(value),
    }
}

/// JSON that was written as a text, as many authors do.
fn json_in(text: &str) -> Option<String> {
    let is_nested = text.trim_start().starts_with(['{', '[']);
    is_nested.then(|| serde_json::from_str(text).ok()).flatten().map(|value: Value| pretty(&value))
}

/// A form in one text, as browsers send it: of a list one pair for each item.
fn form(fields: &Map<String, Value>) -> String {
    let items = |value: &Value| match value {
        Value::Array(items) => items.iter().map(text).collect(),
        one => vec![text(one)],
    };
    let pair = |(name, value)| items(value).into_iter().map(move |item| (name, item));
    let pairs: Vec<(&String, String)> = fields.iter().flat_map(pair).collect();
    urlencoded(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// With a line for each value, unless the spaces before them would come to more than anybody scrolls through.
fn pretty(value: &Value) -> String {
    bounded::pretty(value, MAX_PRETTY).unwrap_or_else(|| value.to_string())
}

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Json,
    /// One value on each line.
    JsonLines,
    Xml,
    UrlEncoded,
    /// Texts as they are, all else as JSON.
    Other,
}

impl Kind {
    fn of(media_type: &str) -> Self {
        let name = essence(media_type);
        let subtype = name.split_once('/').map_or(name.as_str(), |(_, subtype)| subtype);
        match subtype {
            "x-www-form-urlencoded" => Self::UrlEncoded,
            "x-ndjson" | "jsonl" | "jsonlines" | "x-jsonlines" | "json-seq" | "x-json-stream" => {
                Self::JsonLines
            }
            "json" | "*" | "" => Self::Json,
            "xml" => Self::Xml,
            json if json.ends_with("+json") => Self::Json,
            xml if xml.ends_with("+xml") && !name.starts_with("image/") => Self::Xml,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests;
