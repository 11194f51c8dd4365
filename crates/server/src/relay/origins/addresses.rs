//! The addresses that a server with variables stands for.

use std::collections::BTreeMap;

use super::distinct;
use super::raw::Raw;

/// Longest address of a server, in bytes.
pub(super) const MAX_TEXT: usize = 1024;

/// Most values of one variable, and most combinations of the values of all.
pub(super) const MAX_COMBINATIONS: usize = 256;

/// The addresses of a server up to their paths, with every combination of its variables. What no value is given for is no
/// address yet.
pub(super) fn addresses(server: Raw<'_>) -> Vec<String> {
    let members = server.members();
    let url = members.get("url").and_then(|url| url.text()).unwrap_or_default();
    let url = up_to_path(&url);
    if url.len() > MAX_TEXT {
        return Vec::new();
    }
    let (pieces, end) = pieces(url);
    let variables = members.get("variables").map(|variables| variables.members()).unwrap_or_default();
    let mut choices = BTreeMap::new();
    let mut combinations = 1;
    for &(_, name) in &pieces {
        if !choices.contains_key(name) {
            let values = variables.get(name).map(|variable| values(*variable)).unwrap_or_default();
            let each = combinations;
            combinations = (each * values.len()).min(MAX_COMBINATIONS);
            choices.insert(name, Choice { values, each });
        }
    }
    let addresses = (0..combinations).filter_map(|number| filled(&pieces, end, &choices, number));
    addresses.flat_map(absolute).collect()
}

/// The values of a variable, and how many combinations each of them has before it is the next one's turn.
struct Choice {
    values: Vec<String>,
    each: usize,
}

/// The address for a combination, unless it gets too long. A value is taken as it is, as the pages take it: were names
/// looked for in values too, few words would make an address without end.
fn filled(
    pieces: &[(&str, &str)],
    end: &str,
    choices: &BTreeMap<&str, Choice>,
    combination: usize,
) -> Option<String> {
    let mut address = String::new();
    for (before, name) in pieces {
        let Choice { values, each } = choices.get(name)?;
        address.push_str(before);
        address.push_str(&values[combination / each % values.len()]);
        if address.len() > MAX_TEXT {
            return None;
        }
    }
    Some(address + end)
}

/// What names are in braces, each with what stands before it, and what follows the last.
fn pieces(url: &str) -> (Vec<(&str, &str)>, &str) {
    let (mut pieces, mut rest) = (Vec::new(), url);
    while let Some((before, after)) = rest.split_once('{')
        && let Some((name, after)) = after.split_once('}')
    {
        pieces.push((before, name));
        rest = after;
    }
    (pieces, rest)
}

fn up_to_path(url: &str) -> &str {
    let begin = url.find("//").map_or(url.len(), |at| at + 2);
    let end = url[begin..].find(['/', '?', '#']).map_or(url.len(), |at| begin + at);
    &url[..end]
}

/// Without a scheme it is that of the page.
fn absolute(address: String) -> Vec<String> {
    match address.strip_prefix("//") {
        Some(host) => ["https", "http"].map(|scheme| format!("{scheme}://{host}")).to_vec(),
        None => vec![address],
    }
}

/// Values longer than any address are none.
fn values(variable: Raw<'_>) -> Vec<String> {
    let members = variable.members();
    let listed = members.get("enum").map(|listed| listed.items()).unwrap_or_default();
    let texts = members.get("default").copied().into_iter().chain(listed).filter_map(Raw::text);
    distinct(texts.filter(|text| text.len() <= MAX_TEXT), MAX_COMBINATIONS).into_iter().collect()
}
