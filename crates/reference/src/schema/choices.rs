//! `oneOf` and `anyOf`, and the property that tells which.

use serde_json::{Map, Value};

use super::reader::Reader;
use super::shape::{Piece, Shape, name_of};
use super::sources::{MEMBERS, Part, options, sole_mapping};
use super::text;
use crate::document::join;
use crate::model::ChoiceKind;

/// Schemas of which one or some hold.
pub(crate) struct ChoiceSet<'v> {
    /// Where the list stands.
    pub pointer: String,
    pub kind: ChoiceKind,
    /// Name of the property that tells which.
    pub property: Option<&'v str>,
    mapping: Option<&'v Map<String, Value>>,
    pub options: Vec<Part<'v>>,
    /// Or `null`.
    pub or_null: bool,
}

impl<'v> Shape<'v> {
    /// The choices. Those of which there is only one are merged already.
    pub(crate) fn choices(&self) -> Vec<ChoiceSet<'v>> {
        self.pieces.iter().flat_map(|piece| self.choices_of(piece)).collect()
    }

    fn choices_of(&self, piece: &Piece<'v>) -> Vec<ChoiceSet<'v>> {
        let (property, mapping) = discriminator(piece);
        let least = if property.is_some() { 1 } else { 2 };
        let mut sets = Vec::new();
        for (keyword, kind) in [("oneOf", ChoiceKind::OneOf), ("anyOf", ChoiceKind::AnyOf)] {
            let Some(list) = piece.part.under(keyword) else { continue };
            let (options, or_null) = options(&list);
            if options.len() >= least {
                sets.push(ChoiceSet { pointer: list.pointer, kind, property, mapping, options, or_null });
            }
        }
        // A schema that others extend lists them in its mapping. Merged into one of those it has no choices any more.
        if piece.is_whole
            && let Some(mapping) = sole_mapping(piece.part.value)
        {
            let mut options: Vec<Part<'v>> = Vec::new();
            for target in mapping
                .values()
                .filter_map(Value::as_str)
                .filter_map(|target| self.sources.target(target).ok())
            {
                if options.iter().all(|known| known.pointer != target.pointer) {
                    options.push(target);
                }
            }
            let pointer = join(&piece.part.pointer, "discriminator");
            let set = ChoiceSet {
                pointer,
                kind: ChoiceKind::OneOf,
                property,
                mapping: Some(mapping),
                options,
                or_null: false,
            };
            sets.extend((!set.options.is_empty()).then_some(set));
        }
        sets
    }
}

impl<'v> ChoiceSet<'v> {
    /// Whether these are schemas that extend another one: there may be more of them.
    pub(crate) fn is_extension(&self) -> bool {
        self.pointer.ends_with("/discriminator")
    }

    /// The option that a value of the discriminator means. Several values may mean the same.
    pub(crate) fn told(&self, reader: &Reader<'_>, value: &str) -> Option<&Part<'v>> {
        let mapped = self.mapping.and_then(|mapping| mapping.get(value)).and_then(Value::as_str);
        self.options.iter().find(|option| match mapped {
            Some(mapped) => is_meant(option, mapped),
            None => self.value_of(reader, option).is_some_and(|known| known == value),
        })
    }

    /// The value of the discriminator that means an option: as mapped, else the only one that it allows, else its name.
    pub(crate) fn value_of(&self, reader: &Reader<'_>, option: &Part<'_>) -> Option<String> {
        let property = self.property?;
        // Every option looks through all of it.
        reader.spend(self.mapping.map_or(0, Map::len) / MEMBERS);
        let mut mapping = self.mapping.filter(|_| !reader.is_exhausted()).into_iter().flatten();
        let is_meant = |target: &Value| target.as_str().is_some_and(|target| is_meant(option, target));
        if let Some((value, _)) = mapping.find(|(_, target)| is_meant(target)) {
            return Some(value.clone());
        }
        let fixed = reader.open(std::slice::from_ref(option), |shape| {
            reader.open(&shape.map("properties").swap_remove(property)?, fixed_value)
        });
        fixed.or_else(|| name_of(target_of(option)))
    }
}

/// The only value that a schema allows.
fn fixed_value(shape: &Shape<'_>) -> Option<String> {
    let values = shape.first("enum").and_then(Value::as_array).map(Vec::as_slice);
    let only = values.and_then(|values| if let [only] = values { Some(only) } else { None });
    shape.first("const").or(only).map(text)
}

/// Whether a mapping means an option: by reference, or by the name of the schema.
fn is_meant(option: &Part<'_>, mapped: &str) -> bool {
    let target = target_of(option);
    mapped.strip_prefix('#') == Some(target) || name_of(target).is_some_and(|name| name == mapped)
}

fn target_of<'p>(option: &'p Part<'_>) -> &'p str {
    let reference = option.value.get("$ref").and_then(Value::as_str);
    reference.and_then(|reference| reference.strip_prefix('#')).unwrap_or(&option.pointer)
}

/// The property, and what its values mean. Swagger 2.0 has the property's name alone.
fn discriminator<'v>(piece: &Piece<'v>) -> (Option<&'v str>, Option<&'v Map<String, Value>>) {
    match piece.keywords.get("discriminator") {
        Some(Value::String(property)) => (Some(property), None),
        Some(Value::Object(fields)) => (
            fields.get("propertyName").and_then(Value::as_str),
            fields.get("mapping").and_then(Value::as_object),
        ),
        _ => (None, None),
    }
}
