//! Builds a [`Value`] from any reader, and stops when the document gets too deep or too large.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::SpecError;

/// Levels of lists and objects, the same in both syntaxes; real specifications have about 30. Reading YAML takes 5 KB of
/// stack a level in release builds and 30 KB in unoptimised ones, of the 2 MB that a server's thread has and the 1 MB of a
/// web worker.
pub(super) const MAX_DEPTH: usize = 64;

/// Values in one document. A specification of 5 MB has 150,000; a value takes up to 500 bytes of memory.
const MAX_VALUES: usize = 1_000_000;

/// What one document may still use, and why it was refused if it was.
#[derive(Default)]
pub(crate) struct Limits {
    values: Cell<usize>,
    refusal: RefCell<Option<SpecError>>,
}

impl Limits {
    /// The limit that ended the reading, if one did. A reader's own error can only carry its message.
    pub(super) fn refusal(&self) -> Option<SpecError> {
        self.refusal.take()
    }

    fn refuse<E: Error>(&self, error: SpecError) -> E {
        let message = E::custom(&error);
        self.refusal.replace(Some(error));
        message
    }
}

/// Reads one value at a depth; a list is refused in place of the whole document. Of keys that occur twice the last counts, as in every JSON parser.
#[derive(Clone, Copy)]
pub(crate) struct Tree<'l> {
    limits: &'l Limits,
    depth: usize,
}

impl<'l> Tree<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self { limits, depth: 0 }
    }

    /// Reads a part of a document, which may be a list.
    pub(crate) fn part(limits: &'l Limits) -> Self {
        Self { limits, depth: 1 }
    }

    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(self.limits.refuse(SpecError::TooDeep { limit: MAX_DEPTH }));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        let values = self.limits.values.get() + 1;
        if values > MAX_VALUES {
            return Err(self.limits.refuse(SpecError::TooLarge { limit: "1,000,000 values" }));
        }
        self.limits.values.set(values);
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        if self.depth == 0 {
            return Err(self.limits.refuse(SpecError::NotOpenApi));
        }
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = from.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut members = Map::new();
        while let Some(key) = from.next_key::<String>()? {
            members.insert(key, from.next_value_seed(inner)?);
        }
        Ok(Value::Object(members))
    }
}
