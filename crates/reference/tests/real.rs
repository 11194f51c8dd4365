//! Real specifications and documents, from `../shared` beside the repository.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "real/corpus.rs"]
mod corpus;
#[path = "real/descriptions.rs"]
mod descriptions;
#[path = "real/operations.rs"]
mod operations;

use std::time::{Duration, Instant};

use corpus::{SPECS, ending, shared, spec, walk, words, yaml};
use portico_api_types::document::node::Node;
use portico_reference::model::Outline;
use portico_reference::{inspect, markdown, outline};

fn document(file: &str) -> Option<String> {
    shared("docs", file).map(|bytes| String::from_utf8(bytes).unwrap())
}

#[test]
fn every_specification_is_outlined_in_full() {
    for (file, spec_version, count, title, version) in SPECS {
        let Some(text) = spec(file) else { return };
        let outline = outline(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let Outline { is_json, operations, .. } = &outline;
        assert_eq!(*is_json, ending(file) != "yaml", "{file}");
        assert_eq!(outline.spec_version, spec_version, "{file}");
        assert_eq!(outline.title.as_deref(), Some(title), "{file}");
        assert_eq!(outline.version.as_deref(), Some(version), "{file}");
        assert_eq!(operations.len(), count, "{file}");
    }
}

/// What was published is whole: a note on it would be one on something that can be read.
#[test]
fn nothing_is_noted_about_specifications_that_are_in_order() {
    for (file, ..) in SPECS {
        let Some(text) = spec(file) else { return };
        let inspection = inspect(&text).unwrap();
        assert_eq!((inspection.notes, inspection.notes_left_out), (Vec::new(), 0), "{file}");
        assert_eq!(inspection.outline, outline(&text).unwrap(), "{file}");
    }
}

#[test]
fn operations_are_read_as_they_stand() {
    let Some(text) = spec("petstore-2.0.json") else { return };
    let operations = outline(&text).unwrap().operations;
    let first = &operations[0];
    assert_eq!((first.method.as_str(), first.path.as_str()), ("post", "/pet"));
    assert_eq!(first.operation_id.as_deref(), Some("addPet"));
    assert_eq!(first.summary.as_deref(), Some("Add a new pet to the store"));
    assert_eq!(first.tags, ["pet"]);
    let deprecated: Vec<_> =
        operations.iter().filter(|op| op.deprecated).map(|op| op.path.as_str()).collect();
    assert_eq!(deprecated, ["/pet/findByTags"]);

    let Some(text) = spec("schema-circular-3.0.json") else { return };
    assert!(outline(&text).unwrap().operations.iter().all(|op| op.operation_id.is_none()));
}

#[test]
fn six_megabytes_of_yaml_mean_the_same_as_their_json() {
    let Some(text) = spec("aws-ec2-3.0.json.gz") else { return };
    let block = yaml(&serde_json::from_str(&text).unwrap());
    assert!(block.len() > 6_000_000, "{} bytes", block.len());
    let start = Instant::now();
    let read = outline(&block).unwrap();
    assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    assert_eq!(Outline { is_json: true, ..read }, outline(&text).unwrap());
}

/// Of one document, counted with another parser: headings, list items, links, images, code blocks, code in lines, tables.
const DOCUMENTS: [(&str, &str, [usize; 7]); 9] = [
    ("docusaurus/create-a-document.md", "Create a Document", [3, 3, 1, 0, 3, 3, 0]),
    ("docusaurus/manage-docs-versions.md", "Manage Docs Versions", [4, 4, 0, 1, 2, 12, 0]),
    ("docusaurus/markdown-features.md", "Markdown Features", [9, 0, 4, 1, 11, 4, 0]),
    ("fastify/Guides/Getting-Started.md", "Getting Started", [13, 6, 19, 0, 24, 28, 0]),
    ("fastify/Reference/Errors.md", "Errors", [11, 112, 208, 0, 7, 103, 1]),
    ("fastify/Reference/Hooks.md", "Hooks", [27, 40, 72, 0, 44, 145, 0]),
    ("fastify/Reference/Routes.md", "Routes", [18, 62, 59, 0, 30, 182, 0]),
    ("fastify/index.md", "Fastify", [3, 3, 5, 0, 0, 0, 0]),
    ("mermaid-readme.md", "Mermaid", [21, 22, 71, 15, 21, 1, 0]),
];

#[test]
fn every_document_keeps_its_parts() {
    for (file, title, expected) in DOCUMENTS {
        let Some(source) = document(file) else { return };
        let root = markdown::nodes(&source);
        let mut counts = [0; 7];
        for node in walk(&root.children) {
            let part = match node {
                Node::Heading { .. } => 0,
                Node::ListItem { .. } => 1,
                Node::Link { .. } => 2,
                Node::Image { .. } => 3,
                Node::CodeBlock { .. } => 4,
                Node::Code { .. } => 5,
                Node::Table { .. } => 6,
                _ => continue,
            };
            counts[part] += 1;
        }
        assert_eq!(counts, expected, "{file}");
        assert_eq!(markdown::title(&source).as_deref(), Some(title), "{file}");
    }
}

#[test]
fn a_page_reads_as_its_author_meant() {
    let Some(source) = document("fastify/index.md") else { return };
    let blocks: Vec<String> = markdown::nodes(&source).children.iter().map(words).collect();
    assert_eq!(
        blocks[..3],
        [
            "Fastify",
            "The documentation for Fastify is split into two categories:",
            "Reference documentationGuides",
        ]
    );
    assert_eq!(blocks[4], "Where To Start");
    assert_eq!(blocks.last().unwrap(), "Fastify's Long Term Support (LTS) policy");
}

#[test]
fn html_and_front_matter_leave_no_traces() {
    let Some(source) = document("mermaid-readme.md") else { return };
    let root = markdown::nodes(&source);
    for block in root.children.iter().filter(|block| !matches!(block, Node::CodeBlock { .. })) {
        let words = words(block);
        assert!(!words.contains(['<', '>']), "{words}");
    }
    let headings: Vec<String> =
        root.children.iter().filter(|block| matches!(block, Node::Heading { .. })).map(words).collect();
    assert_eq!(headings[..5], ["Mermaid", "Table of content", "About", "Features", "Examples"]);
    assert_eq!(headings[7], "Gantt chart [docs - live editor]");

    let Some(source) = document("docusaurus/markdown-features.md") else { return };
    let first = markdown::nodes(&source).children.remove(0);
    assert_eq!(words(&first), "Markdown Features");
}

#[test]
fn languages_of_code_are_kept() {
    let Some(source) = document("docusaurus/create-a-document.md") else { return };
    let root = markdown::nodes(&source);
    let code: Vec<_> = walk(&root.children)
        .into_iter()
        .filter_map(|node| match node {
            Node::CodeBlock { lang, .. } => Some((lang.as_deref(), words(node))),
            _ => None,
        })
        .collect();
    assert_eq!(code[0], (Some("md"), "# Hello\n\nThis is my **first Docusaurus document**!".to_owned()));
    assert_eq!(code.iter().map(|(lang, _)| *lang).collect::<Vec<_>>(), [Some("md"), Some("md"), Some("js")]);
}
