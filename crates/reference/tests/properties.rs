//! What holds for any input.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "properties/given.rs"]
mod given;
#[path = "properties/prose.rs"]
mod prose;
#[path = "properties/specification.rs"]
mod specification;

use given::{value, yaml_source};
use portico_api_types::document::node::{DocumentRoot, Node};
use portico_api_types::link;
use portico_reference::{Document, inspect, markdown, outline};
use proptest::collection::vec;
use proptest::prelude::*;
use prose::{block, html_soup, markdown_source};
use serde_json::{Value, json};
use specification::specification;

fn for_each(nodes: &[Node], see: &mut impl FnMut(&Node)) {
    for node in nodes {
        see(node);
        for_each(node.children(), see);
    }
}

/// The tree is one that the other side can read, draw and trust.
fn is_sound(root: &DocumentRoot) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(root).unwrap();
    prop_assert_eq!(&serde_json::from_str::<DocumentRoot>(&json).unwrap(), root);
    let mut unsafe_target = None;
    for_each(&root.children, &mut |node| {
        let (Node::Link { href: target, .. } | Node::Image { url: target, .. }) = node else { return };
        if !link::is_safe(target) {
            unsafe_target = Some(target.clone());
        }
    });
    prop_assert_eq!(unsafe_target, None);
    Ok(())
}

/// All text of the tree, with a space after each piece.
fn text(root: &DocumentRoot) -> String {
    let mut all = String::new();
    for_each(&root.children, &mut |node| match node {
        Node::Text { text, .. } | Node::Image { alt: Some(text), .. } => all = format!("{all}{text} "),
        _ => {}
    });
    all
}

/// Levels of the tree.
fn depth(nodes: &[Node]) -> usize {
    nodes.iter().map(|node| 1 + depth(node.children())).max().unwrap_or(0)
}

/// What is in capitals, in any order: a caption goes before its table.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(char::is_ascii_uppercase).collect();
    letters.sort_unstable();
    letters
}

/// What is in capitals.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_uppercase()).filter(|word| !word.is_empty()).collect()
}

proptest! {
    #[test]
    fn any_text_is_markdown(source in ".*") {
        is_sound(&markdown::nodes(&source))?;
        let title = markdown::title(&source);
        prop_assert!(title.is_none_or(|title| !title.trim().is_empty()));
    }

    #[test]
    fn any_markup_is_markdown(source in markdown_source()) {
        is_sound(&markdown::nodes(&source))?;
        let title = markdown::title(&source);
        prop_assert!(title.is_none_or(|title| !title.trim().is_empty()));
    }

    #[test]
    fn no_word_of_a_document_is_lost(blocks in vec(block(), 1..5)) {
        let source = blocks.join(&String::new()).join("\n");
        let shown = text(&markdown::nodes(&source));
        prop_assert_eq!(words(&shown), words(&source), "{}", source);
    }

    #[test]
    fn no_word_of_an_html_soup_is_lost(source in html_soup()) {
        let root = markdown::nodes(&source);
        is_sound(&root)?;
        prop_assert!(depth(&root.children) <= 56);
        let shown = text(&root);
        let (shown, written) = (letters(&shown), letters(&source));
        prop_assert_eq!(shown, written, "{}", source);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        if let Err(error) = outline(&text) {
            prop_assert!(!error.to_string().contains(char::is_control));
        }
    }

    #[test]
    fn any_yaml_is_read_or_refused(text in yaml_source()) {
        if let Err(error) = outline(&text) {
            prop_assert!(!error.to_string().contains(char::is_control));
        }
    }

    #[test]
    fn whatever_is_under_paths_costs_only_itself(odd in value(), key in "/[a-z$~%]{0,4}", info in value()) {
        let mut document = json!({ "openapi": "3.1.0", "info": info, "paths": { "/first": { "get": {} } } });
        document["paths"][&key] = odd;
        document["paths"]["/last"] = json!({ "put": {} });
        let json = outline(&document.to_string()).unwrap();
        let is = |path: &str, method: &str| json.operations.iter().any(|op| op.path == path && op.method == method);
        prop_assert!(is("/first", "get") && is("/last", "put"));

        // The same text with a comment is no JSON any more, and has to mean the same.
        let yaml = outline(&format!("# yaml\n{document:#}")).unwrap();
        prop_assert_eq!((json.is_json, yaml.is_json), (true, false));
        prop_assert_eq!(yaml.operations, json.operations);
        prop_assert_eq!((yaml.title, yaml.description), (json.title, json.description));
    }

    #[test]
    fn a_document_means_the_same_in_the_other_syntax(odd in value()) {
        let written = json!({ "openapi": "3.1.0", "x": odd });
        let yaml = Document::open(written.to_string()).unwrap().converted().unwrap();
        let back = Document::open(format!("{yaml}# no JSON")).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Value>(back.json()).unwrap(), &written, "{}", yaml);
        let elsewhere: Value = serde_saphyr::from_str(&yaml).unwrap();
        prop_assert_eq!(elsewhere, written, "{}", yaml);
    }

    #[test]
    fn every_note_says_where_it_is(odd in value(), key in "/[a-z$~%]{0,4}") {
        let document = json!({ "openapi": "3.1.0", "paths": { key: odd.clone() }, "components": odd });
        for note in inspect(&document.to_string()).unwrap().notes {
            prop_assert!(document.pointer(&note.place).is_some(), "{note:?}");
        }
    }

    #[test]
    fn whatever_is_in_a_document_its_operations_are_read(
        odd in value(), part in specification(), is_swagger in any::<bool>(),
    ) {
        let version = if is_swagger { "swagger" } else { "openapi" };
        let number = if is_swagger { "2.0" } else { "3.1.0" };
        let mut document = json!({
            version: number, "info": odd.clone(), "servers": part.clone(), "tags": part.clone(), "security": odd,
            "paths": { "/a": { "get": part.clone(), "parameters": part.clone() }, "/b": part.clone() },
            "webhooks": { "w": { "post": { "callbacks": { "c": { "x": { "put": part.clone() } } } } } },
        });
        for field in ["components", "parameters", "responses", "securityDefinitions"] {
            document[field] = part.clone();
        }
        let text = document.to_string();
        let opened = Document::open(text.clone()).unwrap();
        let outline = opened.outline();
        let all = outline.operations.len() + outline.webhooks.len();
        for number in 0..all {
            let operation = opened.operation(number).unwrap();
            let notes = operation.responses.iter().flat_map(|response| &response.notes).chain(&operation.notes);
            for note in notes {
                prop_assert!(document.pointer(&note.place).is_some(), "{note:?}");
            }
        }
        prop_assert!(opened.operation(all).is_none());
        for note in inspect(&text).unwrap().notes {
            prop_assert!(document.pointer(&note.place).is_some(), "{note:?}");
        }
    }
}
