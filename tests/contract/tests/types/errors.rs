//! One type for every error.

use portico_api_types::error::{InvalidParameter, Problem};
use portico_contract_tests::Schemas;
use serde_json::{Value, json};

use super::subject::contract;

fn problem(status: u16, invalid_parameters: Option<Vec<InvalidParameter>>) -> Problem {
    Problem {
        status,
        title: "Bad Request".to_owned(),
        instance: "kong:trace:1234567890".to_owned(),
        detail: "The request is not valid.".to_owned(),
        kind: Some("https://httpstatuses.com/400".to_owned()),
        invalid_parameters,
    }
}

fn parameter(rule: Option<&str>) -> InvalidParameter {
    InvalidParameter {
        field: "name".to_owned(),
        reason: "is a required field".to_owned(),
        rule: rule.map(str::to_owned),
        source: Some("body".to_owned()),
        ..InvalidParameter::default()
    }
}

/// One of each kind, with the schema that it has to match.
fn kinds() -> Vec<(&'static str, InvalidParameter)> {
    vec![
        ("InvalidParameterStandard", parameter(None)),
        ("InvalidParameterStandard", parameter(Some("required"))),
        (
            "InvalidParameterMinimumLength",
            InvalidParameter { minimum: Some(8), ..parameter(Some("min_length")) },
        ),
        (
            "InvalidParameterMaximumLength",
            InvalidParameter { maximum: Some(255), ..parameter(Some("max_length")) },
        ),
        (
            "InvalidParameterChoiceItem",
            InvalidParameter { choices: Some(vec![json!("key_auth")]), ..parameter(Some("enum")) },
        ),
        (
            "InvalidParameterDependentItem",
            InvalidParameter {
                dependents: Some(vec![json!("scopes")]),
                ..parameter(Some("dependent_fields"))
            },
        ),
    ]
}

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn each_kind_of_invalid_parameter_is_written_as_its_own_schema() {
    let schemas = Schemas::new(&contract()).unwrap();
    for (name, parameter) in kinds() {
        let violations = schemas.named(name).unwrap().violations(&written(&parameter));
        assert_eq!(violations, [], "{name}: {parameter:?}");
    }
}

#[test]
fn all_kinds_travel_in_one_bad_request() {
    let schemas = Schemas::new(&contract()).unwrap();
    let parameters = kinds().into_iter().map(|(_, parameter)| parameter).collect();
    let bad_request = written(&problem(400, Some(parameters)));
    assert_eq!(schemas.named("BadRequestError").unwrap().violations(&bad_request), []);
}

#[test]
fn every_other_error_is_a_problem_without_parameters() {
    let schemas = Schemas::new(&contract()).unwrap();
    let base =
        ["BaseError", "UnauthorizedError", "ForbiddenError", "NotFoundError", "ConflictError", "GoneError"];
    for name in base.into_iter().chain(["UnprocessableContentError", "TooManyRequestsError"]) {
        assert_eq!(schemas.named(name).unwrap().violations(&written(&problem(404, None))), [], "{name}");
    }
    assert!(!schemas.named("BadRequestError").unwrap().accepts(&written(&problem(400, None))));
}
