//! Judging whole responses of a server.

mod generic;
mod problem;

use std::collections::BTreeMap;

pub use generic::{GENERIC_STATUSES, PICTURES, PRIVATE_TAGS};

use crate::schemas::{Schema, reference};
use crate::{Body, Contract, ContractError, Operation, Schemas, Violation};

const PROBLEM: &str = "application/problem+json";

/// "Not Modified" (RFC 9110 section 15.4.5), to a request that asks whether its copy is still good.
const NOT_MODIFIED: u16 = 304;

/// Knows for each operation what it may answer.
#[derive(Debug)]
pub struct Validator {
    operations: Vec<Judged>,
    /// The body of errors that the contract gives no schema.
    generic: Vec<(String, Option<Schema>)>,
    base_error: Schema,
}

#[derive(Debug)]
struct Judged {
    id: String,
    method: String,
    path: String,
    tags: Vec<String>,
    /// By status; an empty list means no body.
    responses: BTreeMap<u16, Vec<(String, Option<Schema>)>>,
}

impl Validator {
    /// Compiles what the contract says about responses.
    pub fn new(contract: &Contract) -> Result<Self, ContractError> {
        let schemas = Schemas::new(contract)?;
        let operations = contract.operations()?;
        Ok(Self {
            operations: operations
                .into_iter()
                .map(|operation| judged(&schemas, operation))
                .collect::<Result<_, _>>()?,
            generic: vec![(PROBLEM.to_owned(), None)],
            base_error: schemas.compile(&reference("BaseError"))?,
        })
    }

    /// The `operationId` and the path template of the operation that serves a concrete path. A segment that stands in
    /// a template as it is wins over one that fills a parameter.
    pub fn operation_of(&self, method: &str, path: &str) -> Option<(&str, &str)> {
        let fits = |operation: &&Judged| {
            operation.method.eq_ignore_ascii_case(method) && matches(&operation.path, path)
        };
        let fewest_parameters = |operation: &&Judged| operation.path.matches('{').count();
        let found = self.operations.iter().filter(fits).min_by_key(fewest_parameters)?;
        Some((&found.id, &found.path))
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
        let named = |operation: &&Judged| {
            operation.method.eq_ignore_ascii_case(method) && operation.path == path_template
        };
        let Some(operation) = self.operations.iter().find(named) else {
            return Err(whole(format!("the contract has no operation {method} {path_template}")));
        };
        match operation.responses.get(&status) {
            Some(declared) => result(self.violations(declared, status, content_type, body)),
            None if status == NOT_MODIFIED => result(self.violations(&[], status, content_type, body)),
            None if generic::may_answer(&operation.id, &operation.tags, status) => {
                self.check_problem(status, content_type, body)
            }
            None => Err(whole(format!("status {status} is not declared for {method} {path_template}"))),
        }
    }

    /// Whether this is an error as the contract writes them; for addresses and methods that it does not have.
    pub fn check_problem(
        &self,
        status: u16,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<(), Vec<Violation>> {
        result(self.violations(&self.generic, status, content_type, body))
    }

    fn violations(
        &self,
        declared: &[(String, Option<Schema>)],
        status: u16,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Vec<Violation> {
        if declared.is_empty() {
            return if body.is_empty() {
                Vec::new()
            } else {
                whole("there is a body where none is declared")
            };
        }
        let media_type = content_type.map(media_type_of);
        let Some((media_type, schema)) = declared.iter().find(|(name, _)| Some(name) == media_type.as_ref())
        else {
            let names: Vec<_> = declared.iter().map(|(name, _)| name.as_str()).collect();
            return whole(format!("content type {content_type:?} is not one of {names:?}"));
        };
        if !media_type.ends_with("json") {
            return if body.is_empty() { whole("the file is empty") } else { Vec::new() };
        }
        let value = match serde_json::from_slice(body) {
            Ok(value) => value,
            Err(error) => return whole(format!("the body is not JSON: {error}")),
        };
        let mut violations = schema.as_ref().unwrap_or(&self.base_error).violations(&value);
        if media_type == PROBLEM {
            violations.extend(problem::violations(&value, status));
        }
        violations
    }
}

fn judged(schemas: &Schemas, operation: Operation) -> Result<Judged, ContractError> {
    let accepted: Vec<_> = operation.accepted_media_types().map(media_type_of).collect();
    let Operation { id, method, path, tags, responses, .. } = operation;
    let compile = |body: Body| {
        let schema = body.schema.map(|schema| schemas.compile(&schema)).transpose()?;
        Ok::<_, ContractError>((media_type_of(&body.media_type), schema))
    };
    let mut judged = Judged { id, method, path, tags, responses: BTreeMap::new() };
    for (status, bodies) in responses {
        let mut declared: Vec<_> = bodies.into_iter().map(compile).collect::<Result<_, _>>()?;
        if status == 200 {
            // What may be asked for may be answered, though only its name is declared.
            let named = |media_type: &&String| !declared.iter().any(|(name, _)| name == *media_type);
            let undeclared: Vec<_> = accepted.iter().filter(named).map(|name| (name.clone(), None)).collect();
            declared.extend(undeclared);
        }
        judged.responses.insert(status, declared);
    }
    Ok(judged)
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    let fits = |(expected, given): (&str, &str)| {
        expected == given || (expected.starts_with('{') && !given.is_empty())
    };
    template.clone().count() == path.clone().count() && template.zip(path).all(fits)
}

/// The media type without parameters; the contract says `image/jpg` where the registered name is `image/jpeg`.
fn media_type_of(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if essence == "image/jpg" { "image/jpeg".to_owned() } else { essence }
}

fn whole(message: impl Into<String>) -> Vec<Violation> {
    vec![Violation { pointer: String::new(), message: message.into() }]
}

fn result(violations: Vec<Violation>) -> Result<(), Vec<Violation>> {
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn templates_match_segment_by_segment() {
        assert!(matches("/a/{id}/b", "/a/17/b"));
        for path in ["/a/17", "/a/17/b/c", "/a//b", "/x/17/b", "/a/17/c"] {
            assert!(!matches("/a/{id}/b", path), "{path}");
        }
    }
}
