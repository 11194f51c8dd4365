//! Real specifications and documents, from `../shared` beside the repository.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "real/corpus.rs"]
mod corpus;
#[path = "real/descriptions.rs"]
mod descriptions;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use corpus::{shared, walk, words, yaml};
use flate2::read::GzDecoder;
use portico_api_types::document::node::Node;
use portico_reference::model::{Note, Operation, Outline};
use portico_reference::{Document, inspect, markdown, outline};
use serde_json::Value;

/// File, version of the format, operations as counted by others, title, version.
const SPECS: [(&str, &str, usize, &str, &str); 13] = [
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

fn ending(file: &str) -> &str {
    file.rsplit('.').next().unwrap_or_default()
}

/// A specification's text.
fn spec(file: &str) -> Option<String> {
    let bytes = shared("specs", file)?;
    let mut text = String::new();
    if ending(file) == "gz" {
        GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    Some(text)
}

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

/// Methods under `paths`, counted in a plain tree.
fn count(root: &Value) -> usize {
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let items = root["paths"].as_object().unwrap().values();
    items.map(|item| methods.iter().filter(|method| item.get(*method).is_some()).count()).sum()
}

/// Reads every operation and says what was noted.
fn read_all(text: &str) -> (usize, Vec<Note>) {
    let document = Document::open(text.to_owned()).unwrap();
    let outline = document.outline();
    let all = outline.operations.len() + outline.webhooks.len();
    let mut notes = outline.notes;
    for number in 0..all {
        let Operation { notes: of_operation, responses, callbacks, .. } = document.operation(number).unwrap();
        notes.extend(of_operation);
        notes.extend(responses.into_iter().flat_map(|response| response.notes));
        notes.extend(callbacks.into_iter().flat_map(|callback| callback.operation.notes));
    }
    (outline.operations.len(), notes)
}

#[test]
fn every_operation_is_read_without_a_note() {
    for (file, ..) in SPECS {
        let Some(text) = spec(file) else { return };
        let root = if ending(file) == "yaml" {
            serde_saphyr::from_str(&text).unwrap()
        } else {
            serde_json::from_str(&text).unwrap()
        };
        assert_eq!(read_all(&text), (count(&root), Vec::new()), "{file}");
    }
}

#[test]
fn every_operation_of_the_demo_is_read_without_a_note() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/specs");
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.len() > 15, "{} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let root: Value = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(read_all(&text), (count(&root), Vec::new()), "{}", file.display());
    }
}

/// What the page that reads this file shows of it.
#[test]
fn an_operation_is_what_its_author_wrote() {
    let Some(text) = spec("docker-engine-2.0.yaml") else { return };
    let document = Document::open(text).unwrap();
    let outline = document.outline();
    let number = |method: &str, path: &str| {
        outline.operations.iter().position(|one| one.method == method && one.path == path).unwrap()
    };
    let create = document.operation(number("post", "/containers/create")).unwrap();
    let names: Vec<_> = create.parameters.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["name", "platform"]);
    assert!(create.body.unwrap().required);
    let statuses: Vec<_> = create.responses.iter().map(|one| one.status.as_str()).collect();
    assert_eq!(statuses, ["201", "400", "404", "409", "500"]);
    assert_eq!(create.servers[0].url, "/v1.41");

    let Some(text) = spec("callbacks-3.0.yaml") else { return };
    let operation = Document::open(text).unwrap().operation(0).unwrap();
    assert!(!operation.callbacks.is_empty());
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
