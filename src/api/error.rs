//! Why a request did not give what it should: one type for every cause.

use serde_json::Value;

/// A failed request, with all that a person or a bug report may need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// What went wrong, for the code to decide on.
    pub kind: ErrorKind,
    /// HTTP status, when there was an answer.
    pub status: Option<u16>,
    /// `title` of the problem.
    pub title: Option<String>,
    /// `detail` of the problem: the server's sentence for the person.
    pub detail: Option<String>,
    /// Fields that were refused.
    pub fields: Vec<FieldProblem>,
    /// `instance`: finds the request in the server's log.
    pub trace: Option<String>,
    /// Seconds to wait, with [`ErrorKind::TooMany`].
    pub retry_after: Option<u32>,
}

/// The causes that the app tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// No answer: the network, or the server is down.
    Unreachable,
    /// No answer in time.
    TimedOut,
    /// An answer that is not what the contract says, such as a web page.
    Unreadable,
    /// A text that is no specification.
    NoSpecification,
    /// The program that reads specifications came to an end.
    Crashed,
    /// 400 or 422.
    Invalid,
    /// 401.
    Unauthorized,
    /// 403.
    Forbidden,
    /// 404 or 410.
    NotFound,
    /// 409.
    Conflict,
    /// 429.
    TooMany,
    /// Any other status.
    Server,
}

impl ErrorKind {
    /// Whether the server understood and said no, so that asking again changes nothing.
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Invalid | Self::Unauthorized | Self::Forbidden | Self::NotFound | Self::Conflict)
    }
}

/// One refused field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name in the contract.
    pub field: String,
    /// Why, as the server says it.
    pub reason: String,
    /// The rule's name, when the server gives one.
    pub rule: Option<String>,
}

impl ApiError {
    /// An error without an answer to read.
    pub fn bare(kind: ErrorKind) -> Self {
        Self {
            kind,
            status: None,
            title: None,
            detail: None,
            fields: Vec::new(),
            trace: None,
            retry_after: None,
        }
    }

    /// Reads an answer with an error status. Two shapes are understood (behaviour.md 2.0): problem+json, and the
    /// validator's list under `message`; anything else leaves the status to speak.
    pub fn from_answer(status: u16, body: &str) -> Self {
        let body: Value = serde_json::from_str(body).unwrap_or(Value::Null);
        let text = |name: &str| {
            body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let mut fields = problem_fields(&body);
        collect_messages(body.get("message"), &mut fields);
        Self {
            kind: kind_of(status),
            status: Some(status),
            title: text("title"),
            detail: text("detail").or_else(|| text("message")),
            fields,
            trace: text("instance"),
            retry_after: None,
        }
    }

    /// The reason why this field was refused.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|problem| problem.field == name).map(|problem| problem.reason.as_str())
    }
}

fn kind_of(status: u16) -> ErrorKind {
    match status {
        400 | 422 => ErrorKind::Invalid,
        401 => ErrorKind::Unauthorized,
        403 => ErrorKind::Forbidden,
        404 | 410 => ErrorKind::NotFound,
        409 => ErrorKind::Conflict,
        429 => ErrorKind::TooMany,
        _ => ErrorKind::Server,
    }
}

fn problem_fields(body: &Value) -> Vec<FieldProblem> {
    let text = |item: &Value, name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    body.get("invalid_parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|item| {
            Some(FieldProblem {
                field: text(item, "field")?,
                reason: text(item, "reason")?,
                rule: text(item, "rule"),
            })
        })
        .collect()
}

/// Validator style: `[{property, constraints: {rule: text}, children: […]}]`, nested.
fn collect_messages(messages: Option<&Value>, into: &mut Vec<FieldProblem>) {
    for item in messages.and_then(Value::as_array).into_iter().flatten() {
        let property = item.get("property").and_then(Value::as_str).unwrap_or_default();
        for (rule, text) in item.get("constraints").and_then(Value::as_object).into_iter().flatten() {
            into.push(FieldProblem {
                field: property.to_owned(),
                reason: text.as_str().unwrap_or(rule).to_owned(),
                rule: Some(rule.clone()),
            });
        }
        collect_messages(item.get("children"), into);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_problem_json() {
        let error = ApiError::from_answer(
            400,
            r#"{"status":400,"title":"Bad Request","instance":"kong:trace:1","detail":"No",
                "invalid_parameters":[{"field":"name","reason":"is required","rule":"required"},{"odd":1}]}"#,
        );
        assert_eq!((error.kind, error.field("name")), (ErrorKind::Invalid, Some("is required")));
        assert_eq!((error.trace.as_deref(), error.fields.len()), (Some("kong:trace:1"), 1));
    }

    #[test]
    fn reads_validator_lists_at_any_depth() {
        let error = ApiError::from_answer(
            400,
            r#"{"message":[{"property":"user","children":[{"property":"email","constraints":{"isEmail":"must be an email"}}]}]}"#,
        );
        assert_eq!(error.field("email"), Some("must be an email"));
    }

    #[test]
    fn bears_bodies_that_are_no_json() {
        for body in
            ["", "<html>nope</html>", "[]", "null", "{\"message\":{\"a\":1},\"invalid_parameters\":7}"]
        {
            let error = ApiError::from_answer(503, body);
            assert_eq!(
                (error.kind, error.detail, error.fields.len()),
                (ErrorKind::Server, None, 0),
                "{body}"
            );
        }
    }
}
