//! Judging whole responses of a server.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::schemas::{Schema, reference};
use crate::{Body, Contract, ContractError, Schemas, Violation};

/// Statuses that any operation may answer with though the contract does not name them there; the body is a `BaseError`.
pub const GENERIC_STATUSES: [(u16, &str); 7] = [
    (401, "the portal is private and nobody is signed in"),
    (405, "the path is there, the method is not (RFC 9110 section 15.5.6)"),
    (413, "the body is longer than the server reads"),
    (415, "the body is not in a media type that the operation takes"),
    (429, "too many requests"),
    (500, "the server is at fault"),
    (503, "the server is too busy, or not ready"),
];

const PROBLEM: &str = "application/problem+json";

/// Knows for each operation what it may answer.
#[derive(Debug)]
pub struct Validator {
    /// By method and path template.
    operations: BTreeMap<(String, String), Responses>,
    base_error: Schema,
}

/// By status; no entry below a status means no body.
type Responses = BTreeMap<u16, Vec<(String, Option<Schema>)>>;

impl Validator {
    /// Compiles what the contract says about responses.
    pub fn new(contract: &Contract) -> Result<Self, ContractError> {
        let schemas = Schemas::new(contract)?;
        let mut operations = BTreeMap::new();
        for operation in contract.operations()? {
            let mut responses = Responses::new();
            for (status, bodies) in operation.responses {
                let compiled =
                    bodies.into_iter().map(|body| compile(&schemas, body)).collect::<Result<_, _>>()?;
                responses.insert(status, compiled);
            }
            operations.insert((operation.method, operation.path), responses);
        }
        Ok(Self { operations, base_error: schemas.compile(&reference("BaseError"))? })
    }

    /// Whether an operation, named by its method and the contract's path template, may answer like this.
    ///
    /// Beyond status, media type and schema: a problem repeats the status and has the contract's trace id.
    pub fn check_response(
        &self,
        method: &str,
        path_template: &str,
        status: u16,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<(), Vec<Violation>> {
        let key = (method.to_ascii_uppercase(), path_template.to_owned());
        let Some(responses) = self.operations.get(&key) else {
            return Err(whole(format!("the contract has no operation {method} {path_template}")));
        };
        let media_type = content_type.map(media_type_of);
        let violations = match responses.get(&status) {
            Some(declared) => self.check_declared(declared, media_type.as_deref(), body),
            None if GENERIC_STATUSES.iter().any(|(generic, _)| *generic == status) => {
                self.check_declared(&[(PROBLEM.to_owned(), None)], media_type.as_deref(), body)
            }
            None => whole(format!("status {status} is not declared for {method} {path_template}")),
        };
        let violations =
            if status >= 400 { with_problem_rules(violations, status, body) } else { violations };
        if violations.is_empty() { Ok(()) } else { Err(violations) }
    }

    fn check_declared(
        &self,
        declared: &[(String, Option<Schema>)],
        media_type: Option<&str>,
        body: &[u8],
    ) -> Vec<Violation> {
        if declared.is_empty() {
            return if body.is_empty() {
                Vec::new()
            } else {
                whole("there is a body where none is declared")
            };
        }
        let Some((media_type, schema)) = declared.iter().find(|(name, _)| Some(name.as_str()) == media_type)
        else {
            let names: Vec<_> = declared.iter().map(|(name, _)| name.as_str()).collect();
            return whole(format!("content type {media_type:?} is not one of {names:?}"));
        };
        if !media_type.ends_with("json") {
            return if body.is_empty() { whole("the file is empty") } else { Vec::new() };
        }
        match serde_json::from_slice(body) {
            Ok(value) => schema.as_ref().unwrap_or(&self.base_error).violations(&value),
            Err(error) => whole(format!("the body is not JSON: {error}")),
        }
    }
}

fn compile(schemas: &Schemas, body: Body) -> Result<(String, Option<Schema>), ContractError> {
    Ok((media_type_of(&body.media_type), body.schema.map(|schema| schemas.compile(&schema)).transpose()?))
}

/// The media type without parameters; the contract says `image/jpg` where the registered name is `image/jpeg`.
fn media_type_of(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if essence == "image/jpg" { "image/jpeg".to_owned() } else { essence }
}

/// What the contract says about problems in words only (schema `BaseError`).
fn with_problem_rules(mut violations: Vec<Violation>, status: u16, body: &[u8]) -> Vec<Violation> {
    let Ok(problem) = serde_json::from_slice::<Value>(body) else { return violations };
    if problem["status"] != status {
        violations.push(Violation {
            pointer: "/status".to_owned(),
            message: format!("{} in an answer with status {status}", problem["status"]),
        });
    }
    let trace = problem["instance"].as_str().and_then(|instance| instance.strip_prefix("kong:trace:"));
    if trace.is_none_or(str::is_empty) {
        violations.push(Violation {
            pointer: "/instance".to_owned(),
            message: format!("{} is not kong:trace:<correlation id>", problem["instance"]),
        });
    }
    violations
}

fn whole(message: impl Into<String>) -> Vec<Violation> {
    vec![Violation { pointer: String::new(), message: message.into() }]
}
