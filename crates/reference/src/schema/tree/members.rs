//! The members of a schema, and whether they come along.

use serde_json::Value;

use super::{MAX_ROWS, Tree};
use crate::model::{Children, Choice, Choices, Discriminator, Level, Note, Property, SchemaPlace, Trouble};
use crate::schema::choices::ChoiceSet;
use crate::schema::shape::Shape;
use crate::schema::sources::Part;

/// Properties that come along at once; more are asked for.
const MAX_PROPERTIES: usize = 12;

/// Rows of one level. Nobody reads as many; specifications that were made to hurt have them.
const MAX_MEMBERS: usize = 2_000;

/// A property that is to be drawn.
struct Member<'v> {
    name: String,
    is_pattern: bool,
    parts: Vec<Part<'v>>,
}

impl Tree<'_> {
    pub(super) fn children(&self, shape: &Shape<'_>, parts: &[Part<'_>]) -> Children {
        let items = shape.items();
        if items.is_empty() || !shape.tuple().is_empty() {
            return self.children_of(shape, parts);
        }
        self.open(&items, 1, &|shape, _| self.children_of(shape, parts))
    }

    /// Children of what stands at these places, by the shape that has them.
    fn children_of(&self, shape: &Shape<'_>, parts: &[Part<'_>]) -> Children {
        let properties = self.members(shape).len();
        let choices: usize = shape.choices().iter().map(|set| set.options.len()).sum();
        let rows = properties + choices + usize::from(!shape.additional().is_empty());
        if rows == 0 {
            return Children::None;
        }
        let is_inside = self.around.borrow().contains(&shape.key);
        if is_inside || self.levels.get() == 0 || properties > MAX_PROPERTIES || rows > self.rows.get() {
            let place = SchemaPlace { pointer: self.place(parts), side: self.side };
            return Children::Later { place, properties, choices };
        }
        self.rows.set(self.rows.get() - rows);
        self.levels.set(self.levels.get() - 1);
        self.around.borrow_mut().push(shape.key.clone());
        let level = self.level(shape);
        self.around.borrow_mut().pop();
        self.levels.set(self.levels.get() + 1);
        Children::Here(Box::new(level))
    }

    pub(super) fn level(&self, shape: &Shape<'_>) -> Level {
        let required = shape.required();
        let members = self.members(shape);
        let additional = shape.additional();
        let mut notes = shape.notes.clone();
        notes.extend(no_maps(shape));
        if members.len() > MAX_MEMBERS || self.reader.is_exhausted() {
            notes.push(Note { place: shape.key.clone(), trouble: Trouble::TooMuch });
        }
        let is_affordable = |member: &Member<'_>| self.reader.pays_for(&member.name);
        let property = |member: Member<'_>| Property {
            required: required.contains(member.name.as_str()),
            schema: self.schema(&member.parts),
            name: member.name,
            is_pattern: member.is_pattern,
        };
        Level {
            properties: members.into_iter().take(MAX_MEMBERS).filter(is_affordable).map(property).collect(),
            additional: (!additional.is_empty()).then(|| Box::new(self.schema(&additional))),
            is_closed: shape.is_closed(),
            choices: shape.choices().iter().map(|set| self.choices(set)).collect(),
            notes,
        }
    }

    /// Properties that go in this direction, then places in a list, then patterns of names.
    fn members<'v>(&self, shape: &Shape<'v>) -> Vec<Member<'v>> {
        let named = |keyword, is_pattern| {
            let members = shape.map(keyword).into_iter();
            members.map(move |(name, parts)| Member { name, is_pattern, parts })
        };
        let tuple = shape.tuple().into_iter().enumerate();
        let places =
            tuple.map(|(at, part)| Member { name: at.to_string(), is_pattern: false, parts: vec![part] });
        let all = named("properties", false).chain(places).chain(named("patternProperties", true));
        all.filter(|member| !self.reader.is_hidden(&member.parts, self.side)).collect()
    }

    fn choices(&self, set: &ChoiceSet<'_>) -> Choices {
        let options = set.options.iter().take(MAX_MEMBERS).map(|option| {
            let schema = self.schema(std::slice::from_ref(option));
            Choice { name: schema.name.clone(), value: set.value_of(self.reader, option), schema }
        });
        Choices {
            kind: set.kind,
            discriminator: set.property.map(|property| Discriminator { property: property.to_owned() }),
            options: options.collect(),
        }
    }

    /// The place to ask for members at. Several schemas that describe one property have no place in common: the one with
    /// the most members stands for them.
    fn place(&self, parts: &[Part<'_>]) -> String {
        let size = |part: &Part<'_>| {
            self.open(std::slice::from_ref(part), 0, &|shape, _| {
                shape.map("properties").len() + shape.choices().len()
            })
        };
        let best = match parts {
            [only] => Some(only),
            several => several.iter().rev().max_by_key(|part| size(part)),
        };
        best.map(|part| part.pointer.clone()).unwrap_or_default()
    }
}

/// Notes on what should be schemas by their names, and is not.
fn no_maps(shape: &Shape<'_>) -> Vec<Note> {
    let maps = shape
        .pieces
        .iter()
        .flat_map(|piece| ["properties", "patternProperties"].map(|keyword| piece.part.under(keyword)));
    let odd = maps.flatten().filter(|map| !matches!(map.value, Value::Object(_) | Value::Null));
    odd.map(|map| Note { place: map.pointer, trouble: Trouble::NoObject }).collect()
}

const _: () = assert!(MAX_PROPERTIES <= MAX_ROWS, "a level that may come along has to fit");
