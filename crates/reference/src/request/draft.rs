//! A request that is being put together.

use super::forbidden::{is_forbidden_header, is_sendable};
use super::problem::{Purpose, RequestProblem};
use crate::model::Location;

/// Nobody reads more than this.
const MAX_PROBLEMS: usize = 100;

/// The parts of a request, each in its final form.
pub(super) struct Draft {
    pub purpose: Purpose,
    parts: Vec<Part>,
    problems: Vec<RequestProblem>,
}

struct Part {
    location: Location,
    name: String,
    written: String,
}

impl Draft {
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, parts: Vec::new(), problems: Vec::new() }
    }

    pub fn problem(&mut self, problem: RequestProblem) {
        if self.problems.len() < MAX_PROBLEMS && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// What goes under a name, when something does.
    pub fn written(&self, location: Location, name: &str) -> Option<&str> {
        let is = |known: &str| match location {
            Location::Header => known.eq_ignore_ascii_case(name),
            _ => known == name,
        };
        let mut parts = self.parts.iter().filter(|part| part.location == location);
        parts.find(|part| is(&part.name)).map(|part| part.written.as_str())
    }

    /// Puts something under a name, unless that is taken: who comes first knows best.
    pub fn put(&mut self, location: Location, name: &str, written: String) {
        if self.written(location, name).is_none() {
            self.parts.push(Part { location, name: name.to_owned(), written });
        }
    }

    pub fn query(&self) -> String {
        let parts =
            self.parts.iter().filter(|part| matches!(part.location, Location::Query | Location::QueryString));
        parts
            .map(|part| part.written.as_str())
            .filter(|written| !written.is_empty())
            .collect::<Vec<_>>()
            .join("&")
    }

    /// The headers with the cookies, and all problems.
    pub fn finish(mut self) -> (Vec<(String, String)>, Vec<RequestProblem>) {
        let of = |location| self.parts.iter().filter(move |part: &&Part| part.location == location);
        let cookies: Vec<&str> = of(Location::Cookie)
            .map(|part| part.written.as_str())
            .filter(|cookie| !cookie.is_empty())
            .collect();
        let mut headers: Vec<_> =
            of(Location::Header).map(|part| (part.name.clone(), part.written.clone())).collect();
        if !cookies.is_empty() {
            headers.push(("Cookie".to_owned(), cookies.join("; ")));
        }
        for (name, value) in &headers {
            if is_forbidden_header(name) {
                self.problem(RequestProblem::ForbiddenHeader(name.clone()));
            }
            if !is_sendable(name, value) {
                self.problem(RequestProblem::UnsendableHeader(name.clone()));
            }
        }
        (headers, self.problems)
    }
}
