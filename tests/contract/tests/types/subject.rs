//! What is held to the contract: each schema and each body, with the type that stands for it.

use portico_contract_tests::mapping::{self, Refusal, SCHEMAS, SchemaType};
use portico_contract_tests::schemas::reference;
use portico_contract_tests::{Codec, Contract, Operation};
use serde_json::Value;

/// A schema of the contract beside its type.
pub(crate) struct Subject {
    /// `schema Product` or `list-products, 200 application/json`.
    pub(crate) name: String,
    /// The schema as the contract writes it.
    pub(crate) schema: Value,
    /// The type.
    pub(crate) codec: Codec,
    /// The document's own examples.
    pub(crate) examples: Vec<(String, Value)>,
}

impl Subject {
    /// Whether the instance is refused on purpose.
    pub(crate) fn refuses(&self, instance: &Value) -> bool {
        Refusal::of(&self.schema, instance).is_some()
    }
}

/// The contract; without it the tests fail and say how to install it.
pub(crate) fn contract() -> Contract {
    Contract::load().unwrap_or_else(|error| panic!("{error}"))
}

/// Every schema, every request, every response.
pub(crate) fn subjects(contract: &Contract) -> Vec<Subject> {
    let mut subjects = named(contract);
    let types = mapping::operations();
    for operation in contract.operations().unwrap() {
        let types = types.iter().find(|types| types.id == operation.id).unwrap();
        subjects.extend(bodies(&operation, types));
    }
    subjects
}

fn named(contract: &Contract) -> Vec<Subject> {
    let typed = SCHEMAS.iter().filter_map(|(name, standing)| match standing {
        SchemaType::Type(codec) => Some((*name, *codec)),
        SchemaType::None(_) => None,
    });
    let subject = |(name, codec): (&str, Codec)| {
        let example = contract.schemas().unwrap()[name].get("example").cloned();
        Subject {
            name: format!("schema {name}"),
            schema: reference(name),
            codec,
            examples: example.into_iter().map(|value| ("example".to_owned(), value)).collect(),
        }
    };
    typed.map(subject).collect()
}

fn bodies(operation: &Operation, types: &mapping::OperationTypes) -> Vec<Subject> {
    let requests =
        operation.request.iter().map(|body| (format!("{}, request", operation.id), types.request, body));
    let responses = operation.responses.iter().flat_map(|(status, bodies)| {
        bodies.iter().map(move |body| {
            let name = format!("{}, {status} {}", operation.id, body.media_type);
            (name, types.response(*status, &body.media_type), body)
        })
    });
    let subject = |(name, codec, body): (String, Option<Codec>, &portico_contract_tests::Body)| {
        Some(Subject {
            name,
            codec: codec?,
            // One error of one operation has examples and no schema.
            schema: body.schema.clone().unwrap_or_else(|| reference("BaseError")),
            examples: body.examples.clone().into_iter().collect(),
        })
    };
    requests.chain(responses).filter_map(subject).collect()
}

/// Fails with everything that was found, the first of it in full.
pub(crate) fn assert_none(found: &[String]) {
    let shown: Vec<_> = found.iter().take(30).map(String::as_str).collect();
    assert!(found.is_empty(), "{} found:\n{}", found.len(), shown.join("\n"));
}
