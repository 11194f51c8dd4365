//! One reading of a document: references followed, what is wrong noted, the work bounded.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::{Map, Value};

use super::part::{Part, Source};
use crate::document::{Document, Located, join};
use crate::model::{Note, Trouble};
use crate::notes::Notes;
use crate::schema::reader::Reader;

/// What one reading may take: a part costs [`PART`], and what a reference leads to also its bytes, since only references
/// can multiply a document.
const ROOM: usize = 4 * 1024 * 1024;

/// Price of a part, besides its pointer.
const PART: usize = 1024;

/// One reading of a document: what it may still make, and what it noted.
pub(super) struct Reading<'d> {
    pub document: &'d Document,
    /// Of all its schemas and examples together.
    pub reader: Reader<'d>,
    /// Swagger 2.0.
    pub is_swagger: bool,
    room: Cell<Option<usize>>,
    notes: RefCell<Notes>,
}

impl<'d> Reading<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let is_swagger = document.spec_version().is_some_and(|version| version.starts_with('2'));
        Self {
            document,
            reader: Reader::new(document),
            is_swagger,
            room: Cell::new(Some(ROOM)),
            notes: RefCell::default(),
        }
    }

    pub(super) fn note(&self, place: &str, trouble: Trouble) {
        self.notes.borrow_mut().add(place, trouble);
    }

    /// Takes a share of the room for something at this place. The first that does not fit is noted and ends the reading.
    fn spend(&self, place: &str, bytes: usize) -> bool {
        let Some(room) = self.room.get() else { return false };
        match room.checked_sub(bytes) {
            Some(left) => self.room.set(Some(left)),
            None => self.end(place),
        }
        self.room.get().is_some()
    }

    /// Ends the reading at this place, which is noted once.
    pub(super) fn end(&self, place: &str) {
        if self.room.take().is_some() {
            self.note(place, Trouble::TooMuch);
        }
    }

    /// What `read` makes, and the notes that it took.
    pub(super) fn with_notes<T>(&self, read: impl FnOnce() -> T) -> (T, Vec<Note>) {
        let before = self.notes.take();
        let made = read();
        (made, self.notes.replace(before).kept)
    }

    pub(super) fn into_notes(self) -> Notes {
        self.notes.into_inner()
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
        Part::new(self, pointer.to_owned(), Source::There(Rc::new(Value::Object(object))))
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
            return self.referred(pointer, reference);
        }
        self.object(pointer.to_owned(), Source::There(value))
    }

    /// The object that a value is, or refers to.
    pub(super) fn part<'v>(&'v self, pointer: String, value: &'v Value) -> Option<Part<'v>> {
        match reference_in(value) {
            Some(reference) => Some(self.referred(&pointer, reference)?.from(value)),
            None => self.object(pointer, Source::Here(value)),
        }
    }

    fn referred(&self, place: &str, reference: &str) -> Option<Part<'_>> {
        // To find what there is no room for would be work all the same.
        self.room.get()?;
        match self.document.resolve(reference) {
            Ok(Located { pointer, value }) => {
                let bytes = self.document.json_at(&pointer).map_or(0, str::len);
                self.spend(place, bytes).then(|| self.object(pointer, Source::There(value))).flatten()
            }
            Err(trouble) => {
                self.note(place, trouble);
                None
            }
        }
    }

    fn object<'v>(&'v self, pointer: String, value: Source<'v>) -> Option<Part<'v>> {
        if !value.get().is_object() {
            self.note(&pointer, Trouble::NoObject);
            return None;
        }
        self.spend(&pointer, PART + pointer.len()).then(|| Part::new(self, pointer, value))
    }
}

fn reference_in(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}
