//! A value held against schemas.

use std::cell::Cell;

use serde_json::Value;

use super::MAX_PROBLEMS;
use crate::document::join;
use crate::model::{BodyProblem, BodyTrouble, Side};
use crate::schema::choices::ChoiceSet;
use crate::schema::reader::Reader;
use crate::schema::shape::Shape;
use crate::schema::sources::Part;
use crate::schema::text;
use crate::schema::types::{allows, type_of};

/// Levels of a body that are checked: as deep as specifications are read.
const MAX_DEPTH: usize = 64;

/// Choices that are made for one value.
const MAX_PICKED: usize = 8;

/// Keywords that are not checked: what they forbid may seem allowed.
const UNCHECKED: [&str; 11] = [
    "pattern",
    "format",
    "if",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "$dynamicRef",
    "contentEncoding",
];

/// What is found wrong.
pub(super) type Problems = Vec<BodyProblem>;

/// One check of a body.
pub(super) struct Check<'r> {
    pub(super) reader: &'r Reader<'r>,
    pub(super) side: Side,
    /// A keyword was passed over.
    is_unsure: Cell<bool>,
}

/// A value in its place.
#[derive(Clone, Copy)]
pub(super) struct Place<'b> {
    pub value: &'b Value,
    pub pointer: &'b str,
    pub depth: usize,
}

impl Place<'_> {
    pub(super) fn problem(&self, kind: BodyTrouble) -> BodyProblem {
        BodyProblem { pointer: self.pointer.to_owned(), line: None, kind }
    }
}

impl<'r> Check<'r> {
    pub(super) fn new(reader: &'r Reader<'r>, side: Side) -> Self {
        Self { reader, side, is_unsure: Cell::new(false) }
    }

    pub(super) fn problems(&self, body: &Value, schema: Part<'_>) -> Problems {
        let mut problems = Problems::new();
        self.value(Place { value: body, pointer: "", depth: 0 }, &[schema], &mut problems);
        problems
    }

    /// Holds a value against schemas that all have to hold.
    pub(super) fn value(&self, place: Place<'_>, parts: &[Part<'_>], problems: &mut Problems) {
        self.choose(place, parts, &[], problems);
    }

    /// Makes the choices that are left, then checks.
    fn choose(&self, place: Place<'_>, parts: &[Part<'_>], picked: &[String], problems: &mut Problems) {
        if place.depth > MAX_DEPTH || problems.len() >= MAX_PROBLEMS {
            self.is_unsure.set(true);
            return;
        }
        self.reader.open(parts, |shape| {
            if self.reader.is_exhausted() || !shape.notes.is_empty() {
                self.is_unsure.set(true);
            }
            let choices = shape.choices();
            let is_open = |set: &&ChoiceSet<'_>| !picked.contains(&set.pointer);
            match choices.iter().find(is_open) {
                Some(set) if place.value.is_null() && set.or_null => {}
                Some(set) if picked.len() < MAX_PICKED => {
                    let picked = [picked, std::slice::from_ref(&set.pointer)].concat();
                    self.choice(place, parts, set, &picked, problems);
                }
                _ => self.shape(place, shape, problems),
            }
        });
    }

    fn choice(
        &self,
        place: Place<'_>,
        parts: &[Part<'_>],
        set: &ChoiceSet<'_>,
        picked: &[String],
        problems: &mut Problems,
    ) {
        let with = |option: &Part<'_>, problems: &mut Problems| {
            let both = [parts, std::slice::from_ref(option)].concat();
            self.choose(place, &both, picked, problems);
        };
        if let Some(told) = self.told(place, set) {
            match told {
                Ok(option) => with(option, problems),
                Err(problem) => problems.extend(problem),
            }
            return;
        }
        let mut likely = Vec::new();
        for option in &set.options {
            let mut found = Problems::new();
            with(option, &mut found);
            if found.is_empty() {
                return;
            }
            if self.is_of_type(place.value, option) {
                likely.push(found);
            }
        }
        let mut own = Problems::new();
        self.choose(place, parts, picked, &mut own);
        match likely.as_mut_slice() {
            _ if !own.is_empty() => problems.append(&mut own),
            [only] => problems.append(only),
            _ => problems.push(place.problem(BodyTrouble::NoChoice)),
        }
    }

    /// The choice that the discriminator tells. `None` when it tells nothing.
    fn told<'s, 'v>(
        &self,
        place: Place<'_>,
        set: &'s ChoiceSet<'v>,
    ) -> Option<Result<&'s Part<'v>, Option<BodyProblem>>> {
        let property = set.property?;
        let value = place.value.get(property)?.as_str()?;
        if let Some(option) = set.told(self.reader, value) {
            return Some(Ok(option));
        }
        if set.is_extension() {
            return Some(Err(None));
        }
        // A choice without a name has no value that means it.
        let values = set.options.iter().map(|option| set.value_of(self.reader, option));
        let values: Vec<String> = values.collect::<Option<_>>()?;
        let pointer = join(place.pointer, property);
        Some(Err(Some(BodyProblem { pointer, line: None, kind: BodyTrouble::NotListed { values } })))
    }

    fn is_of_type(&self, value: &Value, option: &Part<'_>) -> bool {
        self.reader.open(std::slice::from_ref(option), |shape| allows(&shape.types(), type_of(value)))
    }

    /// Checks against what is left without choices.
    fn shape(&self, place: Place<'_>, shape: &Shape<'_>, problems: &mut Problems) {
        if UNCHECKED.iter().any(|keyword| shape.first(keyword).is_some()) {
            self.is_unsure.set(true);
        }
        if shape.is_never {
            return problems.push(place.problem(BodyTrouble::Forbidden));
        }
        let types = shape.types();
        let is_null = place.value.is_null() && types.contains(&"null");
        if !allows(&types, type_of(place.value)) {
            let expected = types.into_iter().map(str::to_owned).collect();
            return problems.push(place.problem(BodyTrouble::WrongType { expected }));
        }
        if !is_null && let Some(values) = super::scalar::unlisted(place.value, shape) {
            let values = values.iter().take(20).map(text).collect();
            return problems.push(place.problem(BodyTrouble::NotListed { values }));
        }
        match place.value {
            Value::Object(object) => self.object(place, object, shape, problems),
            Value::Array(list) => self.list(place, list, shape, problems),
            scalar => {
                problems.extend(
                    super::scalar::broken(scalar, shape)
                        .into_iter()
                        .map(|limit| place.problem(BodyTrouble::Breaks(limit))),
                );
            }
        }
        self.negations(place, shape, problems);
    }

    fn negations(&self, place: Place<'_>, shape: &Shape<'_>, problems: &mut Problems) {
        for not in shape.pieces.iter().filter_map(|piece| piece.part.under("not")) {
            let before = self.is_unsure.replace(false);
            let mut found = Problems::new();
            let inner = Place { depth: place.depth + 1, ..place };
            self.value(inner, &[not], &mut found);
            if found.is_empty() && !self.is_unsure.get() && !self.reader.is_exhausted() {
                problems.push(place.problem(BodyTrouble::Forbidden));
            }
            self.is_unsure.set(before || self.is_unsure.get());
        }
    }
}
