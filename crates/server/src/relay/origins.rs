//! Where the servers of a specification are.

use std::collections::BTreeSet;

use portico_reference::Document;
use serde_json::Value;
use url::Url;

/// Longest address of a server, and longest value of a variable, in bytes.
const MAX_TEXT: usize = 1024;

/// Most addresses that the variables of one server may make.
const MAX_ADDRESSES: usize = 256;

/// Most origins of one specification.
const MAX_ORIGINS: usize = 1024;

/// The origins of all servers that a specification names for itself, a path or an operation: `https://a.example:8443`.
///
/// A variable stands for the values that the specification lists and for its default, and for nothing else. Relative
/// servers are at the portal's own origin, where nobody needs a relay.
pub fn origins(spec: &str) -> BTreeSet<String> {
    let Ok(document) = Document::open(spec.to_owned()) else { return BTreeSet::new() };
    let Ok(root) = serde_json::from_str::<Value>(document.json()) else { return BTreeSet::new() };
    let servers = places(&root).into_iter().filter_map(|place| place.get("servers")?.as_array()).flatten();
    let addresses = servers.flat_map(addresses).chain(of_swagger(&root));
    addresses.filter_map(|address| origin(&address)).take(MAX_ORIGINS).collect()
}

/// Everything that may have servers.
fn places(root: &Value) -> Vec<&Value> {
    let mut places = vec![root];
    let items = [root.get("paths"), root.pointer("/components/pathItems")].into_iter().flatten();
    for item in items.flat_map(members) {
        places.push(item);
        places.extend(members(item));
        places.extend(item.get("additionalOperations").into_iter().flat_map(members));
    }
    places
}

fn members(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_object().into_iter().flat_map(|members| members.values())
}

/// The address of a server up to its path, with every combination of its variables.
fn addresses(server: &Value) -> Vec<String> {
    let Some(url) = server.get("url").and_then(Value::as_str).map(up_to_path) else { return Vec::new() };
    if url.len() > MAX_TEXT {
        return Vec::new();
    }
    let mut addresses = match url.strip_prefix("//") {
        Some(host) => ["https", "http"].map(|scheme| format!("{scheme}://{host}")).to_vec(),
        None => vec![url.to_owned()],
    };
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let mark = format!("{{{name}}}");
        if url.contains(&mark) {
            let values = values(variable);
            let filled =
                addresses.iter().flat_map(|address| values.iter().map(|value| address.replace(&mark, value)));
            addresses = filled.take(MAX_ADDRESSES).collect();
        }
    }
    // What no value was given for is no address yet.
    addresses.retain(|address| !address.contains('{'));
    addresses
}

fn up_to_path(url: &str) -> &str {
    let begin = url.find("//").map_or(url.len(), |at| at + 2);
    let end = url[begin..].find(['/', '?', '#']).map_or(url.len(), |at| begin + at);
    &url[..end]
}

fn values(variable: &Value) -> BTreeSet<String> {
    let listed = variable.get("enum").and_then(Value::as_array).into_iter().flatten();
    let texts = listed.chain(variable.get("default")).filter_map(|value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    texts.filter(|text| text.len() <= MAX_TEXT).collect()
}

/// `host` and `schemes` of Swagger 2.0. Without schemes it is the one by which the specification was read; nobody knows
/// which that will be.
fn of_swagger(root: &Value) -> Vec<String> {
    let Some(host) = root.get("swagger").and(root.get("host")).and_then(Value::as_str) else {
        return Vec::new();
    };
    let schemes: Vec<&str> = match root.get("schemes").and_then(Value::as_array) {
        Some(schemes) if !schemes.is_empty() => schemes.iter().filter_map(Value::as_str).collect(),
        _ => vec!["https", "http"],
    };
    schemes.into_iter().map(|scheme| format!("{scheme}://{host}")).collect()
}

/// Scheme, host and port, as [`super::Outgoing::origin`] writes them.
fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let anonymous = url.username().is_empty() && url.password().is_none();
    (anonymous && url.has_host()).then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(spec: &Value) -> Vec<String> {
        origins(&spec.to_string()).into_iter().collect()
    }

    fn of_server(server: &Value) -> Vec<String> {
        of(&json!({ "openapi": "3.1.0", "servers": [server] }))
    }

    #[test]
    fn servers_stand_in_many_places() {
        let server = |host: &str| json!([{ "url": format!("https://{host}.example/v1") }]);
        let found = of(&json!({
            "openapi": "3.2.0",
            "servers": server("root"),
            "paths": { "/a": {
                "servers": server("path"),
                "get": { "servers": server("operation") },
                "additionalOperations": { "LINK": { "servers": server("link") } },
            } },
            "components": { "pathItems": { "b": { "put": { "servers": server("component") } } } },
            "webhooks": { "c": { "post": { "servers": server("webhook") } } },
        }));
        let hosts = ["component", "link", "operation", "path", "root"];
        assert_eq!(found, hosts.map(|host| format!("https://{host}.example")));
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        for (url, expected) in [
            ("HTTPS://API.Example:443/v1?a#b", &["https://api.example"][..]),
            ("http://api.example:8080", &["http://api.example:8080"]),
            ("http://[::1]:80/", &["http://[::1]"]),
            ("https://bücher.example", &["https://xn--bcher-kva.example"]),
            ("//api.example/v1", &["http://api.example", "https://api.example"]),
            ("/v1", &[]),
            ("v1", &[]),
            ("", &[]),
            ("https://ada:secret@api.example", &[]),
            ("wss://api.example", &[]),
            ("file:///etc/passwd", &[]),
            ("https://{region}.example", &[]),
            ("/v1?next=https://other.example", &[]),
        ] {
            assert_eq!(of_server(&json!({ "url": url })), expected, "{url}");
        }
    }

    #[test]
    fn variables_have_the_values_that_are_listed() {
        let found = of_server(&json!({
            "url": "{scheme}://{region}.api.example:{port}/{path}",
            "variables": {
                "scheme": { "default": "https" },
                "region": { "default": "eu", "enum": ["eu", "us"] },
                "port": { "default": 443, "enum": ["8443", 443] },
                "path": { "default": "v1" },
            },
        }));
        let expected = ["eu.api.example", "eu.api.example:8443", "us.api.example", "us.api.example:8443"];
        assert_eq!(found, expected.map(|host| format!("https://{host}")));
        let whole =
            json!({ "url": "{base}/v1", "variables": { "base": { "default": "https://a.example/x" } } });
        assert_eq!(of_server(&whole), ["https://a.example"]);
        let open = json!({ "url": "https://{host}/", "variables": { "host": { "description": "yours" } } });
        assert!(of_server(&open).is_empty());
    }

    #[test]
    fn swagger_names_one_host() {
        let spec = json!({ "swagger": "2.0", "host": "api.example:8080", "schemes": ["http", "wss"] });
        assert_eq!(of(&spec), ["http://api.example:8080"]);
        let any = json!({ "swagger": "2.0", "host": "api.example" });
        assert_eq!(of(&any), ["http://api.example", "https://api.example"]);
        assert!(of(&json!({ "openapi": "3.0.0", "host": "api.example" })).is_empty());
    }

    #[test]
    fn yaml_is_read_and_nonsense_names_nothing() {
        let yaml = "openapi: 3.0.0\nservers:\n  - url: https://api.example\n  - 5\n  - url: null\n";
        assert_eq!(origins(yaml).into_iter().collect::<Vec<_>>(), ["https://api.example"]);
        for spec in [
            "",
            "[]",
            "openapi: 3.0.0\nservers: none\npaths: [1]",
            "{\"openapi\":\"3.0.0\",\"paths\":{\"/\":null}}",
        ] {
            assert!(origins(spec).is_empty(), "{spec}");
        }
    }

    #[test]
    fn variables_do_not_multiply_without_end() {
        let values: Vec<String> = (0..50).map(|number| format!("v{number}")).collect();
        let variables: Value = (0..10).map(|one| (format!("v{one}"), json!({ "enum": values }))).collect();
        let marks: Vec<String> = (0..10).map(|one| format!("{{v{one}}}")).collect();
        let url = format!("https://{}.example", marks.concat());
        assert!(of_server(&json!({ "url": url, "variables": variables })).len() <= MAX_ADDRESSES);
    }
}
