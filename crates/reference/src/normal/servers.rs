//! Servers: the list of 3.x, and what Swagger 2.0 says in three fields.

use super::{Part, Reading};
use crate::model::{Server, ServerVariable};

/// Servers of the document; at least one.
pub(super) fn of_document(root: &Part<'_>) -> Vec<Server> {
    let servers = stated(root);
    if servers.is_empty() { vec![Server { url: "/".to_owned(), ..Server::default() }] } else { servers }
}

/// Servers that the document names.
pub(super) fn stated(root: &Part<'_>) -> Vec<Server> {
    if root.reading.is_swagger { swagger(root.reading, &root.texts("schemes")) } else { listed(root) }
}

/// Servers that an operation or a path item has of its own.
pub(super) fn own(part: &Part<'_>) -> Vec<Server> {
    match part.reading.is_swagger {
        false => listed(part),
        true if part.get("schemes").is_some() => swagger(part.reading, &part.texts("schemes")),
        true => Vec::new(),
    }
}

fn listed(part: &Part<'_>) -> Vec<Server> {
    part.list("servers").iter().map(server).collect()
}

fn server(server: &Part<'_>) -> Server {
    let variables = server.object("variables");
    Server {
        url: server.text("url").unwrap_or_else(|| "/".to_owned()),
        name: server.text("name"),
        description: server.description(),
        variables: variables.iter().flat_map(Part::objects).filter_map(variable).collect(),
    }
}

fn variable((name, variable): (&str, Option<Part<'_>>)) -> Option<ServerVariable> {
    let variable = variable?;
    let choices = variable.texts("enum");
    Some(ServerVariable {
        name: name.to_owned(),
        default: variable.text("default").or_else(|| choices.first().cloned()).unwrap_or_default(),
        choices,
        description: variable.description(),
    })
}

/// One server for each scheme. Without any the scheme is that of the document, which no portal serves without TLS.
pub(super) fn swagger(reading: &Reading<'_>, schemes: &[String]) -> Vec<Server> {
    let base = reading.document.written("/basePath").unwrap_or_default();
    let path = base.trim_end_matches('/');
    let slash = if path.is_empty() || path.starts_with('/') { "" } else { "/" };
    let server = |url| Server { url, ..Server::default() };
    let Some(host) = reading.document.written("/host") else {
        return if path.is_empty() { Vec::new() } else { vec![server(format!("{slash}{path}"))] };
    };
    let https = ["https".to_owned()];
    let schemes = if schemes.is_empty() { &https } else { schemes };
    schemes.iter().map(|scheme| server(format!("{scheme}://{host}{slash}{path}"))).collect()
}
