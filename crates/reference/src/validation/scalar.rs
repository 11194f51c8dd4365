//! Texts, numbers and listed values.

use serde_json::Value;

use crate::model::Constraint;
use crate::schema::number;
use crate::schema::shape::Shape;

/// The values of an `enum` or `const` that a value is none of.
pub(super) fn unlisted<'v>(value: &Value, shape: &Shape<'v>) -> Option<&'v [Value]> {
    let lists = shape.all("enum").filter_map(Value::as_array).map(Vec::as_slice);
    let constants = shape.all("const").map(std::slice::from_ref);
    constants.chain(lists).find(|values| !values.iter().any(|known| is_same(known, value)))
}

/// Numbers are the same however they are written.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => number::compare(one, other).is_eq(),
        _ => one == other,
    }
}

/// The limits that a value goes over.
pub(super) fn broken(value: &Value, shape: &Shape<'_>) -> Vec<Constraint> {
    let mut broken = Vec::new();
    match value {
        Value::Number(number) => {
            let range = shape.range();
            broken.extend(range.constraint().filter(|_| !range.holds(number)));
            let divisors = shape.divisors().filter(|of| !number::is_multiple(number, of));
            broken.extend(divisors.map(|of| Constraint::MultipleOf(number::text(of))));
        }
        Value::String(text) => {
            let length = shape.length();
            if !length.holds(text.chars().count()) {
                broken.push(Constraint::Length { min: length.min, max: length.max });
            }
        }
        _ => {}
    }
    broken
}
