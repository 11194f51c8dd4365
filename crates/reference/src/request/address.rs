//! The address of a request.

use super::draft::Draft;
use super::problem::RequestProblem;
use super::{Call, placeholder};
use crate::model::{Chosen, Location, Parameter, Server};

/// Names in one template that are looked up.
const MAX_NAMES: usize = 1000;

/// Where the API is: an absolute address.
pub(super) fn base(call: &Call<'_>, chosen: &Chosen, draft: &mut Draft) -> String {
    let servers = &call.operation.servers;
    let typed = chosen.base.as_deref().map(str::trim).filter(|base| !base.is_empty());
    let address = match (typed, servers.get(chosen.server).or(servers.first())) {
        (Some(base), _) => base.to_owned(),
        // Nothing at all would be the document itself, which nobody means.
        (None, Some(server)) if !server.url.is_empty() => substituted(server, chosen, draft),
        (None, _) => "/".to_owned(),
    };
    // An address whose beginning is not known is not relative, and what a person types without a scheme is no path of the
    // portal, which credentials must not go to.
    let is_whole = typed.is_some() || address.starts_with('{');
    let base = if is_whole { address } else { resolved(&address, call.page) };
    if !is_web(&base) {
        draft.problem(RequestProblem::NoWebAddress);
    }
    base
}

/// The server's address with the values of its variables.
fn substituted(server: &Server, chosen: &Chosen, draft: &mut Draft) -> String {
    filled(&server.url, |name| {
        let typed = chosen.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        let Some(variable) = server.variables.iter().find(|variable| variable.name == name) else {
            draft.problem(RequestProblem::UnknownVariable(name.to_owned()));
            return typed.cloned();
        };
        let value = typed.unwrap_or(&variable.default);
        if !variable.choices.is_empty() && !variable.choices.contains(value) {
            draft.problem(RequestProblem::WrongVariable(name.to_owned()));
        }
        Some(value.clone())
    })
}

/// The path with the values of its parameters.
pub(super) fn path(call: &Call<'_>, draft: &mut Draft) -> String {
    let mut problems = Vec::new();
    // What follows `#` only tells operations apart: it is not sent.
    let template = call.path.split('#').next().unwrap_or_default();
    let path = filled(template, |name| {
        if let Some(written) = draft.written(Location::Path, name) {
            return Some(written.to_owned());
        }
        let is_known = |known: &Parameter| known.location == Location::Path && known.name == name;
        problems.push(if call.operation.parameters.iter().any(is_known) {
            RequestProblem::MissingParameter { location: Location::Path, name: name.to_owned() }
        } else {
            RequestProblem::UnknownPathParameter(name.to_owned())
        });
        Some(placeholder(name))
    });
    // Browsers read the encoded form, too (WHATWG URL, section 4.1).
    let is_dots =
        |segment: &str| [".", ".."].contains(&segment.to_ascii_lowercase().replace("%2e", ".").as_str());
    if path.split('?').next().is_some_and(|path| path.split('/').any(is_dots)) {
        problems.push(RequestProblem::DotSegment);
    }
    for problem in problems {
        draft.problem(problem);
    }
    path
}

/// A template with a value for each name in braces; where there is none, the braces stay.
fn filled(template: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    for _ in 0..MAX_NAMES {
        let Some((before, after)) = rest.split_once('{') else { break };
        let Some((name, after)) = after.split_once('}') else { break };
        text.push_str(before);
        match value(name) {
            Some(value) => text.push_str(&value),
            None => text.extend(["{", name, "}"]),
        }
        rest = after;
    }
    text + rest
}

/// The whole address.
pub(super) fn joined(base: &str, path: &str, query: String) -> String {
    let base = base.split('#').next().unwrap_or_default();
    let (base, given) = base.split_once('?').unwrap_or((base, ""));
    let (path, fixed) = path.split_once('?').unwrap_or((path, ""));
    let base = if path.is_empty() { base } else { base.trim_end_matches('/') };
    let slash = if path.is_empty() || path.starts_with('/') { "" } else { "/" };
    let queries: Vec<&str> = [given, fixed, &query].into_iter().filter(|query| !query.is_empty()).collect();
    let mark = if queries.is_empty() { "" } else { "?" };
    [base, slash, path, mark, &queries.join("&")].concat()
}

/// Whether an address is one of the web.
pub(crate) fn is_web(address: &str) -> bool {
    let after = ["http://", "https://"].into_iter().find_map(|scheme| {
        let (start, after) = address.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(after)
    });
    after.is_some_and(|after| !after.is_empty() && !after.starts_with(['/', '?', '#']))
}

/// A reference, as seen from a page with an absolute address (RFC 3986, section 5.2).
pub fn resolved(reference: &str, page: &str) -> String {
    let reference = reference.trim();
    if has_scheme(reference) {
        return reference.to_owned();
    }
    let Some((scheme, after)) = page.split_once("://") else { return reference.to_owned() };
    if let Some(host) = reference.strip_prefix("//") {
        return [scheme, "://", host].concat();
    }
    let after = after.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = after.find('/').map_or((after, "/"), |slash| after.split_at(slash));
    let (target, rest) = reference.split_at(reference.find(['?', '#']).unwrap_or(reference.len()));
    let path = if target.starts_with('/') {
        without_dots(target)
    } else if target.is_empty() {
        path.to_owned()
    } else {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        without_dots(&[folder, "/", target].concat())
    };
    [scheme, "://", host, &path, rest].concat()
}

/// Whether a reference begins with a scheme (RFC 3986, section 3.1).
fn has_scheme(reference: &str) -> bool {
    reference.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// A path without `.` and `..` (RFC 3986, section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let mut all = path.split('/').skip(1).peekable();
    while let Some(segment) = all.next() {
        let is_last = all.peek().is_none();
        match segment {
            "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
        if is_last && matches!(segment, "." | "..") {
            segments.push("");
        }
    }
    segments.iter().flat_map(|segment| ["/", *segment]).collect()
}
