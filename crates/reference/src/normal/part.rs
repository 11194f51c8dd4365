//! Objects of a document on their way into the model: references followed, what is wrong noted, the work bounded.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use portico_api_types::document::node::Node;
use portico_api_types::link;
use serde_json::{Map, Value};

use crate::document::{Document, Located, join};
use crate::markdown;
use crate::model::{Note, Schema, Side, Trouble};
use crate::notes::Notes;
use crate::scalar::{is_set, text_of, texts_of};
use crate::schema::schema;

/// What one reading may take: a part costs [`PART`], and what a reference leads to also its bytes, since only references
/// can multiply a document.
const ROOM: usize = 4 * 1024 * 1024;

/// Price of a part: what its schema and its example may come to.
const PART: usize = 1024;

/// One reading of a document: what it may still make, and what it noted.
pub(super) struct Reading<'d> {
    pub document: &'d Document,
    /// Swagger 2.0.
    pub is_swagger: bool,
    room: Cell<Option<usize>>,
    notes: RefCell<Notes>,
}

impl<'d> Reading<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let is_swagger = document.spec_version().is_some_and(|version| version.starts_with('2'));
        Self { document, is_swagger, room: Cell::new(Some(ROOM)), notes: RefCell::default() }
    }

    pub(super) fn note(&self, place: &str, trouble: Trouble) {
        self.notes.borrow_mut().add(place, trouble);
    }

    /// Takes a share of the room for something at this place. The first that does not fit is noted and ends the reading.
    fn spend(&self, place: &str, bytes: usize) -> bool {
        let Some(room) = self.room.get() else { return false };
        let left = room.checked_sub(bytes);
        if left.is_none() {
            self.note(place, Trouble::TooMuch);
        }
        self.room.set(left);
        left.is_some()
    }

    /// What `read` makes, and the notes that it took.
    pub(super) fn with_notes<T>(&self, read: impl FnOnce() -> T) -> (T, Vec<Note>) {
        let before = self.notes.take();
        let made = read();
        (made, self.notes.replace(before).kept)
    }

    pub(super) fn into_notes(self) -> Vec<Note> {
        self.notes.into_inner().kept
    }

    /// The object at a place with no more than these of its fields: those beside them may be most of the document.
    pub(super) fn fields(&self, pointer: &str, fields: &[&str]) -> Part<'_> {
        let mut object = Map::new();
        for field in fields {
            let place = join(pointer, field);
            match self.document.value(&place) {
                Ok(value) => {
                    object.insert((*field).to_owned(), Value::clone(&value));
                }
                Err(Trouble::LeadsNowhere(_)) => {}
                Err(trouble) => self.note(&place, trouble),
            }
        }
        Part {
            reading: self,
            pointer: pointer.to_owned(),
            value: Source::There(Rc::new(Value::Object(object))),
            reference: None,
        }
    }

    /// The object at a place of the document; `null` is as good as nothing.
    pub(super) fn at(&self, pointer: &str) -> Option<Part<'_>> {
        let value = match self.document.value(pointer) {
            Ok(value) if value.is_null() => return None,
            Ok(value) => value,
            Err(Trouble::LeadsNowhere(_)) => return None,
            Err(trouble) => {
                self.note(pointer, trouble);
                return None;
            }
        };
        if let Some(reference) = reference_in(&value) {
            return self.referred(pointer, reference, None);
        }
        self.there(Located { pointer: pointer.to_owned(), value }, None)
    }

    /// The object that a value is, or refers to.
    pub(super) fn part<'v>(&'v self, pointer: String, value: &'v Value) -> Option<Part<'v>> {
        if let Some(reference) = reference_in(value) {
            return self.referred(&pointer, reference, Some(value));
        }
        if !value.is_object() {
            self.note(&pointer, Trouble::NoObject);
            return None;
        }
        self.spend(&pointer, PART).then(|| Part {
            reading: self,
            pointer,
            value: Source::Here(value),
            reference: None,
        })
    }

    fn referred<'v>(&'v self, place: &str, reference: &str, beside: Option<&'v Value>) -> Option<Part<'v>> {
        match self.document.resolve(reference) {
            Ok(located) => self.there(located, beside),
            Err(trouble) => {
                self.note(place, trouble);
                None
            }
        }
    }

    fn there<'v>(&'v self, located: Located, reference: Option<&'v Value>) -> Option<Part<'v>> {
        let Located { pointer, value } = located;
        if !value.is_object() {
            self.note(&pointer, Trouble::NoObject);
            return None;
        }
        let bytes = self.document.json_at(&pointer).map_or(0, str::len);
        self.spend(&pointer, PART + bytes).then(|| Part {
            reading: self,
            pointer,
            value: Source::There(value),
            reference,
        })
    }
}

fn reference_in(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// An object of the document.
pub(super) struct Part<'v> {
    pub reading: &'v Reading<'v>,
    pub pointer: String,
    value: Source<'v>,
    /// The Reference Object that led here: its `summary` and `description` go before the ones here.
    reference: Option<&'v Value>,
}

enum Source<'v> {
    Here(&'v Value),
    There(Rc<Value>),
}

impl Part<'_> {
    pub(super) fn value(&self) -> &Value {
        match &self.value {
            Source::Here(value) => value,
            Source::There(value) => value,
        }
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
    pub(super) fn unexpected(&self, field: &str, wanted: &str) {
        if self.value().get(field).is_none() {
            return self.wrong(wanted);
        }
        self.reading.note(&self.place(field), Trouble::Unexpected(wanted.to_owned()));
    }

    /// Notes that all of this is not what belongs here.
    pub(super) fn wrong(&self, wanted: &str) {
        self.reading.note(&self.pointer, Trouble::Unexpected(wanted.to_owned()));
    }

    /// The names of its fields.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.value().as_object().into_iter().flatten().map(|(name, _)| name.as_str())
    }

    /// The schema in a field.
    pub(super) fn schema(&self, field: &str, side: Side) -> Option<Schema> {
        let value = self.get(field)?;
        Some(schema(self.reading.document, &self.place(field), value, side))
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
                self.unexpected(field, "a list");
                Vec::new()
            }
        }
    }

    /// Text in a field, numbers and flags included.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        let value = self.get(field)?;
        if value.is_object() || value.is_array() {
            self.unexpected(field, "text");
        }
        text_of(value)
    }

    /// The texts of a list in a field.
    pub(super) fn texts(&self, field: &str) -> Vec<String> {
        let Some(value) = self.get(field) else { return Vec::new() };
        if value.is_object() {
            self.unexpected(field, "a list of texts");
        }
        texts_of(value)
    }

    pub(super) fn flag(&self, field: &str) -> bool {
        self.get(field).is_some_and(|value| {
            if !value.is_boolean() && !value.is_string() {
                self.unexpected(field, "true or false");
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
        self.words("description").map_or_else(Vec::new, |text| markdown::nodes(&text).children)
    }

    /// An address that a link may have.
    pub(super) fn link(&self, field: &str) -> Option<String> {
        let address = self.text(field)?;
        let is_safe = link::is_safe(&address);
        if !is_safe {
            self.unexpected(field, "an address that is safe to follow");
        }
        is_safe.then_some(address)
    }
}
