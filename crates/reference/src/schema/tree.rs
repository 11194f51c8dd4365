//! From shapes to the model.

mod members;

use std::cell::{Cell, RefCell};

use serde_json::Value;

use super::reader::Reader;
use super::shape::Shape;
use super::sources::Part;
use super::start_of_text;
use crate::model::{Children, Constraint, Level, Note, Schema, Side, Trouble};
use crate::scalar::text_of;

/// Lists inside each other that are told.
const MAX_LISTS: usize = 8;

/// Values of an `enum` that are told, and the length of each in characters; as long may a constant and a default be.
const MAX_VALUES: usize = 100;
const MAX_VALUE: usize = 2_000;

/// Examples that are told, and the length of each in characters.
const MAX_EXAMPLES: usize = 3;
const MAX_EXAMPLE: usize = 200;

/// Rows that come along with one schema.
const MAX_ROWS: usize = 24;

/// Levels that come along.
const MAX_LEVELS: usize = 2;

/// Builds a part of the model.
pub(super) struct Tree<'r> {
    reader: &'r Reader<'r>,
    side: Side,
    /// Rows that may still come along.
    rows: Cell<usize>,
    /// Levels that may still come along below this one.
    levels: Cell<usize>,
    /// The schemas around this one: what stands in itself is never opened of itself.
    around: RefCell<Vec<String>>,
}

impl<'r> Tree<'r> {
    pub(super) fn new(reader: &'r Reader<'r>, side: Side) -> Self {
        Self {
            reader,
            side,
            rows: Cell::new(MAX_ROWS),
            levels: Cell::new(MAX_LEVELS),
            around: RefCell::default(),
        }
    }

    pub(super) fn of_one_level(reader: &'r Reader<'r>, side: Side) -> Self {
        Self { levels: Cell::new(0), ..Self::new(reader, side) }
    }

    pub(super) fn level_at(&self, pointer: &str) -> Level {
        match self.reader.document().value(pointer) {
            Ok(value) => self.open(&[Part::new(pointer, &value)], 0, &|shape, _| self.level(shape)),
            Err(trouble) => {
                Level { notes: vec![Note { place: pointer.to_owned(), trouble }], ..Level::default() }
            }
        }
    }

    pub(super) fn schema(&self, parts: &[Part<'_>]) -> Schema {
        self.schema_in(parts, 0)
    }

    fn schema_in(&self, parts: &[Part<'_>], lists: usize) -> Schema {
        self.reader.open(parts, |shape| self.told(shape, parts, lists))
    }

    fn told(&self, shape: &Shape<'_>, parts: &[Part<'_>], lists: usize) -> Schema {
        let items = self.items(shape, lists);
        let values = shape.first("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let word = |keyword| shape.all(keyword).find_map(text_of).filter(|text| self.reader.pays_for(text));
        let value = |value: &Value| self.value(value);
        let description = shape.all("description").find_map(text_of);
        Schema {
            types: shape.types_of_all(self.reader).into_iter().map(str::to_owned).collect(),
            name: shape.name().map(str::to_owned).or_else(|| word("title")),
            format: shape.format().filter(|text| self.reader.pays_for(text)),
            media_type: word("contentMediaType"),
            description: description.and_then(|text| self.reader.nodes(&text)).unwrap_or_default(),
            constraints: self.constraints(shape),
            values: values.iter().take(MAX_VALUES).filter_map(value).collect(),
            value_count: values.len(),
            constant: shape.first("const").and_then(value),
            default: shape.first("default").and_then(value),
            examples: examples(shape),
            read_only: shape.is_set("readOnly"),
            write_only: shape.is_set("writeOnly"),
            deprecated: shape.is_set("deprecated"),
            // A list's members are those of its items, which tell of themselves without.
            children: if lists == 0 { self.children(shape, parts) } else { Children::None },
            notes: self.notes(shape),
            items,
        }
    }

    /// A value as text, if there are steps for it.
    fn value(&self, value: &Value) -> Option<String> {
        Some(start_of_text(value, MAX_VALUE)).filter(|text| self.reader.pays_for(text))
    }

    fn constraints(&self, shape: &Shape<'_>) -> Vec<Constraint> {
        let mut all = shape.constraints();
        all.retain(|constraint| match constraint {
            Constraint::Pattern(pattern) => self.reader.pays_for(pattern),
            _ => true,
        });
        all
    }

    fn notes(&self, shape: &Shape<'_>) -> Vec<Note> {
        let mut notes: Vec<Note> = shape.notes.iter().cloned().chain(shape.odd_types()).collect();
        if notes.is_empty() && self.reader.is_exhausted() {
            notes.push(Note { place: shape.key.clone(), trouble: Trouble::TooMuch });
        }
        notes
    }

    /// What a list holds. Without its members: those are the list's.
    fn items(&self, shape: &Shape<'_>, lists: usize) -> Option<Box<Schema>> {
        let items = shape.items();
        if items.is_empty() || lists == MAX_LISTS {
            return None;
        }
        Some(Box::new(self.schema_in(&items, lists + 1)))
    }

    /// Opens the schema whose members these are: of a list its items.
    fn open<T>(&self, parts: &[Part<'_>], lists: usize, then: &dyn Fn(&Shape<'_>, &[Part<'_>]) -> T) -> T {
        self.reader.open(parts, |shape| {
            let items = shape.items();
            if items.is_empty() || lists == MAX_LISTS || !shape.tuple().is_empty() {
                return then(shape, parts);
            }
            self.open(&items, lists + 1, then)
        })
    }
}

fn examples(shape: &Shape<'_>) -> Vec<String> {
    let lists = shape.all("examples").filter_map(Value::as_array).flatten();
    let all = shape.all("example").chain(lists).take(MAX_EXAMPLES);
    all.map(|example| start_of_text(example, MAX_EXAMPLE)).collect()
}
