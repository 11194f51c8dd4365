//! A place in a part of a document that was read.

use std::rc::Rc;

use serde_json::Value;

use crate::document::join;
use crate::schema::reader::Reader;
use crate::schema::sources::Part;

/// A value inside of another, which several places share.
#[derive(Clone)]
pub(super) struct Spot {
    root: Rc<Value>,
    /// Where the root is.
    pointer: Rc<str>,
    steps: Vec<Step>,
}

/// One level further in.
#[derive(Clone, PartialEq)]
enum Step {
    Key(Rc<str>),
    Item(usize),
}

impl Spot {
    pub(super) fn new(pointer: &str, root: Rc<Value>) -> Self {
        Self { root, pointer: pointer.into(), steps: Vec::new() }
    }

    /// The same, for those who read schemas.
    pub(super) fn part(&self) -> Part<'_> {
        let pointer = self.steps.iter().fold(self.pointer.to_string(), |pointer, step| match step {
            Step::Key(key) => join(&pointer, key),
            Step::Item(place) => join(&pointer, &place.to_string()),
        });
        Part { pointer, value: self.value() }
    }

    pub(super) fn value(&self) -> &Value {
        let inside = self.steps.iter().try_fold(&*self.root, |value, step| match step {
            Step::Key(key) => value.get(&**key),
            Step::Item(place) => value.get(place),
        });
        inside.unwrap_or(&Value::Null)
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.steps.len() + 1);
        steps.extend_from_slice(&self.steps);
        steps.push(step);
        Self { root: Rc::clone(&self.root), pointer: Rc::clone(&self.pointer), steps }
    }

    /// Whether both are the same place, or refer to the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let reference = self.text("$ref");
        let is_here = Rc::ptr_eq(&self.root, &other.root) && self.steps == other.steps;
        is_here || reference.is_some() && reference == other.text("$ref")
    }

    /// A member that there is.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.value().get(key).map(|_| self.step(Step::Key(key.into())))
    }

    /// All items of a list.
    pub(super) fn items(&self, key: &str) -> impl Iterator<Item = Self> + use<> {
        let list = self.value().get(key).and_then(Value::as_array);
        let found = list.map(|list| (list.len(), self.step(Step::Key(key.into()))));
        found.into_iter().flat_map(|(count, list)| (0..count).map(move |place| list.step(Step::Item(place))))
    }

    /// All members of an object with their names.
    pub(super) fn members(&self, key: &str) -> impl Iterator<Item = (String, Self)> + '_ {
        let members = self.value().get(key).and_then(Value::as_object);
        let found = members.map(|members| (members, self.step(Step::Key(key.into()))));
        found.into_iter().flat_map(|(members, object)| {
            members.keys().map(move |name| (name.clone(), object.step(Step::Key(name.as_str().into()))))
        })
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
    pub(super) fn resolved(self, reader: &Reader<'_>) -> Self {
        let target = self.text("$ref").and_then(|reference| reader.resolve(reference).ok());
        target.map_or(self, |target| Self::new(&target.pointer, target.value))
    }
}
