//! Objects of a document on their way into the model.

use std::rc::Rc;

use portico_api_types::document::node::Node;
use portico_api_types::link;
use serde_json::Value;

use super::reading::Reading;
use crate::document::join;
use crate::model::{Expected, Schema, Side, Trouble};
use crate::scalar::{is_set, text_of, texts_of};
use crate::schema::schema;

/// An object of the document.
pub(super) struct Part<'v> {
    pub reading: &'v Reading<'v>,
    pub pointer: String,
    value: Source<'v>,
    /// The Reference Object that led here: its `summary` and `description` go before the ones here.
    reference: Option<&'v Value>,
}

/// Where a value is.
pub(super) enum Source<'v> {
    /// In another part.
    Here(&'v Value),
    /// In a place of its own.
    There(Rc<Value>),
}

impl Source<'_> {
    pub(super) fn get(&self) -> &Value {
        match self {
            Self::Here(value) => value,
            Self::There(value) => value,
        }
    }
}

impl<'v> Part<'v> {
    pub(super) fn new(reading: &'v Reading<'v>, pointer: String, value: Source<'v>) -> Self {
        Self { reading, pointer, value, reference: None }
    }

    /// The same, with the Reference Object that led to it.
    pub(super) fn from(self, reference: &'v Value) -> Self {
        Self { reference: Some(reference), ..self }
    }
}

impl Part<'_> {
    pub(super) fn value(&self) -> &Value {
        self.value.get()
    }

    /// A field; `null` is as good as nothing.
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.value().get(field).filter(|value| !value.is_null())
    }

    /// The place of a field.
    pub(super) fn place(&self, field: &str) -> String {
        join(&self.pointer, field)
    }

    /// Notes that a field, or this without it, is not what belongs here.
    pub(super) fn unexpected(&self, field: &str, wanted: Expected) {
        if self.value().get(field).is_none() {
            return self.wrong(wanted);
        }
        self.reading.note(&self.place(field), Trouble::Unexpected(wanted));
    }

    /// Notes that all of this is not what belongs here.
    pub(super) fn wrong(&self, wanted: Expected) {
        self.reading.note(&self.pointer, Trouble::Unexpected(wanted));
    }

    /// The names of its fields.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.value().as_object().into_iter().flatten().map(|(name, _)| name.as_str())
    }

    /// The schema in a field.
    pub(super) fn schema(&self, field: &str, side: Side) -> Option<Schema> {
        let value = self.get(field)?;
        Some(schema(&self.reading.reader, &self.place(field), value, side))
    }

    /// An object in a field.
    pub(super) fn object(&self, field: &str) -> Option<Part<'_>> {
        self.reading.part(self.place(field), self.get(field)?)
    }

    /// Every field with the object in it, or nothing where none can be read.
    pub(super) fn objects(&self) -> impl Iterator<Item = (&str, Option<Part<'_>>)> {
        let fields = self.value().as_object();
        fields
            .into_iter()
            .flatten()
            .map(|(field, value)| (field.as_str(), self.reading.part(self.place(field), value)))
    }

    /// The objects of a list in a field.
    pub(super) fn list(&self, field: &str) -> Vec<Part<'_>> {
        match self.get(field) {
            None => Vec::new(),
            Some(Value::Array(items)) => {
                let list = self.place(field);
                let part = |(at, item)| self.reading.part(join(&list, &usize::to_string(&at)), item);
                items.iter().enumerate().filter_map(part).collect()
            }
            Some(_) => {
                self.unexpected(field, Expected::List);
                Vec::new()
            }
        }
    }

    /// Text in a field, numbers and flags included.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        let value = self.get(field)?;
        if value.is_object() || value.is_array() {
            self.unexpected(field, Expected::Text);
        }
        text_of(value)
    }

    /// The texts of a list in a field.
    pub(super) fn texts(&self, field: &str) -> Vec<String> {
        let Some(value) = self.get(field) else { return Vec::new() };
        if value.is_object() {
            self.unexpected(field, Expected::Texts);
        }
        texts_of(value)
    }

    pub(super) fn flag(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| {
            if !value.is_boolean() && !value.is_string() {
                self.unexpected(field, Expected::Flag);
            }
            is_set(value)
        })
    }

    /// Text that may stand beside a reference as well.
    pub(super) fn words(&self, field: &str) -> Option<String> {
        let beside = self.reference.and_then(|reference| reference.get(field)).and_then(text_of);
        beside.or_else(|| self.text(field))
    }

    /// The description, which is Markdown.
    pub(super) fn description(&self) -> Vec<Node> {
        let Some(text) = self.words("description") else { return Vec::new() };
        self.reading.reader.nodes(&text).unwrap_or_else(|| {
            self.reading.end(&self.place("description"));
            Vec::new()
        })
    }

    /// An address that a link may have.
    pub(super) fn link(&self, field: &str) -> Option<String> {
        let address = self.text(field)?;
        let is_safe = link::is_safe(&address);
        if !is_safe {
            self.unexpected(field, Expected::SafeAddress);
        }
        is_safe.then_some(address)
    }
}
