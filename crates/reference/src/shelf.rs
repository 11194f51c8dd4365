//! The specifications that are open, and the answers to questions about them.

use portico_api_types::spec::SpecDocument;

use crate::diff::diff;
use crate::document::Document;
use crate::highlight::highlight;
use crate::messages::{Answer, CallPlace, Failure, Outcome, Question};
use crate::read::Format;
use crate::request::{Call, Prepared, Purpose};
use crate::samples::{Language, sample};

/// Specifications that stay open: the one that is read, and what it is compared with.
const ROOM: usize = 3;

/// Open specifications by name, the one used last at the end.
#[derive(Default)]
pub struct Shelf(Vec<(String, Document)>);

impl Shelf {
    /// Whether a specification is open.
    pub fn holds(&self, name: &str) -> bool {
        self.0.iter().any(|(held, _)| held == name)
    }

    /// Opens a specification out of the portal's answer (schema `ProductVersionSpecDocument`).
    ///
    /// # Errors
    /// [`Failure::NoAnswer`] when the answer is of another shape, [`Failure::Unreadable`] when the text in it is no
    /// specification.
    pub fn open(&mut self, name: &str, answer: &[u8]) -> Result<(), Failure> {
        let SpecDocument { content, .. } = serde_json::from_slice(answer).map_err(|_| Failure::NoAnswer)?;
        if content.trim().is_empty() {
            return Err(Failure::NoSpecification);
        }
        let document = Document::open(content).map_err(|error| Failure::Unreadable(error.to_string()))?;
        self.0.retain(|(held, _)| held != name);
        if self.0.len() == ROOM {
            self.0.remove(0);
        }
        self.0.push((name.to_owned(), document));
        Ok(())
    }

    /// Answers a question about what is open.
    ///
    /// # Errors
    /// [`Failure::NotOpen`] and [`Failure::NoSuchThing`].
    pub fn answer(&mut self, question: &Question) -> Outcome {
        match question {
            Question::Open { spec, .. } => Ok(Answer::Outline(Box::new(self.find(spec)?.outline()))),
            Question::Operation { spec, number } => {
                let operation = self.find(spec)?.operation(*number).ok_or(Failure::NoSuchThing)?;
                Ok(Answer::Operation(Box::new(operation)))
            }
            Question::Level { spec, place } => Ok(Answer::Level(Box::new(self.find(spec)?.level(place)))),
            Question::Text { spec, as_json } => {
                let document = self.find(spec)?;
                let as_published = as_json.is_none_or(|json| json == (document.format() == Format::Json));
                let text = if as_published { Some(document.text().to_owned()) } else { document.converted() };
                text.map(Answer::Text).ok_or(Failure::NoSuchThing)
            }
            Question::Sample { call, language } => self.sample(call, *language),
            Question::Check { spec, place, text } => {
                Ok(Answer::Problems(self.find(spec)?.check_body(place, text)))
            }
            Question::Highlight { language, text } => Ok(Answer::Code(highlight(language, text))),
            Question::Compare { old, new } => {
                self.find(old)?;
                self.find(new)?;
                let diff = diff(self.held(old)?, self.held(new)?);
                Ok(Answer::Changes(Box::new(diff)))
            }
            // What is not about an open specification alone is for the worker itself.
            Question::Send { .. } | Question::Exchange { .. } | Question::Cancel => Err(Failure::NoSuchThing),
        }
    }

    /// The request that a person configured.
    ///
    /// # Errors
    /// [`Failure::NotOpen`] and [`Failure::NoSuchThing`].
    pub fn prepare(&mut self, call: &CallPlace, purpose: Purpose) -> Result<Prepared, Failure> {
        let document = self.find(&call.spec)?;
        let operation = document.operation(call.number).ok_or(Failure::NoSuchThing)?;
        let (method, path) = document.address(call.number).ok_or(Failure::NoSuchThing)?;
        let schemes = document.schemes();
        let made = Call { operation: &operation, method, path, schemes: &schemes, page: &call.page };
        Ok(made.request(&call.chosen, purpose))
    }

    fn sample(&mut self, call: &CallPlace, language: Language) -> Outcome {
        let Prepared { request, problems } = self.prepare(call, Purpose::Show)?;
        let code = sample(language, &request);
        let name = language.name().to_ascii_lowercase();
        Ok(Answer::Sample { code: highlight(&name, &code), problems })
    }

    fn held(&self, name: &str) -> Result<&Document, Failure> {
        self.0.iter().find(|(held, _)| held == name).map(|(_, document)| document).ok_or(Failure::NotOpen)
    }

    fn find(&mut self, name: &str) -> Result<&Document, Failure> {
        let place = self.0.iter().position(|(held, _)| held == name).ok_or(Failure::NotOpen)?;
        self.0[place..].rotate_left(1);
        self.0.last().map(|(_, document)| document).ok_or(Failure::NotOpen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(content: &str) -> Vec<u8> {
        serde_json::to_vec(&serde_json::json!({ "api_type": "openapi", "content": content })).unwrap()
    }

    fn text(spec: &str) -> Question {
        Question::Text { spec: spec.to_owned(), as_json: None }
    }

    #[test]
    fn keeps_those_used_last() {
        let mut shelf = Shelf::default();
        for name in ["a", "b", "c"] {
            shelf.open(name, &answer("openapi: 3.0.0")).unwrap();
        }
        assert!(shelf.answer(&text("a")).is_ok());
        shelf.open("d", &answer("openapi: 3.0.0")).unwrap();
        assert_eq!(["a", "b", "c", "d"].map(|name| shelf.holds(name)), [true, false, true, true]);
        assert_eq!(shelf.answer(&text("b")), Err(Failure::NotOpen));
    }

    #[test]
    fn says_what_is_wrong_with_an_answer() {
        let mut shelf = Shelf::default();
        for body in [&b"<html>"[..], b"{}", b"", b"\xff", b"null"] {
            assert_eq!(shelf.open("a", body), Err(Failure::NoAnswer));
        }
        assert_eq!(shelf.open("a", &answer(" \n")), Err(Failure::NoSpecification));
        assert!(matches!(shelf.open("a", &answer("{\"a\":1}")), Err(Failure::Unreadable(_))));
        assert!(!shelf.holds("a"));
    }

    #[test]
    fn gives_the_text_in_either_syntax() {
        let mut shelf = Shelf::default();
        shelf.open("json", &answer("{\"openapi\":\"3.0.0\",\"x\":[1]}")).unwrap();
        shelf.open("yaml", &answer("openapi: 3.0.0\nx: [1]\n")).unwrap();
        let mut told =
            |spec: &str, as_json| match shelf.answer(&Question::Text { spec: spec.to_owned(), as_json }) {
                Ok(Answer::Text(text)) => text,
                other => panic!("{other:?}"),
            };
        assert_eq!(told("json", Some(true)), told("json", None));
        assert_eq!(told("json", Some(false)), "openapi: \"3.0.0\"\nx:\n- 1\n");
        assert_eq!(told("yaml", Some(true)), "{\n  \"openapi\": \"3.0.0\",\n  \"x\": [\n    1\n  ]\n}");
    }
}
