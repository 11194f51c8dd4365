//! The files, and what the tests need to look into them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use portico_api_types::document::node::Node;
use serde_json::Value;

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
