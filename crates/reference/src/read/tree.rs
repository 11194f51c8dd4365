//! Builds a [`Value`] from JSON, and stops when it gets too deep or too large.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::SpecError;
use crate::key::Key;
use crate::read::spelled_out;

/// Levels of lists and objects, the same in both syntaxes; real specifications have about 30.
pub(super) const MAX_DEPTH: usize = 64;

/// Values in one document. A specification of 5 MB has 150,000; a value takes up to 500 bytes of memory.
pub(super) const MAX_VALUES: usize = 1_000_000;

/// Why a document with more values is refused.
pub(super) const TOO_MANY_VALUES: SpecError = SpecError::TooLarge { limit: "1,000,000 values" };

/// Reads a part of a document, unless it has too much in it.
pub(crate) fn part(json: &str) -> Option<Value> {
    tree(json).or_else(|| tree(&spelled_out(json)?))
}

fn tree(json: &str) -> Option<Value> {
    let values = Cell::new(0);
    let tree = Tree { values: &values, depth: 1 };
    tree.deserialize(&mut serde_json::Deserializer::from_str(json)).ok()
}

/// Reads one value at a depth. Of keys that occur twice the last counts, as in every JSON parser.
#[derive(Clone, Copy)]
struct Tree<'l> {
    /// How many values have been read.
    values: &'l Cell<usize>,
    depth: usize,
}

impl Tree<'_> {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > MAX_VALUES {
            return Err(D::Error::custom("too large"));
        }
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
        while let Some(Key(key)) = from.next_key()? {
            members.insert(key.into_owned(), from.next_value_seed(inner)?);
        }
        Ok(Value::Object(members))
    }
}
