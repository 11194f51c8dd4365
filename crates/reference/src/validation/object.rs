//! Objects and lists held against schemas.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::check::{Check, Place, Problems};
use crate::document::join;
use crate::model::{BodyTrouble, Constraint};
use crate::schema::shape::Shape;
use crate::schema::sources::Part;

impl Check<'_> {
    pub(super) fn object(
        &self,
        place: Place<'_>,
        object: &Map<String, Value>,
        shape: &Shape<'_>,
        problems: &mut Problems,
    ) {
        let members = shape.map("properties");
        let is_hidden = |parts: &Vec<Part<'_>>| self.reader.is_hidden(parts, self.side);
        for name in shape.required().into_iter().filter(|name| !object.contains_key(*name)) {
            if !members.get(name).is_some_and(is_hidden) {
                problems.push(place.problem(BodyTrouble::Missing { property: name.to_owned() }));
            }
        }
        let count = shape.property_count();
        if !count.holds(object.len()) {
            let limit = Constraint::Properties { min: count.min, max: count.max };
            problems.push(place.problem(BodyTrouble::Breaks(limit)));
        }
        let additional = shape.additional();
        let is_closed = shape.is_closed() && shape.first("patternProperties").is_none();
        // A name that a pattern may mean is not held against the schema for the others.
        let others = if shape.first("patternProperties").is_none() { additional } else { Vec::new() };
        for (name, value) in object {
            let pointer = join(place.pointer, name);
            let inner = Place { value, pointer: &pointer, depth: place.depth + 1 };
            match members.get(name) {
                Some(parts) => self.value(inner, parts, problems),
                None if is_closed => problems.push(inner.problem(BodyTrouble::Unknown)),
                None if !others.is_empty() => self.value(inner, &others, problems),
                None => {}
            }
        }
    }

    pub(super) fn list(&self, place: Place<'_>, list: &[Value], shape: &Shape<'_>, problems: &mut Problems) {
        let count = shape.item_count();
        if !count.holds(list.len()) {
            let limit = Constraint::Items { min: count.min, max: count.max };
            problems.push(place.problem(BodyTrouble::Breaks(limit)));
        }
        if shape.is_set("uniqueItems") && has_twins(list) {
            problems.push(place.problem(BodyTrouble::Breaks(Constraint::Unique)));
        }
        let tuple = shape.tuple();
        let items = shape.items();
        for (at, value) in list.iter().enumerate() {
            let pointer = join(place.pointer, &at.to_string());
            let inner = Place { value, pointer: &pointer, depth: place.depth + 1 };
            match tuple.get(at) {
                Some(part) => self.value(inner, std::slice::from_ref(part), problems),
                None if !items.is_empty() => self.value(inner, &items, problems),
                None => {}
            }
        }
    }
}

fn has_twins(list: &[Value]) -> bool {
    let mut seen = HashSet::new();
    !list.iter().all(|item| seen.insert(item.to_string()))
}
