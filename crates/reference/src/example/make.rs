//! A value that fits a schema.

mod members;

use std::cell::{Cell, RefCell};

use serde_json::Value;

use super::{STEPS, scalar};
use crate::bounded;
use crate::model::Side;
use crate::schema::reader::Reader;
use crate::schema::shape::{Piece, Shape};
use crate::schema::sources::Part;

/// Values in one example, and their length as text.
const MAX_VALUES: usize = 2_000;
const MAX_BYTES: usize = 20_000;

/// Schemas inside each other that are followed.
const MAX_DEPTH: usize = 12;

/// Choices that are made for one value.
const MAX_PICKED: usize = 8;

/// Choices that are tried before giving up.
const MAX_TRIED: usize = 8;

/// Makes one example.
pub(super) struct Maker<'r> {
    reader: &'r Reader<'r>,
    side: Side,
    values: Cell<usize>,
    bytes: Cell<usize>,
    /// The schemas around this one.
    around: RefCell<Vec<String>>,
}

/// A choice that was made: its set, and the discriminator with the value that says so.
#[derive(Clone)]
struct Picked {
    set: String,
    told: Option<(String, String)>,
}

impl<'r> Maker<'r> {
    pub(super) fn new(reader: &'r Reader<'r>, side: Side) -> Self {
        Self {
            reader,
            side,
            values: Cell::new(MAX_VALUES),
            bytes: Cell::new(MAX_BYTES),
            around: RefCell::default(),
        }
    }

    pub(super) fn make(&self, part: &Part<'_>) -> Option<Value> {
        self.value(std::slice::from_ref(part), 0)
    }

    /// A value for which all of these schemas hold; of several the one with this number. `None` for what stands inside
    /// itself, and for what there is no room for.
    fn value(&self, parts: &[Part<'_>], nth: usize) -> Option<Value> {
        self.reader.open(parts, |shape| {
            let is_inside = self.around.borrow().contains(&shape.key);
            if is_inside || shape.is_never || self.around.borrow().len() == MAX_DEPTH || !self.spend(1, 0) {
                return None;
            }
            self.around.borrow_mut().push(shape.key.clone());
            let value = self.choose(shape, parts, &[], nth);
            self.around.borrow_mut().pop();
            value
        })
    }

    /// Makes the choices that are left, then a value.
    fn choose(&self, shape: &Shape<'_>, parts: &[Part<'_>], picked: &[Picked], nth: usize) -> Option<Value> {
        if let Some(value) = given(shape, nth).filter(|value| self.spend_on(value)) {
            return Some(value.clone());
        }
        let is_open = |set: &String| picked.iter().all(|done| done.set != *set);
        let Some(set) = shape.choices().into_iter().find(|set| is_open(&set.pointer)) else {
            return self.made(shape, picked, nth);
        };
        if picked.len() == MAX_PICKED {
            return None;
        }
        let options = set.options.iter().filter(|option| !self.is_around(option));
        options.take(MAX_TRIED).find_map(|option| {
            let told = set.value_of(self.reader, option).zip(set.property);
            let told = told.map(|(value, property)| (property.to_owned(), value));
            let picked = [picked, &[Picked { set: set.pointer.clone(), told }]].concat();
            let both = [parts, std::slice::from_ref(option)].concat();
            self.reader.open(&both, |shape| {
                if shape.is_never { None } else { self.choose(shape, &both, &picked, nth) }
            })
        })
    }

    /// Whether a schema stands in itself.
    fn is_around(&self, part: &Part<'_>) -> bool {
        self.reader.open(std::slice::from_ref(part), |shape| self.around.borrow().contains(&shape.key))
    }

    fn made(&self, shape: &Shape<'_>, picked: &[Picked], nth: usize) -> Option<Value> {
        let types = shape.types();
        let value = match types.iter().find(|name| **name != "null").or(types.first()).copied() {
            Some("object") => return self.object(shape, picked),
            Some("array") => return self.list(shape, nth),
            Some("string") => scalar::string(shape, nth).into(),
            Some("integer") => scalar::integer(shape, nth),
            Some("number") => scalar::float(shape, nth),
            Some("boolean") => Value::Bool(nth.is_multiple_of(2)),
            Some(_) => Value::Null,
            None => Value::Object(serde_json::Map::new()),
        };
        self.spend_on(&value).then_some(value)
    }

    fn spend(&self, values: usize, bytes: usize) -> bool {
        let fits = values <= self.values.get() && bytes <= self.bytes.get();
        if fits {
            self.values.set(self.values.get() - values);
            self.bytes.set(self.bytes.get() - bytes);
        }
        fits && !self.reader.is_exhausted()
    }

    /// Takes the room for a value; to find that there is none is work, too.
    fn spend_on(&self, value: &Value) -> bool {
        let (text, is_whole) = bounded::json(value, self.bytes.get());
        self.reader.pays_for(&text) && is_whole && self.spend(0, text.len())
    }

    /// Whether what is left had better be kept for members that must be there.
    fn is_tight(&self) -> bool {
        2 * self.values.get() < MAX_VALUES
            || 2 * self.bytes.get() < MAX_BYTES
            || 2 * self.reader.left() < STEPS
    }

    fn is_spent(&self) -> bool {
        self.values.get() == 0 || self.bytes.get() == 0 || self.reader.is_exhausted()
    }
}

/// What the author gives; of several values the one with this number. A word about a part of an `allOf` is none about
/// the whole.
fn given<'v>(shape: &Shape<'v>, nth: usize) -> Option<&'v Value> {
    if let Some(constant) = shape.first("const") {
        return Some(constant);
    }
    let whole = |keyword| {
        let mut pieces =
            shape.pieces.iter().filter(|piece| piece.is_outer || piece.is_whole || is_only(shape));
        pieces.find_map(|piece| piece.keywords.get(keyword))
    };
    let first_of = |list: &'v Value| match list {
        Value::Array(list) => list.first(),
        // In the way of a Media Type Object.
        Value::Object(named) => named.values().next().and_then(|example| example.get("value")),
        _ => None,
    };
    let is_telling = |value: &&Value| match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
        _ => true,
    };
    let values = shape.first("enum").and_then(Value::as_array);
    let listed = || values.and_then(|values| values.iter().filter(|value| !value.is_null()).cycle().nth(nth));
    let told = || {
        let example = whole("example").or_else(|| whole("examples").and_then(first_of));
        example.or_else(|| whole("default").filter(is_telling))
    };
    // Values that have to differ do so at best when they are of a list.
    if nth > 0 { listed() } else { told().or_else(listed) }
}

/// Whether one piece alone says what the value is.
fn is_only(shape: &Shape<'_>) -> bool {
    let telling = ["type", "properties", "items", "enum", "additionalProperties", "oneOf", "anyOf"];
    let tells = |piece: &&Piece<'_>| telling.iter().any(|keyword| piece.keywords.contains_key(*keyword));
    shape.pieces.iter().filter(tells).count() <= 1
}
