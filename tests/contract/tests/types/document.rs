//! The tests' own ground: the document, and the examples made from it.

use portico_contract_tests::{Schemas, example};

use super::subject::{assert_none, contract, subjects};

#[test]
fn it_is_the_contract_that_the_types_were_written_for() {
    let contract = contract();
    assert_eq!(contract.at("/info/version").unwrap(), "2.1.0");
    assert_eq!(contract.at("/openapi").unwrap(), "3.0.3");
}

#[test]
fn every_made_example_is_valid() {
    let contract = contract();
    let schemas = Schemas::new(&contract).unwrap();
    let mut found = Vec::new();
    for subject in subjects(&contract) {
        let schema = schemas.compile(&subject.schema).unwrap();
        for example in example::valid(&contract, &subject.schema).unwrap() {
            let violations = schema.violations(&example.value);
            found.extend(
                violations.iter().map(|violation| format!("{}, {}: {violation}", subject.name, example.note)),
            );
        }
    }
    assert_none(&found);
}

#[test]
fn examples_are_many_and_always_the_same() {
    let contract = contract();
    let mut total = 0;
    for subject in subjects(&contract) {
        let generate = || -> Vec<_> {
            let examples = example::valid(&contract, &subject.schema).unwrap();
            examples.into_iter().map(|example| (example.note, example.value.to_string())).collect()
        };
        let made = generate();
        assert!(!made.is_empty(), "{}", subject.name);
        assert_eq!(made, generate(), "{}", subject.name);
        total += made.len();
    }
    assert!(total > 5_000, "only {total} examples");
}

#[test]
fn the_documents_examples_are_valid() {
    let contract = contract();
    let schemas = Schemas::new(&contract).unwrap();
    let mut invalid = Vec::new();
    for subject in subjects(&contract) {
        let schema = schemas.compile(&subject.schema).unwrap();
        let broken = subject.examples.iter().filter(|(_, value)| !schema.accepts(value));
        invalid.extend(broken.map(|(name, _)| format!("{}: {name}", subject.name)));
    }
    assert_eq!(invalid, [""; 0]);
}
