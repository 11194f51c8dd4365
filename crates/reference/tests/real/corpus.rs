//! The files, and what the tests need to look into them.

use std::fmt::Write;
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use portico_api_types::document::node::Node;
use serde_json::Value;

/// File, version of the format, operations as counted by others, title, version.
pub(crate) const SPECS: [(&str, &str, usize, &str, &str); 13] = [
    ("petstore-2.0.json", "2.0", 20, "Swagger Petstore", "1.0.0"),
    ("petstore-3.0.yaml", "3.0.4", 19, "Swagger Petstore - OpenAPI 3.0", "1.0.27-SNAPSHOT"),
    ("petstore-3.0.json", "3.0.3", 19, "Swagger Petstore - OpenAPI 3.0", "1.0.27-SNAPSHOT"),
    ("museum-3.1.yaml", "3.1.0", 8, "Redocly Museum API", "1.2.1"),
    ("docker-engine-2.0.yaml", "2.0", 106, "Docker Engine API", "1.41"),
    ("digitalocean-3.0.json", "3.0.0", 290, "DigitalOcean API", "2.0"),
    ("aws-ec2-3.0.json.gz", "3.0.0", 1188, "Amazon Elastic Compute Cloud", "2016-11-15"),
    ("schema-circular-3.0.json", "3.0.3", 3, "Circular reference examples", "1.0.0"),
    ("polymorphism-3.0.json", "3.0.3", 13, "Polymorphism support", "1.0.0"),
    ("callbacks-3.0.yaml", "3.0.0", 1, "Callback Example", "1.0.0"),
    ("airflow-3.0.json", "3.0.3", 73, "Airflow API (Stable)", "2.5.3"),
    ("google-calendar-3.0.json", "3.0.0", 37, "Calendar API", "v3"),
    ("canada-holidays-3.0.json", "3.0.0", 6, "Canada Holidays API", "1.8.0"),
];

/// The part of a name after its last dot.
pub(crate) fn ending(file: &str) -> &str {
    file.rsplit('.').next().unwrap_or_default()
}

/// A specification's text.
pub(crate) fn spec(file: &str) -> Option<String> {
    let bytes = shared("specs", file)?;
    let mut text = String::new();
    if ending(file) == "gz" {
        GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    Some(text)
}

/// A file of the shared folder; `None`, and a line that says so, where the folder is not laid out.
pub(crate) fn shared(folder: &str, file: &str) -> Option<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if !root.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    let path = root.join(folder).join(file);
    Some(fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Every node of a tree, parents first.
pub(crate) fn walk(nodes: &[Node]) -> Vec<&Node> {
    let mut all = Vec::new();
    for node in nodes {
        all.push(node);
        all.extend(walk(node.children()));
    }
    all
}

/// The text of a node.
pub(crate) fn words(node: &Node) -> String {
    match node {
        Node::Text { text, soft_break, .. } => format!("{text}{}", if *soft_break { " " } else { "" }),
        other => other.children().iter().map(words).collect(),
    }
}

/// A value as YAML in block style.
pub(crate) fn yaml(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text
}

fn write(value: &Value, indent: usize, text: &mut String) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (key, value) in members {
                write!(text, "\n{:indent$}{}: ", "", Value::from(key.as_str())).unwrap();
                write(value, indent + 2, text);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                write!(text, "\n{:indent$}- ", "").unwrap();
                write(item, indent + 2, text);
            }
        }
        scalar => write!(text, "{scalar}").unwrap(),
    }
}
