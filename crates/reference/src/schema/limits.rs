//! Limits on values: of several, the strictest.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::number;
use super::shape::{Shape, name_of};
use super::start_of_text;
use crate::model::Constraint;

/// Longest description of what must not be, in characters.
const MAX_NOT: usize = 60;

/// One end of a range.
#[derive(Clone, Copy)]
pub(crate) struct Bound<'v> {
    pub number: &'v Number,
    /// The number itself is outside.
    pub is_exclusive: bool,
}

/// The range of a number.
#[derive(Clone, Copy)]
pub(crate) struct Range<'v> {
    pub min: Option<Bound<'v>>,
    pub max: Option<Bound<'v>>,
}

impl Range<'_> {
    pub(crate) fn holds(&self, number: &Number) -> bool {
        self.min.is_none_or(|bound| is_inside(number, bound, Ordering::Greater))
            && self.max.is_none_or(|bound| is_inside(number, bound, Ordering::Less))
    }

    /// `None` when there is no bound.
    pub(crate) fn constraint(&self) -> Option<Constraint> {
        (self.min.is_some() || self.max.is_some()).then(|| Constraint::Range {
            min: self.min.map(|bound| number::text(bound.number)),
            above: self.min.is_some_and(|bound| bound.is_exclusive),
            max: self.max.map(|bound| number::text(bound.number)),
            below: self.max.is_some_and(|bound| bound.is_exclusive),
        })
    }
}

fn is_inside(number: &Number, bound: Bound<'_>, side: Ordering) -> bool {
    match number::compare(number, bound.number) {
        Ordering::Equal => !bound.is_exclusive,
        order => order == side,
    }
}

/// How many there may be of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub min: Option<u64>,
    pub max: Option<u64>,
}

impl Count {
    pub(crate) fn holds(self, count: usize) -> bool {
        let count = count as u64;
        self.min.is_none_or(|min| min <= count) && self.max.is_none_or(|max| count <= max)
    }

    fn any(self) -> bool {
        self.min.is_some() || self.max.is_some()
    }
}

impl<'v> Shape<'v> {
    pub(crate) fn range(&self) -> Range<'v> {
        Range {
            min: self.bound("minimum", "exclusiveMinimum", Ordering::Greater),
            max: self.bound("maximum", "exclusiveMaximum", Ordering::Less),
        }
    }

    /// `exclusive…` is a number since 3.1, and a flag on the bound before.
    fn bound(&self, plain: &str, exclusive: &str, stricter: Ordering) -> Option<Bound<'v>> {
        let mut strictest: Option<Bound<'v>> = None;
        for piece in &self.pieces {
            let flag = piece.keywords.get(exclusive);
            let is_exclusive = flag == Some(&Value::Bool(true));
            let plain = number_of(piece.keywords.get(plain)).map(|number| Bound { number, is_exclusive });
            let exclusive = number_of(flag).map(|number| Bound { number, is_exclusive: true });
            for bound in plain.into_iter().chain(exclusive) {
                let is_stricter =
                    strictest.is_none_or(|now| match number::compare(bound.number, now.number) {
                        Ordering::Equal => bound.is_exclusive,
                        order => order == stricter,
                    });
                if is_stricter {
                    strictest = Some(bound);
                }
            }
        }
        strictest
    }

    pub(crate) fn length(&self) -> Count {
        self.count("minLength", "maxLength")
    }

    pub(crate) fn item_count(&self) -> Count {
        self.count("minItems", "maxItems")
    }

    pub(crate) fn property_count(&self) -> Count {
        self.count("minProperties", "maxProperties")
    }

    fn count(&self, min: &str, max: &str) -> Count {
        let numbers = |value: &Value| {
            number_of(Some(value)).and_then(number::whole).and_then(|whole| u64::try_from(whole).ok())
        };
        Count {
            min: self.all(min).filter_map(numbers).max().filter(|min| *min > 0),
            max: self.all(max).filter_map(numbers).min(),
        }
    }

    /// Every `multipleOf`.
    pub(crate) fn divisors(&self) -> impl Iterator<Item = &'v Number> {
        self.all("multipleOf").filter_map(|value| number_of(Some(value)))
    }

    /// All limits, each once.
    pub(crate) fn constraints(&self) -> Vec<Constraint> {
        let [length, items, properties] = [self.length(), self.item_count(), self.property_count()];
        let mut all: Vec<Constraint> = self.range().constraint().into_iter().collect();
        all.extend(self.divisors().map(|number| Constraint::MultipleOf(number::text(number))));
        all.extend(length.any().then_some(Constraint::Length { min: length.min, max: length.max }));
        all.extend(
            self.all("pattern")
                .filter_map(Value::as_str)
                .map(|pattern| Constraint::Pattern(pattern.to_owned())),
        );
        all.extend(items.any().then_some(Constraint::Items { min: items.min, max: items.max }));
        all.extend(self.is_set("uniqueItems").then_some(Constraint::Unique));
        all.extend(
            properties.any().then_some(Constraint::Properties { min: properties.min, max: properties.max }),
        );
        all.extend(self.all("not").filter_map(negation).map(Constraint::Not));
        let mut once = Vec::new();
        for constraint in all {
            if !once.contains(&constraint) {
                once.push(constraint);
            }
        }
        once
    }
}

fn number_of(value: Option<&Value>) -> Option<&Number> {
    if let Value::Number(number) = value? { Some(number) } else { None }
}

/// What must not be, in one word where there is one.
fn negation(negated: &Value) -> Option<String> {
    let schema = negated.as_object().filter(|schema| !schema.is_empty())?;
    let word = |keyword: &str| schema.get(keyword).and_then(Value::as_str);
    let named = word("$ref").and_then(|reference| name_of(reference.strip_prefix('#')?));
    let only = (schema.len() == 1).then(|| schema.get("type").or_else(|| schema.get("const"))).flatten();
    let told = named
        .or_else(|| word("title").map(str::to_owned))
        .or_else(|| only.map(|only| start_of_text(only, MAX_NOT)));
    Some(told.unwrap_or_else(|| start_of_text(negated, MAX_NOT)).chars().take(MAX_NOT).collect())
}
