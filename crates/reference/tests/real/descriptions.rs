//! The texts of real specifications and documents, many of them HTML.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use portico_api_types::document::node::Node;
use portico_reference::markdown;
use serde_json::Value;

use crate::corpus::{shared, walk, words};
use crate::{SPECS, spec};

/// What none of them may show. Bare names in brackets are placeholders as often as not.
const TAGS: [&str; 24] = [
    "<p>",
    "</p>",
    "<br",
    "</a>",
    "<a ",
    "<i>",
    "</i>",
    "</b>",
    "<em>",
    "</code>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<ol>",
    "<table",
    "<tr>",
    "</td>",
    "<dl>",
    "<dt>",
    "</dd>",
    "<note>",
    "</important>",
    "<sup>",
];

/// Every description below a value.
fn descriptions<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(text) if key == "description" => found.push(text),
                    value => descriptions(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| descriptions(item, found)),
        _ => {}
    }
}

/// A tag that shows in the text of nodes, outside of code.
fn shown_tag(nodes: &[Node]) -> Option<String> {
    let is_code = |node: &&Node| matches!(node, Node::CodeBlock { .. } | Node::Code { .. });
    let code: Vec<String> = walk(nodes).iter().filter(|node| is_code(node)).map(|node| words(node)).collect();
    let all: String = nodes.iter().map(words).collect();
    TAGS.iter()
        .find(|tag| all.contains(**tag) && !code.iter().any(|code| code.contains(**tag)))
        .map(|tag| format!("{tag} in {all}"))
}

#[test]
fn no_description_shows_a_tag_and_all_take_a_moment() {
    let mut time = Duration::ZERO;
    let mut count = 0;
    for (file, ..) in SPECS {
        let Some(text) = spec(file) else { return };
        let value: Value = match serde_json::from_str(&text) {
            Ok(value) => value,
            Err(_) => serde_saphyr::from_str(&text).unwrap(),
        };
        let mut found = Vec::new();
        descriptions(&value, &mut found);
        count += found.len();
        for description in found {
            let start = Instant::now();
            let root = markdown::nodes(description);
            time += start.elapsed();
            assert_eq!(shown_tag(&root.children), None, "{file}: {description}");
        }
    }
    assert!(count > 15_000, "{count} descriptions");
    // Some 0.3 s on an idle machine, unoptimised.
    assert!(time < Duration::from_secs(10), "took {time:?}");
}

/// Files below a folder that end with `.md`.
fn documents(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn no_document_shows_a_tag() {
    if shared("docs", "README.md").is_none() {
        return;
    }
    let mut found = Vec::new();
    documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/docs"), &mut found);
    assert!(found.len() >= 9, "{} documents", found.len());
    for source in found {
        assert_eq!(shown_tag(&markdown::nodes(&source).children), None);
    }
}

#[test]
fn a_description_in_html_reads_as_its_author_meant() {
    let Some(text) = spec("aws-ec2-3.0.json.gz") else { return };
    let value: Value = serde_json::from_str(&text).unwrap();
    let mut found = Vec::new();
    descriptions(&value, &mut found);
    let strategy =
        found.iter().find(|text| text.contains("<dt>price-capacity-optimized (recommended)</dt>")).unwrap();
    let root = markdown::nodes(strategy);
    let blocks: Vec<String> = root.children.iter().map(words).collect();
    assert!(blocks[0].starts_with("The strategy that determines how to allocate"), "{blocks:?}");
    assert_eq!(blocks[1], "price-capacity-optimized (recommended)");
    let Node::Paragraph { children } = &root.children[1] else { panic!("{blocks:?}") };
    assert!(matches!(children.as_slice(), [Node::Emphasis { level: 2, .. }]), "{children:?}");
    let links = walk(&root.children).into_iter().filter(|node| matches!(node, Node::Link { .. })).count();
    assert_eq!(links, strategy.matches("<a href").count());
}
