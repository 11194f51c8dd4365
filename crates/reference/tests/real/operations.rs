//! Every operation of real specifications.

use std::fs;
use std::path::Path;

use portico_reference::Document;
use portico_reference::model::{Note, Operation};
use serde_json::Value;

use crate::corpus::{SPECS, ending, spec};

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
            let root: Value = serde_saphyr::from_str(&text).unwrap();
            let document = Document::open(text.clone()).unwrap();
            assert_eq!(serde_json::from_str::<Value>(document.json()).unwrap(), root, "{file}");
            root
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
        let document = Document::open(text.clone()).unwrap();
        assert_eq!(serde_json::from_str::<Value>(document.json()).unwrap(), root, "{}", file.display());
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
