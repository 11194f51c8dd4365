//! What the contract says about problems in words only (schema `BaseError`).

use serde_json::Value;

use crate::Violation;

/// Looks at the body of an answer with this status.
pub(super) fn violations(problem: &Value, status: u16) -> Vec<Violation> {
    let mut found = Vec::new();
    if problem["status"] != status {
        found.push(Violation {
            pointer: "/status".to_owned(),
            message: format!("{} in an answer with status {status}", problem["status"]),
        });
    }
    let trace = problem["instance"].as_str().and_then(|instance| instance.strip_prefix("kong:trace:"));
    if trace.is_none_or(str::is_empty) {
        found.push(Violation {
            pointer: "/instance".to_owned(),
            message: format!("{} is not kong:trace:<correlation id>", problem["instance"]),
        });
    }
    found
}
