//! What a type reads it writes again: valid, and nothing lost.

use portico_contract_tests::compare::differences;
use portico_contract_tests::schemas::Schema;
use portico_contract_tests::{Schemas, example};
use serde_json::Value;

use super::subject::{Subject, assert_none, contract, subjects};

/// This example puts nodes into `content`; the schema it stands in, like every portal, has them in `children`.
const OLDER_NODES: (&str, &str) = ("schema DocumentBlock", "example");

#[test]
fn every_made_example_is_read_and_written() {
    let contract = contract();
    let schemas = Schemas::new(&contract).unwrap();
    let mut found = Vec::new();
    for subject in subjects(&contract) {
        let schema = schemas.compile(&subject.schema).unwrap();
        for example in example::valid(&contract, &subject.schema).unwrap() {
            check(&subject, &schema, &example.note, &example.value, &mut found);
        }
    }
    assert_none(&found);
}

#[test]
fn every_example_of_the_document_is_read_and_written() {
    let contract = contract();
    let schemas = Schemas::new(&contract).unwrap();
    let mut found = Vec::new();
    for subject in subjects(&contract) {
        let schema = schemas.compile(&subject.schema).unwrap();
        let usable =
            subject.examples.iter().filter(|(name, _)| (subject.name.as_str(), name.as_str()) != OLDER_NODES);
        for (name, value) in usable {
            check(&subject, &schema, name, value, &mut found);
        }
    }
    assert_none(&found);
}

fn check(subject: &Subject, schema: &Schema, note: &str, value: &Value, found: &mut Vec<String>) {
    let mut report =
        |message: String| found.push(format!("{}, {note}: {message}\n    {value}", subject.name));
    match (subject.codec.round_trip(value), subject.refuses(value)) {
        (Ok(_), true) => report("read, though it is listed as refused".to_owned()),
        (Err(_), true) => {}
        (Err(error), false) => report(format!("not read: {error}")),
        (Ok(written), false) => {
            let violations = schema.violations(&written).into_iter().map(|found| format!("written {found}"));
            let losses = differences(value, &written).into_iter().map(|found| format!("lost {found}"));
            violations.chain(losses).for_each(report);
        }
    }
}
