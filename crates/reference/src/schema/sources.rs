//! The texts that a schema is made of: itself, and whatever it refers to and includes.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::reader::Reader;
use crate::document::{Located, join};
use crate::model::Trouble;

/// Keywords, and members of what stands under them, that are looked at in a step.
pub(super) const MEMBERS: usize = 8;

/// References that one schema may need before its members are known; real ones need about ten.
const MAX_TARGETS: usize = 256;

/// Members of a list or a map that are looked at. The largest of real specifications have some thousand.
const MAX_MEMBERS: usize = 10_000;

/// A schema as written, and where.
#[derive(Clone, Debug)]
pub(crate) struct Part<'v> {
    pub pointer: String,
    pub value: &'v Value,
}

impl<'v> Part<'v> {
    pub(crate) fn new(pointer: &str, value: &'v Value) -> Self {
        Self { pointer: pointer.to_owned(), value }
    }

    /// What stands under one of its keywords.
    pub(crate) fn under(&self, keyword: &str) -> Option<Self> {
        let value = self.value.get(keyword)?;
        Some(Self { pointer: join(&self.pointer, keyword), value })
    }

    /// The schemas in a list or a map, 10,000 at most.
    pub(crate) fn members(&self) -> Vec<(String, Self)> {
        let named = |name: String, value| (name.clone(), Self { pointer: join(&self.pointer, &name), value });
        match self.value {
            Value::Object(map) => {
                map.iter().take(MAX_MEMBERS).map(|(name, value)| named(name.clone(), value)).collect()
            }
            Value::Array(list) => list
                .iter()
                .take(MAX_MEMBERS)
                .enumerate()
                .map(|(at, value)| named(at.to_string(), value))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Schemas that hold together, and everything that they refer to before their own members.
pub(crate) struct Sources<'v> {
    pub parts: Vec<Part<'v>>,
    targets: IndexMap<String, Result<Located, Trouble>>,
}

impl<'v> Sources<'v> {
    pub(crate) fn of(reader: &Reader<'_>, parts: Vec<Part<'v>>) -> Self {
        let mut waiting = Vec::new();
        for part in parts.iter().rev() {
            note_references(reader, part.value, true, &mut waiting);
        }
        let mut targets: IndexMap<String, Result<Located, Trouble>> = IndexMap::new();
        while let Some(Waiting { reference, is_whole, is_mapped }) = waiting.pop() {
            if targets.contains_key(&reference) {
                continue;
            }
            if targets.len() == MAX_TARGETS || !reader.spend(1) {
                break;
            }
            let target = if is_mapped { reader.mapped(&reference) } else { reader.target(&reference) };
            if let Ok(found) = &target
                && !is_mapped
            {
                note_references(reader, &found.value, is_whole, &mut waiting);
            }
            targets.insert(reference, target);
        }
        Self { parts, targets }
    }

    /// What a reference in one of these schemas leads to.
    pub(crate) fn target(&self, reference: &str) -> Result<Part<'_>, Trouble> {
        let target = self.targets.get(reference).ok_or(Trouble::TooMuch)?;
        target.as_ref().map(|found| Part::new(&found.pointer, &found.value)).map_err(Clone::clone)
    }
}

/// A reference that is still to be followed.
struct Waiting {
    reference: String,
    /// It stands for the whole value, not for a part of an `allOf`.
    is_whole: bool,
    /// It is a choice of a discriminator, not looked into yet.
    is_mapped: bool,
}

fn note_references(reader: &Reader<'_>, value: &Value, is_whole: bool, waiting: &mut Vec<Waiting>) {
    if !reader.spend(cost(value)) {
        return;
    }
    if is_whole && let Some(mapping) = sole_mapping(value) {
        let targets = mapping.values().filter_map(Value::as_str);
        waiting.extend(targets.map(|target| Waiting {
            reference: target.to_owned(),
            is_whole,
            is_mapped: true,
        }));
    }
    for conjunct in conjuncts(&Part::new("", value)).iter().rev().take_while(|_| reader.spend(1)) {
        note_references(reader, conjunct.part.value, is_whole && conjunct.is_whole, waiting);
    }
    if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
        waiting.push(Waiting { reference: reference.to_owned(), is_whole, is_mapped: false });
    }
}

/// Steps for a schema besides the one that opens it: none unless it is larger than ordinary ones.
fn cost(schema: &Value) -> usize {
    let count = |value: &Value| value.as_object().map_or(0, Map::len) + value.as_array().map_or(0, Vec::len);
    let members = schema.as_object().into_iter().flatten().map(|(_, value)| 1 + count(value));
    let mapping = schema.get("discriminator").and_then(|told| told.get("mapping")).map_or(0, count);
    (members.sum::<usize>() + mapping) / MEMBERS
}

/// The mapping of a discriminator that is the only list of the choices there are.
pub(crate) fn sole_mapping(value: &Value) -> Option<&Map<String, Value>> {
    if value.get("oneOf").is_some() || value.get("anyOf").is_some() {
        return None;
    }
    value.get("discriminator")?.get("mapping")?.as_object()
}

/// A schema that holds wherever the one around it does.
pub(crate) struct Conjunct<'v> {
    pub part: Part<'v>,
    /// `null` is allowed beside it.
    pub or_null: bool,
    /// It is all that the schema around it says.
    pub is_whole: bool,
}

/// Parts of `allOf`, and what is the only choice besides `null`.
pub(crate) fn conjuncts<'v>(part: &Part<'v>) -> Vec<Conjunct<'v>> {
    let mut found: Vec<Conjunct<'v>> = Vec::new();
    let all_of = part.under("allOf").map(|list| list.members()).unwrap_or_default();
    found.extend(all_of.into_iter().map(|(_, part)| Conjunct { part, or_null: false, is_whole: false }));
    if part.value.get("discriminator").is_some() {
        return found;
    }
    for keyword in ["oneOf", "anyOf"] {
        let Some(list) = part.under(keyword) else { continue };
        let given = list.value.as_array().map(Vec::as_slice).unwrap_or_default();
        // Most choices are between many: those are not made ready to be looked at.
        if given.iter().filter(|option| !is_null(option)).take(2).count() == 1 {
            let (options, or_null) = options(&list);
            found.extend(options.into_iter().map(|part| Conjunct { part, or_null, is_whole: true }));
        }
    }
    found
}

/// The choices of a `oneOf` or `anyOf` without `null`, and whether that was one.
pub(crate) fn options<'v>(list: &Part<'v>) -> (Vec<Part<'v>>, bool) {
    let all = if list.value.is_array() { list.members() } else { Vec::new() };
    let count = all.len();
    let options: Vec<_> = all.into_iter().map(|(_, part)| part).filter(|part| !is_null(part.value)).collect();
    let or_null = options.len() < count;
    (options, or_null)
}

fn is_null(schema: &Value) -> bool {
    let is_null_list =
        |list: &Value| list.as_array().is_some_and(|list| matches!(list.as_slice(), [Value::Null]));
    schema.get("type").is_some_and(|kind| kind == "null" || kind.is_null())
        || schema.get("const").is_some_and(Value::is_null)
        || schema.get("enum").is_some_and(is_null_list)
}
