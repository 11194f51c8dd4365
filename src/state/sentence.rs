//! Failures for the person: one sentence for each cause.

use super::text::{tr, tr_with};
use crate::api::{ApiError, ErrorKind};

/// Says in one sentence why a request failed. What the server says to the person comes first; where it says nothing,
/// the cause speaks.
pub fn sentence(error: &ApiError) -> String {
    let said = match error.kind {
        ErrorKind::Invalid if !error.fields.is_empty() => Some(
            error
                .fields
                .iter()
                .map(|problem| field_sentence(&problem.field, &problem.reason))
                .collect::<Vec<_>>()
                .join(", "),
        ),
        ErrorKind::Invalid
        | ErrorKind::Conflict
        | ErrorKind::Forbidden
        | ErrorKind::NotFound
        | ErrorKind::Unauthorized => error.detail.clone(),
        _ => None,
    };
    said.unwrap_or_else(|| by_cause(error))
}

fn by_cause(error: &ApiError) -> String {
    match error.kind {
        ErrorKind::Unreachable => tr("error.unreachable"),
        ErrorKind::TimedOut => tr("error.timed_out"),
        ErrorKind::Unreadable => tr("error.unreadable"),
        ErrorKind::NoSpecification => match &error.detail {
            Some(reason) => tr_with("error.no_specification", &[("reason", reason)]),
            None => tr("error.unreadable"),
        },
        ErrorKind::Crashed => tr("error.crashed"),
        ErrorKind::Invalid => tr("error.invalid"),
        ErrorKind::Unauthorized => tr("error.unauthorized"),
        ErrorKind::Forbidden => tr("error.forbidden"),
        ErrorKind::NotFound => tr("error.not_found"),
        ErrorKind::Conflict => tr("error.conflict"),
        ErrorKind::TooMany => match error.retry_after {
            Some(seconds) => tr_with("error.too_many_wait", &[("seconds", &seconds.to_string())]),
            None => tr("error.too_many"),
        },
        ErrorKind::Server => {
            tr_with("error.server", &[("status", &error.status.unwrap_or_default().to_string())])
        }
    }
}

/// "name is required" from `name` and "is required"; a reason that names the field already stays as it is.
fn field_sentence(field: &str, reason: &str) -> String {
    let names_it = |start: &str| start.eq_ignore_ascii_case(field);
    if field.is_empty() || reason.get(..field.len()).is_some_and(names_it) {
        reason.to_owned()
    } else {
        format!("{field} {reason}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> String {
        sentence(&ApiError::from_answer(status, body))
    }

    #[test]
    fn the_servers_words_come_first() {
        assert_eq!(
            answer(400, r#"{"detail":"The requested developer was not found"}"#),
            "The requested developer was not found"
        );
        let fields = r#"{"detail":"x","invalid_parameters":[{"field":"name","reason":"is required"},{"field":"email","reason":"email is odd"}]}"#;
        assert_eq!(answer(400, fields), "name is required, email is odd");
    }

    #[test]
    fn every_cause_has_a_sentence() {
        for (status, key) in [
            (400, "error.invalid"),
            (404, "error.not_found"),
            (409, "error.conflict"),
            (429, "error.too_many"),
        ] {
            assert_eq!(answer(status, "<html>"), tr(key));
        }
        assert!(answer(503, "").contains("503"));
    }
}
