//! Any text, read as far as the engine can read it: by the operator's commands, and by the questions of a page.

#![no_main]

use libfuzzer_sys::fuzz_target;
use portico_reference::messages::{Answer, CallPlace, Question, Source};
use portico_reference::model::{Children, Chosen, Operation, Outline, Schema};
use portico_reference::samples::Language;
use portico_reference::{Document, Shelf, SpecAnswer, diff, inspect, markdown};

/// Operations of a document that are read.
const SOME: usize = 20;

/// Bytes of a specification that arrive at once.
const PIECE: usize = 100;

fuzz_target!(|text: &str| {
    let _ = inspect(text);
    markdown::nodes(text);
    let mut page = Page::default();
    if let Some(outline) = page.open(text) {
        page.search(&outline);
        for number in 0..(outline.operations.len() + outline.webhooks.len()).min(SOME) {
            page.read(number);
        }
        compared(text);
    }
});

/// What a page asks its worker.
#[derive(Default)]
struct Page(Shelf);

impl Page {
    fn open(&mut self, text: &str) -> Option<Outline> {
        let mut answer = SpecAnswer::of("application/openapi+json");
        text.as_bytes().chunks(PIECE).for_each(|piece| answer.push(piece));
        self.0.open("any", answer).ok()?;
        let source = Source { url: String::new(), credentials: String::new() };
        match self.0.answer(&Question::Open { spec: "any".to_owned(), source }) {
            Ok(Answer::Outline(outline)) => Some(*outline),
            other => panic!("{other:?}"),
        }
    }

    /// An operation, its schemas as far as they open, and its request in every language.
    fn read(&mut self, number: usize) {
        let Ok(Answer::Operation(operation)) =
            self.0.answer(&Question::Operation { spec: "any".to_owned(), number })
        else {
            return;
        };
        let bodies = operation.body.iter().flat_map(|body| &body.contents);
        let responses = operation.responses.iter().flat_map(|response| &response.contents);
        for content in bodies.chain(responses) {
            content.schema.iter().for_each(|schema| self.unfold(schema, 3));
            if let (Some(place), Some(example)) = (&content.place, content.examples.first()) {
                let (place, text) = (place.clone(), example.text.clone());
                assert!(self.0.answer(&Question::Check { spec: "any".to_owned(), place, text }).is_ok());
            }
        }
        self.sample(number, &operation);
    }

    /// Operations by their paths, and by what is said of them.
    fn search(&mut self, outline: &Outline) {
        for operation in outline.operations.iter().take(SOME) {
            for query in [&operation.path, operation.summary.as_ref().unwrap_or(&operation.method)] {
                let question = Question::Find { spec: "any".to_owned(), query: query.clone() };
                assert!(self.0.answer(&question).is_ok());
            }
        }
    }

    fn unfold(&mut self, schema: &Schema, depth: usize) {
        let level = match &schema.children {
            Children::None => return,
            Children::Here(level) => (**level).clone(),
            Children::Later { place, .. } => {
                match self.0.answer(&Question::Level { spec: "any".to_owned(), place: place.clone() }) {
                    Ok(Answer::Level(level)) => *level,
                    other => panic!("{other:?}"),
                }
            }
        };
        if depth > 0 {
            level.properties.iter().take(SOME).for_each(|property| self.unfold(&property.schema, depth - 1));
        }
    }

    fn sample(&mut self, number: usize, operation: &Operation) {
        for language in Language::ALL {
            let call = CallPlace {
                spec: "any".to_owned(),
                number,
                chosen: Box::new(Chosen::suggested(operation)),
                page: "https://portal.example/spec".to_owned(),
            };
            assert!(self.0.answer(&Question::Sample { call, language }).is_ok());
        }
    }
}

/// A document is no different from itself, and can be compared with others.
fn compared(text: &str) {
    let Ok(document) = Document::open(text.to_owned()) else { return };
    let same = diff(&document, &document);
    assert!(same.changes.is_empty(), "{:?}", same.changes);
    if let Ok(other) = Document::open(r#"{"swagger":"2.0","paths":{"/a":{"get":{}}}}"#.to_owned()) {
        diff(&other, &document);
        diff(&document, &other);
    }
}
