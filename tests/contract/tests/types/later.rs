//! A later contract: properties and enum values that this one does not know.

use portico_contract_tests::compare::differences;
use portico_contract_tests::example::{self, LATER_PROPERTY, LATER_VALUE};
use portico_contract_tests::{Schemas, Violation};
use serde_json::Value;

use super::subject::{assert_none, contract, subjects};

/// Objects of the contract that are maps in Rust, by name of dimension or metric: they keep what they do not know.
const MAPS: [&str; 2] = ["dimensions", "event"];

#[test]
fn unknown_properties_change_nothing() {
    let contract = contract();
    let schemas = Schemas::new(&contract).unwrap();
    let mut found = Vec::new();
    for subject in subjects(&contract) {
        let schema = schemas.compile(&subject.schema).unwrap();
        for (plain, extended) in example::with_later_properties(&contract, &subject.schema).unwrap() {
            if subject.refuses(&plain.value) {
                continue;
            }
            let mut report =
                |message: String| found.push(format!("{}, {}: {message}", subject.name, plain.note));
            match subject.codec.round_trip(&extended.value) {
                Err(error) => report(format!("not read: {error}")),
                Ok(written) => {
                    let violations = schema.violations(&written).into_iter();
                    violations
                        .filter(|found| !is_map(found))
                        .for_each(|found| report(format!("written {found}")));
                    let changes = differences(&plain.value, &written).into_iter();
                    let changes = changes.filter(|change| !change.pointer.ends_with(LATER_PROPERTY));
                    changes.for_each(|change| report(format!("changed {change}")));
                }
            }
        }
    }
    assert_none(&found);
}

#[test]
fn unknown_enum_values_survive() {
    let contract = contract();
    let mut found = Vec::new();
    let mut tried = 0;
    for subject in subjects(&contract) {
        for example in example::with_later_values(&contract, &subject.schema).unwrap() {
            tried += 1;
            let mut report = |message: String| {
                found.push(format!("{}, {}: {message}\n    {}", subject.name, example.note, example.value));
            };
            match subject.codec.round_trip(&example.value) {
                Err(error) => report(format!("not read: {error}")),
                Ok(written) => {
                    losses(&example.value, &written).for_each(|loss| report(format!("lost {loss}")));
                }
            }
        }
    }
    assert_none(&found);
    assert!(tried > 100, "only {tried} examples");
}

fn is_map(violation: &Violation) -> bool {
    violation.message.contains(LATER_PROPERTY) && MAPS.iter().any(|map| violation.pointer.ends_with(map))
}

/// What was lost, but for the properties of a node whose kind is unknown: nobody can say which those are.
fn losses(read: &Value, written: &Value) -> impl Iterator<Item = Violation> {
    let unknown_node =
        place_of(read).and_then(|place| place.strip_suffix("/type").map(|node| format!("{node}/")));
    differences(read, written).into_iter().filter(move |loss| {
        let inside = |node: &String| loss.pointer.starts_with(node) && loss.pointer != format!("{node}type");
        !unknown_node.as_ref().is_some_and(inside)
    })
}

/// JSON pointer of the unknown value.
fn place_of(value: &Value) -> Option<String> {
    let within = |name: String, inner: &Value| place_of(inner).map(|rest| format!("/{name}{rest}"));
    match value {
        Value::String(text) if text == LATER_VALUE => Some(String::new()),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| within(index.to_string(), item))
        }
        Value::Object(members) => members.iter().find_map(|(name, member)| within(name.clone(), member)),
        _ => None,
    }
}
