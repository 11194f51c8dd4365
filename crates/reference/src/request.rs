//! From an operation and what a person chose to the request: what samples show, and what the try-it panel sends.
//!
//! Something always comes out. What is wrong or missing is a [`RequestProblem`] beside it, in no language: the page has
//! the words.

mod address;
#[cfg(feature = "engine")]
mod body;
mod draft;
mod forbidden;
#[cfg(feature = "engine")]
mod parameters;
mod problem;
mod security;
#[cfg(feature = "engine")]
mod style;
#[cfg(feature = "engine")]
mod value;

use draft::Draft;
pub use forbidden::is_forbidden_header;
pub use problem::{Prepared, Purpose, RequestProblem};

pub(crate) use address::is_web;
pub use address::resolved;
pub(crate) use security::basic;

use crate::model::{Chosen, Location, Operation, Scheme};
use crate::percent::{Keep, encoded};
use crate::samples::Request;

/// Media types in one `Accept`.
const MAX_ACCEPTED: usize = 20;

/// One operation and where it was found.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The operation.
    pub operation: &'a Operation,
    /// Its method.
    pub method: &'a str,
    /// Its path, with the names of parameters in braces.
    pub path: &'a str,
    /// The schemes of the document.
    pub schemes: &'a [Scheme],
    /// Absolute address of the document, for servers that are relative to it.
    pub page: &'a str,
}

#[cfg(feature = "engine")]
impl Call<'_> {
    /// The request.
    pub fn request(&self, chosen: &Chosen, purpose: Purpose) -> Prepared {
        let method = self.method.to_ascii_uppercase();
        let mut draft = Draft::new(purpose);
        if forbidden::is_method(&method) {
            draft.problem(RequestProblem::ForbiddenMethod(method.clone()));
        }
        let base = address::base(self, chosen, &mut draft);
        // What was typed goes first, then credentials, and what neither has said is missing.
        parameters::typed(self.operation, chosen, &mut draft);
        security::credentials(self, chosen, &mut draft);
        parameters::missing(self.operation, &mut draft);
        let path = address::path(self, &mut draft);
        let body = body::payload(self.operation, &method, chosen, &mut draft);
        if let Some(accept) = accept(self.operation) {
            draft.put(Location::Header, "Accept", accept);
        }
        let url = address::joined(&base, &path, draft.query());
        let (headers, problems) = draft.finish();
        Prepared { request: Request { method, url, headers, body }.cleaned(), problems }
    }
}

/// The media types of answers that are hoped for, or of any.
fn accept(operation: &Operation) -> Option<String> {
    let types = |wanted: fn(&str) -> bool| {
        let mut types: Vec<&str> = Vec::new();
        let responses = operation.responses.iter().filter(|response| wanted(&response.status));
        for content in responses.flat_map(|response| &response.contents) {
            let media_type = content.media_type.as_str();
            if types.len() < MAX_ACCEPTED && !media_type.is_empty() && !types.contains(&media_type) {
                types.push(media_type);
            }
        }
        (!types.is_empty()).then(|| types.join(", "))
    };
    types(|status| status.starts_with('2')).or_else(|| types(|_| true))
}

/// What is shown in place of a value that is missing.
fn placeholder(name: &str) -> String {
    ["{", &encoded(name, Keep::Unreserved), "}"].concat()
}

#[cfg(test)]
mod tests;
