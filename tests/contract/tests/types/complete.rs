//! Nothing in the contract is without a type, and no type stands for nothing.

use std::collections::{BTreeMap, BTreeSet};

use portico_api_types::document::{NODES_MEDIA_TYPE, TREE_MEDIA_TYPE};
use portico_contract_tests::mapping::{self, REFUSALS, SCHEMAS, SchemaType};

use super::subject::contract;

#[test]
fn every_schema_has_a_type_or_a_reason() {
    let contract = contract();
    let declared: Vec<_> =
        contract.schemas().unwrap().keys().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let mapped: BTreeSet<_> = SCHEMAS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(mapped.len(), SCHEMAS.len(), "a schema is mapped twice");
    assert_eq!(mapped.into_iter().collect::<Vec<_>>(), declared);
}

#[test]
fn every_operation_has_its_types() {
    let declared = contract().operations().unwrap();
    assert_eq!(declared.len(), 43);

    let mapped: BTreeMap<_, _> = mapping::operations().into_iter().map(|types| (types.id, types)).collect();
    assert_eq!(mapped.len(), mapping::operations().len(), "an operation is mapped twice");
    assert_eq!(
        mapped.keys().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(),
        declared.iter().map(|operation| operation.id.clone()).collect()
    );

    for operation in &declared {
        let types = &mapped[operation.id.as_str()];
        assert_eq!(types.request.is_some(), !operation.request.is_empty(), "request of {}", operation.id);
        let answers: BTreeSet<_> = types
            .answers
            .iter()
            .map(|(status, payload)| (*status, payload.media_type().map(str::to_owned)))
            .collect();
        let declared = operation.responses.iter().filter(|(status, _)| **status < 400);
        let declared: BTreeSet<_> = declared
            .flat_map(|(status, bodies)| {
                let named = bodies.iter().map(|body| (*status, Some(body.media_type.clone())));
                named.chain(bodies.is_empty().then_some((*status, None)))
            })
            .collect();
        assert_eq!(answers, declared, "answers of {}", operation.id);
    }
}

#[test]
fn every_error_is_a_problem() {
    for operation in contract().operations().unwrap() {
        for (status, bodies) in operation.responses.iter().filter(|(status, _)| **status >= 400) {
            let names: Vec<_> = bodies.iter().map(|body| body.media_type.as_str()).collect();
            assert_eq!(names, ["application/problem+json"], "{} {status}", operation.id);
        }
    }
}

#[test]
fn media_types_are_spelled_as_in_the_contract() {
    let contract = contract();
    for (schema, constant) in
        [("DocumentContentTypeEnum", TREE_MEDIA_TYPE), ("DocumentFormatContentTypeEnum", NODES_MEDIA_TYPE)]
    {
        let values = contract.at(&format!("/components/schemas/{schema}/enum")).unwrap().as_array().unwrap();
        assert!(values.iter().any(|value| value == constant), "{constant} is not in {schema}");
    }
}

#[test]
fn every_exception_says_why() {
    let untyped = SCHEMAS.iter().filter_map(|(name, standing)| match standing {
        SchemaType::Type(_) => None,
        SchemaType::None(reason) => Some((*name, *reason)),
    });
    let refused = REFUSALS.iter().map(|refusal| (refusal.schema, refusal.reason));
    for (name, reason) in untyped.chain(refused) {
        assert!(reason.split_whitespace().count() > 4, "{name}: {reason:?}");
    }
}
