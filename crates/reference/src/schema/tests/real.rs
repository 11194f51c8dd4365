//! Every schema of every specification at hand.

#[path = "../../../tests/real/corpus.rs"]
#[expect(dead_code, reason = "other tests need the rest")]
mod corpus;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;

use super::*;
use crate::document::join;
use crate::example::example;
use crate::model::BodyProblem;

const SHARED: [&str; 13] = [
    "airflow-3.0.json",
    "aws-ec2-3.0.json.gz",
    "callbacks-3.0.yaml",
    "canada-holidays-3.0.json",
    "digitalocean-3.0.json",
    "docker-engine-2.0.yaml",
    "google-calendar-3.0.json",
    "museum-3.1.yaml",
    "petstore-2.0.json",
    "petstore-3.0.json",
    "petstore-3.0.yaml",
    "polymorphism-3.0.json",
    "schema-circular-3.0.json",
];

fn texts() -> Vec<(String, String)> {
    let shared = SHARED.iter().filter_map(|file| {
        let bytes = corpus::shared("specs", file)?;
        let mut text = String::new();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap();
        } else {
            text = String::from_utf8(bytes).unwrap();
        }
        Some(((*file).to_owned(), text))
    });
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/specs");
    let demo = std::fs::read_dir(demo).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
    });
    shared.chain(demo).collect()
}

/// Schemas in operations that are looked at, of one specification.
const MOST_INLINE: usize = 300;

/// Places of the schemas that have names, and of those in operations.
fn places(document: &Document) -> Vec<String> {
    let of = |parent: &'static str| document.keys(parent).into_iter().map(move |name| join(parent, &name));
    let mut inline = Vec::new();
    find_schemas(&document.value("/paths").unwrap(), "/paths", &mut inline);
    let inline = inline.into_iter().take(MOST_INLINE);
    of("/components/schemas").chain(of("/definitions")).chain(inline).collect()
}

fn find_schemas(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (key, value) in members {
        let place = join(pointer, &key);
        match key.as_str() {
            "schema" => found.push(place),
            "example" | "examples" => {}
            _ => find_schemas(value, &place, found),
        }
    }
}

/// How many rows come along, and how many levels.
fn along(children: &Children) -> (usize, usize) {
    let Children::Here(level) = children else { return (0, 0) };
    let options = level.choices.iter().flat_map(|set| &set.options).map(|option| &option.schema);
    let schemas = level.properties.iter().map(|property| &property.schema).chain(level.additional.as_deref());
    let below = schemas.chain(options).map(|schema| along(&schema.children));
    below.fold((0, 1), |(rows, levels), (more, deep)| (rows + 1 + more, levels.max(deep + 1)))
}

/// Opens whatever there is to open, so many levels deep. How many rows there are.
fn open_all(document: &Document, children: &Children, depth: usize) -> usize {
    let level = match children {
        Children::None => return 0,
        Children::Here(level) => (**level).clone(),
        Children::Later { .. } if depth == 0 => return 0,
        Children::Later { place, properties, choices } => {
            let level = document.level(place);
            let found = level.choices.iter().map(|set| set.options.len()).sum();
            assert_eq!(
                (level.properties.iter().filter(|row| !row.is_pattern).count(), found),
                (*properties, *choices),
                "{place:?}"
            );
            level
        }
    };
    let schemas = level.properties.iter().map(|property| &property.schema).chain(level.additional.as_deref());
    let options = level.choices.iter().flat_map(|set| &set.options).map(|option| &option.schema);
    let rows = |schema: &Schema| {
        assert_eq!(schema.notes, [], "{:?}", schema.name);
        1 + open_all(document, &schema.children, depth.saturating_sub(1))
    };
    schemas.chain(options).map(rows).sum()
}

#[test]
fn every_schema_opens() {
    for (file, text) in texts() {
        let document = Document::open(text).unwrap();
        let mut longest = Duration::ZERO;
        let mut rows = 0;
        for pointer in places(&document) {
            let value = document.value(&pointer).unwrap();
            for side in [Side::Request, Side::Response] {
                let start = Instant::now();
                let schema = schema(&Reader::new(&document), &pointer, &value, side);
                longest = longest.max(start.elapsed());
                assert_eq!(schema.notes, [], "{file} {pointer}");
                let (along, levels) = along(&schema.children);
                assert!(along <= 24 && levels <= 2, "{file} {pointer}: {along} rows, {levels} levels");
                rows += open_all(&document, &schema.children, 2);
            }
        }
        assert!(rows > 0, "{file}");
        assert!(longest < Duration::from_secs(1), "{file}: {longest:?}");
    }
}

/// Drops what authors give as examples: it may be wrong, and what is made shall not be.
fn without_examples(value: &mut Value, is_named: bool) {
    match value {
        Value::Object(fields) => {
            if !is_named {
                fields.retain(|key, _| !matches!(key.as_str(), "example" | "examples" | "default"));
            }
            for (key, value) in fields {
                without_examples(
                    value,
                    !is_named && matches!(key.as_str(), "properties" | "schemas" | "definitions"),
                );
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| without_examples(value, false)),
        _ => {}
    }
}

/// Problems of the examples of all schemas that have names.
fn problems(document: &Document) -> Vec<(String, Vec<BodyProblem>)> {
    let mut all = Vec::new();
    for pointer in places(document) {
        let value = document.value(&pointer).unwrap();
        for side in [Side::Request, Side::Response] {
            let start = Instant::now();
            let Some(text) = example(&Reader::new(document), &pointer, &value, side, "application/json")
            else {
                panic!("{pointer} has no example");
            };
            assert!(text.len() < 100_000, "{pointer}: {} bytes", text.len());
            let found = document.check_body(&SchemaPlace { pointer: pointer.clone(), side }, &text);
            assert!(start.elapsed() < Duration::from_secs(2), "{pointer}: {:?}", start.elapsed());
            if !found.is_empty() {
                all.push((pointer.clone(), found));
            }
        }
    }
    all
}

#[test]
fn examples_that_are_made_fit_their_schemas() {
    for (file, text) in texts() {
        let mut root: Value = serde_json::from_str(Document::open(text).unwrap().json()).unwrap();
        without_examples(&mut root, false);
        let document = Document::open(root.to_string()).unwrap();
        assert_eq!(problems(&document), [], "{file}");
    }
}

/// Members with examples of their authors' that their schemas do not allow: `12` for a text, a text for an object, a value
/// that the list of values lacks, a part for the whole.
const WRONG: [(&str, &[&str]); 4] = [
    ("aws-ec2-3.0.json.gz", &["Status"]),
    ("digitalocean-3.0.json", &["hour", "start_time", "entities"]),
    (
        "docker-engine-2.0.yaml",
        &[
            "",
            "Containers",
            "DefaultAddrPool",
            "Entrypoint",
            "Labels",
            "LinkLocalIPv6PrefixLen",
            "Options",
            "ProtocolScheme",
            "Settable",
            "Size",
            "Types",
            "Volumes",
            "hello",
        ],
    ),
    ("schema-circular-3.0.json", &["", "file"]),
];

#[test]
fn examples_with_what_authors_give_fit_but_for_what_they_got_wrong() {
    for (file, text) in texts() {
        let document = Document::open(text).unwrap();
        let found: BTreeSet<String> =
            problems(&document).iter().flat_map(|(_, problems)| problems).map(field).collect();
        let wrong =
            WRONG.iter().find(|(known, _)| *known == file).map(|(_, fields)| *fields).unwrap_or_default();
        let wrong: BTreeSet<String> = wrong.iter().map(|field| (*field).to_owned()).collect();
        assert_eq!(found, wrong, "{file}");
    }
}

/// The name of the member that a problem is about; of an item its list's.
fn field(problem: &BodyProblem) -> String {
    let is_name = |token: &&str| token.parse::<usize>().is_err();
    problem.pointer.rsplit('/').find(is_name).unwrap_or_default().to_owned()
}
