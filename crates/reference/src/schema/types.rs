//! Which types a schema allows.

use serde_json::{Map, Value};

use super::reader::Reader;
use super::shape::{Piece, Shape};
use crate::model::{Expected, Note, Trouble};
use crate::scalar::text_of;

/// The types there are.
const NAMES: [&str; 7] = ["string", "integer", "number", "boolean", "object", "array", "null"];

/// Keywords that say something about values of one type only.
const TELLING: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "additionalProperties",
            "patternProperties",
            "required",
            "minProperties",
            "maxProperties",
        ],
    ),
    ("array", &["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]),
    ("string", &["pattern", "minLength", "maxLength", "contentMediaType", "contentEncoding"]),
    ("number", &["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]),
];

/// Formats of one type only, where the type is missing.
const TELLING_FORMATS: [(&str, &[&str]); 3] = [
    ("integer", &["int32", "int64"]),
    ("number", &["float", "double"]),
    (
        "string",
        &["date", "date-time", "uuid", "email", "uri", "url", "byte", "binary", "password", "ipv4", "ipv6"],
    ),
];

impl Shape<'_> {
    /// Types of the values: as given, else told from the other keywords. Empty: any.
    pub(crate) fn types(&self) -> Vec<&'static str> {
        let mut allowed: Option<Vec<&'static str>> = None;
        for stated in self.pieces.iter().filter_map(stated) {
            let both = match &allowed {
                None => stated,
                // What contradicts itself was meant in one way or the other: the nearest word counts.
                Some(before) => Some(both(before, &stated))
                    .filter(|both| !both.is_empty())
                    .unwrap_or_else(|| before.clone()),
            };
            allowed = Some(both);
        }
        allowed.unwrap_or_else(|| self.told())
    }

    /// The types; of choices that have them alone, those of all choices.
    pub(crate) fn types_of_all(&self, reader: &Reader<'_>) -> Vec<&'static str> {
        let mut types = self.types();
        if !types.is_empty() {
            return types;
        }
        let choices = self.choices();
        let Some(first) = choices.first() else { return types };
        for option in &first.options {
            let stated = |shape: &Shape<'_>| Some(shape.types()).filter(|types| !types.is_empty());
            let Some(of_option) = reader.open(std::slice::from_ref(option), stated) else {
                return Vec::new();
            };
            types.extend(of_option);
        }
        let is_nullable = first.or_null || self.pieces.iter().any(|piece| piece.or_null);
        types.extend(is_nullable.then_some("null"));
        let mut once = Vec::new();
        types.retain(|name| {
            !once.contains(name) && {
                once.push(*name);
                true
            }
        });
        types
    }

    /// The format; a file of Swagger 2.0 is text in binary format later on.
    pub(crate) fn format(&self) -> Option<String> {
        let is_file = || self.first("type").is_some_and(|kind| kind == "file").then(|| "binary".to_owned());
        self.all("format").find_map(text_of).or_else(is_file)
    }

    fn told(&self) -> Vec<&'static str> {
        let mut types = self.types_of_values();
        if types.is_empty() {
            // A flag under `required` is the parameter's around a schema of Swagger 2.0.
            let is_there = |keyword: &&str| {
                self.first(keyword).is_some_and(|value| *keyword != "required" || value.is_array())
            };
            let telling = TELLING.iter().filter(|(_, keywords)| keywords.iter().any(is_there));
            types.extend(telling.map(|(name, _)| *name));
        }
        if types.is_empty() {
            let format = self.first("format").and_then(Value::as_str).unwrap_or_default();
            types.extend(
                TELLING_FORMATS
                    .iter()
                    .filter(|(_, formats)| formats.contains(&format))
                    .map(|(name, _)| *name),
            );
        }
        if !types.is_empty() && !types.contains(&"null") && self.pieces.iter().any(|piece| piece.or_null) {
            types.push("null");
        }
        types
    }

    /// Types of `const` and of all in `enum`.
    fn types_of_values(&self) -> Vec<&'static str> {
        let values = self.first("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut types = Vec::new();
        for value in self.first("const").into_iter().chain(values) {
            let name = type_of(value);
            if !types.contains(&name) {
                types.push(name);
            }
        }
        types
    }

    /// Notes on types that are none.
    pub(super) fn odd_types(&self) -> impl Iterator<Item = Note> {
        let is_odd = |piece: &&Piece<'_>| named(piece.keywords).iter().any(|name| known(name).is_none());
        self.pieces.iter().filter(is_odd).map(|piece| Note {
            place: piece.part.pointer.clone(),
            trouble: Trouble::Unexpected(Expected::Type),
        })
    }
}

/// The type of a value; a whole number is an integer.
pub(crate) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if super::number::whole(number).is_some() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Whether a value of one type is allowed among types.
pub(crate) fn allows(types: &[&str], kind: &str) -> bool {
    types.is_empty() || types.contains(&kind) || (kind == "integer" && types.contains(&"number"))
}

fn stated(piece: &Piece<'_>) -> Option<Vec<&'static str>> {
    let mut types: Vec<&'static str> = named(piece.keywords).iter().filter_map(|name| known(name)).collect();
    if types.is_empty() {
        return None;
    }
    if piece.or_null && !types.contains(&"null") {
        types.push("null");
    }
    Some(types)
}

/// The words under `type`: one, or a list.
fn named(keywords: &Map<String, Value>) -> Vec<&str> {
    match keywords.get("type") {
        Some(Value::Array(list)) => list.iter().map(|name| name.as_str().unwrap_or("null")).collect(),
        Some(Value::Null) | None => Vec::new(),
        Some(name) => vec![name.as_str().unwrap_or_default()],
    }
}

/// A type by its name in any case; `file` is that of Swagger 2.0.
fn known(name: &str) -> Option<&'static str> {
    if name.eq_ignore_ascii_case("file") {
        return Some("string");
    }
    NAMES.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

fn both(one: &[&'static str], other: &[&'static str]) -> Vec<&'static str> {
    let mut types: Vec<_> = one.iter().copied().filter(|name| allows(other, name)).collect();
    let narrower = other.iter().copied().filter(|name| allows(one, name));
    for name in narrower {
        if !types.contains(&name) {
            types.push(name);
        }
    }
    types
}
