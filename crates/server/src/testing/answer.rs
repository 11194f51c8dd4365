//! An answer, and what tests want of it.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use portico_api_types::error::Problem;
use serde::de::DeserializeOwned;

/// A whole answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl Answer {
    /// The answer, when it has this status; else the test fails and shows it.
    #[expect(clippy::return_self_not_must_use, reason = "many tests want to know the status and no more")]
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body.escape_ascii());
        self
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        assert_eq!(self.header("content-type"), Some("application/json"));
        self.read()
    }

    /// The body of an error, which must hold what the contract demands of one.
    #[track_caller]
    pub fn problem(&self) -> Problem {
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{}",
            self.body.escape_ascii()
        );
        let problem: Problem = self.read();
        assert_eq!(problem.status, self.status.as_u16());
        assert!(problem.instance.starts_with("kong:trace:"), "{problem:?}");
        assert_eq!(
            problem.invalid_parameters.as_ref().is_some_and(|refused| !refused.is_empty()),
            self.status == StatusCode::BAD_REQUEST,
            "{problem:?}"
        );
        problem
    }

    /// What an error says happened.
    #[track_caller]
    pub fn detail(&self) -> String {
        self.problem().detail
    }

    /// The refused parts of a request as `field: rule`.
    #[track_caller]
    pub fn refused(&self) -> Vec<String> {
        let refused = self.problem().invalid_parameters.unwrap_or_default();
        refused.into_iter().map(|one| format!("{}: {}", one.field, one.rule.unwrap_or_default())).collect()
    }

    /// The first refused part of a request as a sentence.
    #[track_caller]
    pub fn reason(&self) -> String {
        let refused = self.problem().invalid_parameters.unwrap_or_default();
        refused.first().map(|one| format!("{} {}", one.field, one.reason)).unwrap_or_default()
    }

    /// A header that is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    #[track_caller]
    fn read<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.body.escape_ascii()))
    }
}
