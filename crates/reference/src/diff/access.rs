//! Ways in and servers, of a document or of one operation.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;

use super::spot::Spot;
use crate::document::{Document, join};
use crate::schema::reader::Reader;

/// Longest list of ways in, of schemes, or of servers that is compared.
const MAX_ITEMS: usize = 64;

/// Schemes that are needed together, in words of the specification.
pub(super) type Way = BTreeSet<String>;

/// All ways in that a list of Security Requirement Objects names; an empty one when nothing is needed.
pub(super) fn ways(reader: &Reader<'_>, security: Option<&Value>) -> Vec<Way> {
    let requirements = security.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let requirements = requirements.iter().take(MAX_ITEMS).take_while(|_| reader.spend(1));
    let mut ways: Vec<_> = requirements.map(|one| way(reader, one)).collect();
    if ways.is_empty() {
        ways.push(Way::new());
    }
    ways.sort_unstable();
    ways.dedup();
    ways
}

/// What may be done with the operations that do not say so themselves.
pub(super) struct Access {
    pub security: Option<Rc<Value>>,
    pub servers: Vec<String>,
}

impl Access {
    pub(super) fn of(document: &Document) -> Self {
        Self { security: document.value("/security").ok(), servers: servers(document) }
    }
}

/// Whether who comes in some of these ways still does.
pub(super) fn are_open(from: &[Way], to: &[Way]) -> bool {
    from.iter().all(|way| to.iter().any(|other| other.is_subset(way)))
}

fn way(reader: &Reader<'_>, requirement: &Value) -> Way {
    let mut way = Way::new();
    for (name, scopes) in requirement.as_object().into_iter().flatten().take(MAX_ITEMS) {
        let scheme = scheme(reader.document(), name);
        let scopes = scopes.as_array().into_iter().flatten().filter_map(Value::as_str).take(MAX_ITEMS);
        let scopes = scopes.take_while(|scope| reader.spend(1) && reader.pays_for(scope));
        way.extend(scopes.map(|scope| format!("{scheme} {scope}")));
        way.insert(scheme);
    }
    way
}

/// What a scheme is, whatever it is called; its name where nothing tells.
fn scheme(document: &Document, name: &str) -> String {
    let of = |place: &str| {
        let pointer = join(place, name);
        document.has(&pointer).then(|| document.resolve(&format!("#{pointer}")).ok()).flatten()
    };
    let Some(found) = of("/components/securitySchemes").or_else(|| of("/securityDefinitions")) else {
        return name.to_owned();
    };
    let text = |key| found.value.get(key).and_then(Value::as_str).unwrap_or_default();
    match text("type") {
        "apiKey" => format!("apiKey {} {}", text("in"), text("name")),
        "http" => format!("http {}", text("scheme").to_ascii_lowercase()),
        "basic" => "http basic".to_owned(),
        "" => name.to_owned(),
        other => other.to_owned(),
    }
}

/// Addresses of the servers of a document.
fn servers(document: &Document) -> Vec<String> {
    addresses(document.server_addresses())
}

/// Addresses of the servers that an operation, or else its path item, has of its own.
pub(super) fn own_servers(document: &Document, (item, operation): &(Spot, Spot)) -> Option<Vec<String>> {
    let listed = |servers: Spot| {
        let list = servers.value().as_array().into_iter().flatten().take(MAX_ITEMS);
        addresses(list.filter_map(|server| Some(server.get("url")?.as_str()?.to_owned())))
    };
    let servers = operation.get("servers").or_else(|| item.get("servers"));
    document.own_addresses(operation.value()).map(addresses).or_else(|| servers.map(listed))
}

fn addresses(all: impl IntoIterator<Item = String>) -> Vec<String> {
    all.into_iter().take(MAX_ITEMS).map(|url| url.trim_end_matches('/').to_owned()).collect()
}
