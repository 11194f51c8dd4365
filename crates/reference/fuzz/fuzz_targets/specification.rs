//! Any text, read as far as the engine can read it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use portico_reference::samples::{Language, Request, sample};
use portico_reference::search::{Entry, SearchIndex};
use portico_reference::{Document, Outline, diff, inspect, markdown, outline};

fuzz_target!(|text: &str| {
    let _ = inspect(text);
    markdown::nodes(text);
    if let Ok(outline) = outline(text) {
        searched(&outline);
        sampled(&outline);
    }
    if let Ok(document) = Document::open(text.to_owned()) {
        read_through(&document);
    }
});

/// Everything that a page may ask of a document. What it can be asked more belongs here.
fn read_through(document: &Document) {
    let same = diff(document, document);
    assert!(same.changes.is_empty(), "{:?}", same.changes);
    if let Ok(other) = Document::open(r#"{"swagger":"2.0","paths":{"/a":{"get":{}}}}"#.to_owned()) {
        diff(&other, document);
        diff(document, &other);
    }
}

/// Finds every operation by its path.
fn searched(outline: &Outline) {
    markdown::nodes(outline.description.as_deref().unwrap_or_default());
    let mut index = SearchIndex::new();
    for (number, operation) in (0..).zip(&outline.operations) {
        index.add(Entry::Operation { number, operation, parameters: &operation.tags });
    }
    for operation in outline.operations.iter().take(20) {
        let title = operation.summary.as_ref().unwrap_or(&operation.path);
        for hit in index.search(&operation.path, 20) {
            assert!(!hit.marks.is_empty() || hit.score > 0);
        }
        index.search(title, 20);
    }
}

/// Writes a request for the first operations in every language.
fn sampled(outline: &Outline) {
    for operation in outline.operations.iter().take(20) {
        let request = Request {
            method: operation.method.clone(),
            url: format!("https://api.example{}", operation.path),
            headers: vec![("x-id".to_owned(), operation.operation_id.clone().unwrap_or_default())],
            body: operation.summary.clone(),
        };
        for language in Language::ALL {
            sample(language, &request);
        }
    }
}
