//! What a schema says once references are followed and `allOf` is merged.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value};

use super::reader::Reader;
use super::sources::{Part, Sources, conjuncts};
use crate::document::{nowhere, unescaped};
use crate::model::{Expected, Note, Side, Trouble};
use crate::scalar::is_set;

/// Objects of keywords that one schema is merged from.
const MAX_PIECES: usize = 256;

/// One object of keywords.
pub(crate) struct Piece<'v> {
    pub part: Part<'v>,
    pub keywords: &'v Map<String, Value>,
    /// `null` is allowed, whatever the keywords say.
    pub or_null: bool,
    /// It stands in the schema itself, not behind a reference.
    pub is_outer: bool,
    /// It describes the whole value, not a part of an `allOf`.
    pub is_whole: bool,
}

/// A schema as the objects of keywords that all hold for its values.
pub(crate) struct Shape<'v> {
    pub pieces: Vec<Piece<'v>>,
    /// What could not be read.
    pub notes: Vec<Note>,
    /// No value fits.
    pub is_never: bool,
    /// Where it stands at the end of all references: the same for every reference to it.
    pub key: String,
    names: Vec<String>,
    pub(super) sources: &'v Sources<'v>,
}

/// A part that is still to be looked at.
struct Frame<'v> {
    part: Part<'v>,
    reference: Option<&'v str>,
    or_null: bool,
    is_outer: bool,
    is_whole: bool,
}

impl Reader<'_> {
    /// Opens schemas that hold together.
    pub(crate) fn open<T>(&self, parts: &[Part<'_>], then: impl FnOnce(&Shape<'_>) -> T) -> T {
        let sources = Sources::of(self, parts.to_vec());
        then(&Shape::of(self, &sources))
    }

    /// Whether values of schemas that hold together do not go in a direction.
    pub(crate) fn is_hidden(&self, parts: &[Part<'_>], side: Side) -> bool {
        // Most properties tell by themselves, and need not be opened.
        if parts.iter().all(|part| is_plain(part.value)) {
            return parts.iter().any(|part| part.value.get(hiding(side)).is_some_and(is_set));
        }
        self.open(parts, |shape| shape.is_hidden(side))
    }
}

impl<'v> Shape<'v> {
    fn of(reader: &Reader<'_>, sources: &'v Sources<'v>) -> Self {
        let key = sources.parts.first().map(|part| part.pointer.clone()).unwrap_or_default();
        let names = sources.parts.iter().filter_map(|part| name_of(&part.pointer)).collect();
        let mut shape = Self { pieces: Vec::new(), notes: Vec::new(), is_never: false, key, names, sources };
        let given = sources.parts.iter().rev().cloned();
        let mut stack: Vec<_> = given
            .map(|part| Frame { part, reference: None, or_null: false, is_outer: true, is_whole: true })
            .collect();
        let mut seen = HashSet::new();
        while let Some(frame) = stack.pop() {
            if shape.pieces.len() == MAX_PIECES || !reader.spend(1) {
                shape.note(&frame.part.pointer, Trouble::TooMuch);
                break;
            }
            if seen.insert(frame.part.pointer.clone()) {
                shape.take(frame, &mut stack);
            } else if let (Some(reference), true) = (frame.reference, frame.is_whole) {
                shape.note(&frame.part.pointer, nowhere(reference));
            }
        }
        shape
    }

    fn take(&mut self, frame: Frame<'v>, stack: &mut Vec<Frame<'v>>) {
        let Frame { part, is_outer, is_whole, .. } = frame;
        let keywords = match part.value {
            Value::Object(keywords) => keywords,
            Value::Bool(true) | Value::Null => return,
            Value::Bool(false) => return self.is_never = true,
            _ => return self.note(&part.pointer, Trouble::Unexpected(Expected::Schema)),
        };
        let or_null = frame.or_null
            || keywords.get("nullable").is_some_and(is_set)
            || keywords.get("x-nullable").is_some_and(is_set);
        if is_whole && self.pieces.iter().all(|piece| piece.is_whole) {
            self.key.clone_from(&part.pointer);
        }
        stack.extend(conjuncts(&part).into_iter().rev().map(|inner| Frame {
            part: inner.part,
            reference: None,
            or_null: or_null || inner.or_null,
            is_outer,
            is_whole: is_whole && inner.is_whole,
        }));
        match keywords.get("$ref") {
            Some(Value::String(reference)) => match self.sources.target(reference) {
                Ok(target) => {
                    if is_outer {
                        self.names.extend(name_of(&target.pointer));
                    }
                    let reference = Some(reference.as_str());
                    stack.push(Frame { part: target, reference, or_null, is_outer: false, is_whole });
                }
                Err(trouble) => self.note(&part.pointer, trouble),
            },
            Some(_) => self.note(&part.pointer, Trouble::Unexpected(Expected::Reference)),
            None => {}
        }
        self.pieces.push(Piece { part, keywords, or_null, is_outer, is_whole });
    }

    fn note(&mut self, place: &str, trouble: Trouble) {
        self.notes.push(Note { place: place.to_owned(), trouble });
    }

    /// What the pieces say under a keyword, nearest first: a schema's own word goes before that of one it includes.
    pub(crate) fn all<'s>(&'s self, keyword: &'s str) -> impl Iterator<Item = &'v Value> + 's {
        let outer = self.pieces.iter().filter(|piece| piece.is_outer);
        let inner = self.pieces.iter().filter(|piece| !piece.is_outer);
        outer.chain(inner).filter_map(move |piece| piece.keywords.get(keyword))
    }

    /// The first of [`Self::all`].
    pub(crate) fn first(&self, keyword: &str) -> Option<&'v Value> {
        self.all(keyword).next()
    }

    /// Whether any piece sets a flag.
    pub(crate) fn is_set(&self, keyword: &str) -> bool {
        self.all(keyword).any(is_set)
    }

    /// Whether values of this schema do not go in a direction.
    pub(crate) fn is_hidden(&self, side: Side) -> bool {
        self.is_set(hiding(side))
    }

    /// The schemas as they were given.
    pub(crate) fn given(&self) -> &'v [Part<'v>] {
        &self.sources.parts
    }

    /// The name that this schema is referred to by. A schema that adds members to another does not have its name.
    pub(crate) fn name(&self) -> Option<&str> {
        let adds = |piece: &Piece<'_>| piece.is_outer && piece.keywords.contains_key("properties");
        let given = self.sources.parts.iter().any(|part| name_of(&part.pointer).is_some());
        match self.names.as_slice() {
            [name, ..] if given => Some(name),
            [name] if !self.pieces.iter().any(adds) => Some(name),
            _ => None,
        }
    }

    /// The schemas under the names in a map, such as `properties`: all that the pieces say of each.
    pub(crate) fn map(&self, keyword: &str) -> IndexMap<String, Vec<Part<'v>>> {
        let mut map: IndexMap<String, Vec<Part<'v>>> = IndexMap::new();
        for part in self.pieces.iter().filter_map(|piece| piece.part.under(keyword)) {
            if part.value.is_object() {
                for (name, member) in part.members() {
                    map.entry(name).or_default().push(member);
                }
            }
        }
        map
    }

    /// Names of properties that must be there.
    pub(crate) fn required(&self) -> IndexSet<&'v str> {
        self.all("required").filter_map(Value::as_array).flatten().filter_map(Value::as_str).collect()
    }

    /// The schemas of a list's items after those with places of their own; all of them hold.
    pub(crate) fn items(&self) -> Vec<Part<'v>> {
        self.single("items").chain(self.pieces.iter().filter_map(rest_of_tuple)).collect()
    }

    /// The schemas of the first items, one for each place.
    pub(crate) fn tuple(&self) -> Vec<Part<'v>> {
        let lists =
            self.pieces.iter().flat_map(|piece| [piece.part.under("prefixItems"), piece.part.under("items")]);
        let first = lists.flatten().find(|list| list.value.is_array());
        first.map(|list| list.members().into_iter().map(|(_, part)| part).collect()).unwrap_or_default()
    }

    /// The schemas of other properties; all of them hold. Without those that hold for anything.
    pub(crate) fn additional(&self) -> Vec<Part<'v>> {
        self.single("additionalProperties")
            .filter(|part| part.value.as_object().is_some_and(|schema| !schema.is_empty()))
            .collect()
    }

    /// Whether no other properties are allowed.
    pub(crate) fn is_closed(&self) -> bool {
        ["additionalProperties", "unevaluatedProperties"]
            .iter()
            .any(|keyword| self.all(keyword).any(|value| *value == Value::Bool(false)))
    }

    fn single<'s>(&'s self, keyword: &'s str) -> impl Iterator<Item = Part<'v>> + 's {
        let parts = self.pieces.iter().filter_map(move |piece| piece.part.under(keyword));
        parts.filter(|part| matches!(part.value, Value::Object(_) | Value::Bool(_)))
    }
}

/// The flag of what does not go in a direction.
fn hiding(side: Side) -> &'static str {
    match side {
        Side::Request => "readOnly",
        Side::Response => "writeOnly",
    }
}

/// Whether a schema says everything by itself.
fn is_plain(schema: &Value) -> bool {
    ["$ref", "allOf", "oneOf", "anyOf"].iter().all(|keyword| schema.get(keyword).is_none())
}

/// `additionalItems`, which stands beside `items` only when those are a list.
fn rest_of_tuple<'v>(piece: &Piece<'v>) -> Option<Part<'v>> {
    piece.keywords.get("items").filter(|items| items.is_array())?;
    piece.part.under("additionalItems")
}

/// The name of the schema at a place, when places like it have names that somebody chose.
pub(crate) fn name_of(pointer: &str) -> Option<String> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let is_named = matches!(parent, "/components/schemas" | "/definitions") || parent.ends_with("/$defs");
    is_named.then(|| unescaped(name))
}
