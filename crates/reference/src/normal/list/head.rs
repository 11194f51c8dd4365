//! As much of path items and operations as a list of them shows, straight from the text.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::key::Key;
use crate::read::spelled_out;
use crate::scalar::{is_set, text_in, texts_of};

/// Fixed fields of a Path Item Object that hold an operation: 2.0, 3.0, 3.1, and `query` of 3.2.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Fixed fields of a Path Item Object beside these (OpenAPI 3.2, section 4.9.1).
const OTHER_FIELDS: [&str; 5] = ["$ref", "summary", "description", "servers", "parameters"];

/// Whether a field of a path item is one for an operation, whatever the case of its letters.
pub(crate) fn is_method(field: &str) -> bool {
    METHODS.iter().any(|method| field.eq_ignore_ascii_case(method))
}

/// Something of which some fields are wanted.
pub(in super::super) trait Fields<'t>: Default {
    /// Reads the value of one field.
    fn take<A: MapAccess<'t>>(&mut self, field: &str, from: &mut A) -> Result<(), A::Error>;
}

/// What stands where an object belongs.
#[derive(Default)]
pub(in super::super) enum Head<T> {
    Object(T),
    Null,
    #[default]
    Other,
}

/// Path Item Object.
#[derive(Default)]
pub(super) struct ItemHead {
    pub reference: Option<String>,
    pub operations: Operations,
    pub additional: Head<Operations>,
    /// Fields that no path item has.
    pub odd: Vec<String>,
}

impl ItemHead {
    /// What stands where a path item belongs; `None` when it is too deep to be read.
    pub(super) fn of(json: &str) -> Option<Head<Self>> {
        serde_json::from_str(json).ok().or_else(|| serde_json::from_str(&spelled_out(json)?).ok())
    }
}

/// Path items that were read while the rest of their document was still to come, by where they begin.
#[derive(Default)]
pub(crate) struct ItemHeads(HashMap<usize, Head<ItemHead>>);

impl ItemHeads {
    /// Reads the one that begins there.
    pub(crate) fn read(&mut self, start: usize, json: &str) {
        self.0.extend(ItemHead::of(json).map(|head| (start, head)));
    }

    pub(super) fn take(&mut self, start: usize) -> Option<Head<ItemHead>> {
        self.0.remove(&start)
    }
}

/// Operations by their method, as written.
#[derive(Default)]
pub(super) struct Operations(pub IndexMap<String, Head<OperationHead>>);

/// Operation Object.
#[derive(Default)]
pub(super) struct OperationHead {
    pub id: Option<String>,
    pub summary: Option<String>,
    pub tags: Vec<String>,
    pub deprecated: bool,
}

impl<'t> Fields<'t> for ItemHead {
    fn take<A: MapAccess<'t>>(&mut self, field: &str, from: &mut A) -> Result<(), A::Error> {
        match field {
            "additionalOperations" => self.additional = from.next_value()?,
            "$ref" => self.reference = serde_json::from_str(from.next_value::<&RawValue>()?.get()).ok(),
            field if is_method(field) => self.operations.take(field, from)?,
            field => {
                if !field.starts_with("x-") && !OTHER_FIELDS.contains(&field) {
                    self.odd.push(field.to_owned());
                }
                from.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl<'t> Fields<'t> for Operations {
    fn take<A: MapAccess<'t>>(&mut self, field: &str, from: &mut A) -> Result<(), A::Error> {
        self.0.insert(field.to_owned(), from.next_value()?);
        Ok(())
    }
}

impl<'t> Fields<'t> for OperationHead {
    fn take<A: MapAccess<'t>>(&mut self, field: &str, from: &mut A) -> Result<(), A::Error> {
        if !matches!(field, "operationId" | "summary" | "tags" | "deprecated") {
            return from.next_value().map(|IgnoredAny| ());
        }
        let json = from.next_value::<&RawValue>()?.get();
        let value = || serde_json::from_str::<Value>(json).unwrap_or_default();
        match field {
            "operationId" => self.id = text_in(json),
            "summary" => self.summary = text_in(json),
            "tags" => self.tags = texts_of(&value()),
            _ => self.deprecated = is_set(&value()),
        }
        Ok(())
    }
}

impl<'t, T: Fields<'t>> Deserialize<'t> for Head<T> {
    fn deserialize<D: Deserializer<'t>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(HeadVisitor(PhantomData))
    }
}

struct HeadVisitor<T>(PhantomData<T>);

impl<'t, T: Fields<'t>> Visitor<'t> for HeadVisitor<T> {
    type Value = Head<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut from: A) -> Result<Head<T>, A::Error> {
        let mut head = T::default();
        while let Some(Key(field)) = from.next_key()? {
            head.take(&field, &mut from)?;
        }
        Ok(Head::Object(head))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut from: A) -> Result<Head<T>, A::Error> {
        while from.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Head::Other)
    }

    fn visit_unit<E>(self) -> Result<Head<T>, E> {
        Ok(Head::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Head<T>, E> {
        Ok(Head::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Head<T>, E> {
        Ok(Head::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Head<T>, E> {
        Ok(Head::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Head<T>, E> {
        Ok(Head::Other)
    }

    fn visit_str<E>(self, _: &str) -> Result<Head<T>, E> {
        Ok(Head::Other)
    }
}
