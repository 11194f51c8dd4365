//! A place in a part of a document that was read.

use std::rc::Rc;

use serde_json::Value;

use crate::document::{Document, join};
use crate::model::Side;

/// A value inside of another, which several places share.
#[derive(Clone)]
pub(super) struct Spot {
    root: Rc<Value>,
    pointer: String,
}

impl Spot {
    pub(super) fn new(root: Rc<Value>) -> Self {
        Self { root, pointer: String::new() }
    }

    pub(super) fn value(&self) -> &Value {
        self.root.pointer(&self.pointer).unwrap_or(&Value::Null)
    }

    /// Whether both are the same place, or refer to the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let reference = self.text("$ref");
        let is_here = Rc::ptr_eq(&self.root, &other.root) && self.pointer == other.pointer;
        is_here || reference.is_some() && reference == other.text("$ref")
    }

    /// A member that there is.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let spot = Self { root: Rc::clone(&self.root), pointer: join(&self.pointer, key) };
        spot.root.pointer(&spot.pointer).is_some().then_some(spot)
    }

    /// All items of a list.
    pub(super) fn items<'s>(&'s self, key: &'s str) -> impl Iterator<Item = Self> + 's {
        let count = self.value().get(key).and_then(Value::as_array).map_or(0, Vec::len);
        (0..count).filter_map(move |place| self.get(key)?.get(&place.to_string()))
    }

    /// All members of an object with their names.
    pub(super) fn members<'s>(&'s self, key: &'s str) -> impl Iterator<Item = (String, Self)> + 's {
        let pointer = join(&self.pointer, key);
        let members = self.value().get(key).and_then(Value::as_object);
        members.into_iter().flat_map(|members| members.keys()).map(move |name| {
            (name.clone(), Self { root: Rc::clone(&self.root), pointer: join(&pointer, name) })
        })
    }

    /// Whether values that go this way leave it out: `readOnly`, `writeOnly`.
    pub(super) fn is_left_out(&self, side: Side, document: &Document) -> bool {
        let key = match side {
            Side::Request => "readOnly",
            Side::Response => "writeOnly",
        };
        self.is_set(key) || self.text("$ref").is_some() && self.clone().resolved(document).is_set(key)
    }

    /// Text of a member.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.value().get(key)?.as_str()
    }

    /// Whether a member is `true`.
    pub(super) fn is_set(&self, key: &str) -> bool {
        self.value().get(key) == Some(&Value::Bool(true))
    }

    /// Where the reference that stands here leads; where none stands, or it leads nowhere, this place itself.
    pub(super) fn resolved(self, document: &Document) -> Self {
        let target = self.text("$ref").and_then(|reference| document.resolve(reference).ok());
        target.map_or(self, |target| Self::new(target.value))
    }
}
