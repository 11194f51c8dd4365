//! Where the servers of a specification are.

mod addresses;
mod raw;

use std::collections::{BTreeSet, HashSet};

use portico_reference::Document;
use url::Url;

use self::addresses::addresses;
use self::raw::{Members, Raw};

/// Most origins of one specification.
const MAX_ORIGINS: usize = 1024;

/// Most addresses of one specification that are looked at: each server may stand for hundreds.
const MAX_LOOKS: usize = 1_000_000;

/// The origins of all servers that a specification names for itself, a path or an operation: `https://a.example:8443`.
///
/// A variable stands for the values that the specification lists and for its default, and for nothing else. Relative
/// servers are at the portal's own origin, where nobody needs a relay.
pub fn origins(spec: &str) -> BTreeSet<String> {
    let Ok(document) = Document::open(spec.to_owned()) else { return BTreeSet::new() };
    let root = Raw::of(document.json()).members();
    // Generators repeat the servers of a document at each operation.
    let mut seen = HashSet::new();
    let servers = lists(&root).into_iter().flat_map(Raw::items).filter(|server| seen.insert(*server));
    let addresses = of_swagger(&root).into_iter().chain(servers.flat_map(addresses));
    distinct(addresses.take(MAX_LOOKS).filter_map(|address| origin(&address)), MAX_ORIGINS)
}

/// The first of them that differ.
fn distinct(texts: impl IntoIterator<Item = String>, most: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for text in texts {
        found.insert(text);
        if found.len() == most {
            break;
        }
    }
    found
}

/// Every list of servers.
fn lists<'t>(root: &Members<'t>) -> Vec<Raw<'t>> {
    let mut lists: Vec<_> = root.get("servers").copied().into_iter().collect();
    let in_components = root.get("components").and_then(|components| components.get("pathItems"));
    for items in [root.get("paths").copied(), in_components].into_iter().flatten() {
        for item in items.members().into_values() {
            let members = item.members();
            let additional =
                members.get("additionalOperations").map(|more| more.members()).unwrap_or_default();
            let operations = members.values().chain(additional.values());
            lists.extend(members.get("servers"));
            lists.extend(operations.filter_map(|operation| operation.get("servers")));
        }
    }
    lists
}

/// `host` and `schemes` of Swagger 2.0. Without schemes it is the one by which the specification was read; nobody knows
/// which that will be.
fn of_swagger(root: &Members<'_>) -> Vec<String> {
    let Some(host) = root.get("swagger").and(root.get("host")).and_then(|host| host.text()) else {
        return Vec::new();
    };
    let listed = root.get("schemes").map(|schemes| schemes.items()).unwrap_or_default();
    let schemes: Vec<String> = if listed.is_empty() {
        ["https", "http"].map(str::to_owned).to_vec()
    } else {
        listed.into_iter().filter_map(Raw::text).collect()
    };
    schemes.into_iter().map(|scheme| format!("{scheme}://{host}")).collect()
}

/// Scheme, host and port, as [`super::Outgoing::origin`] writes them. What is in braces is no host yet.
fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let anonymous = url.username().is_empty() && url.password().is_none();
    let is_whole = url.host_str().is_some_and(|host| !host.contains('{'));
    (anonymous && is_whole).then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests;
