//! The specifications that are open, and the answers to questions about them.

use std::cell::OnceCell;

use portico_api_types::spec::{SPEC_TEXT, SpecDocument};

use crate::diff::diff;
use crate::document::Document;
use crate::highlight::highlight;
use crate::messages::{Answer, CallPlace, Failure, Outcome, Question};
use crate::read::Format;
use crate::request::{Call, Prepared, Purpose};
use crate::samples::{Language, sample};
use crate::search::SearchIndex;

/// Specifications that stay open: the one that is read, and what it is compared with.
const ROOM: usize = 3;

/// Open specifications, the one used last at the end.
#[derive(Default)]
pub struct Shelf(Vec<Held>);

struct Held {
    name: String,
    document: Document,
    /// Made when it is first searched.
    index: OnceCell<SearchIndex>,
}

impl Shelf {
    /// Whether a specification is open.
    pub fn holds(&self, name: &str) -> bool {
        self.0.iter().any(|held| held.name == name)
    }

    /// Opens a specification out of the portal's answer: its own text when the answer is of such a media type
    /// ([`SPEC_TEXT`]), else the schema `ProductVersionSpecDocument`.
    ///
    /// # Errors
    /// [`Failure::NoAnswer`] when the answer is of another shape, [`Failure::NoSpecification`] when there is nothing in it,
    /// [`Failure::Unreadable`] when the text in it is no specification.
    pub fn open(&mut self, name: &str, media_type: &str, answer: Vec<u8>) -> Result<(), Failure> {
        let content = if SPEC_TEXT.contains(&media_type) {
            String::from_utf8(answer).map_err(|_| Failure::NoAnswer)?
        } else {
            let document: SpecDocument = serde_json::from_slice(&answer).map_err(|_| Failure::NoAnswer)?;
            document.content
        };
        if content.trim().is_empty() {
            return Err(Failure::NoSpecification);
        }
        let document = Document::open(content).map_err(|error| Failure::Unreadable(error.to_string()))?;
        self.0.retain(|held| held.name != name);
        if self.0.len() == ROOM {
            self.0.remove(0);
        }
        self.0.push(Held { name: name.to_owned(), document, index: OnceCell::new() });
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
            Question::Find { spec, query } => Ok(Answer::Found(self.search(spec, query)?)),
            Question::Highlight { language, text } => Ok(Answer::Code(highlight(language, text))),
            Question::Compare { old, new } => {
                self.find(old)?;
                self.find(new)?;
                let diff = diff(self.held(old)?, self.held(new)?);
                Ok(Answer::Changes(Box::new(diff)))
            }
            // What is not about an open specification alone is for the worker itself.
            Question::Send { .. } | Question::Exchange { .. } | Question::Cancel | Question::Stop => {
                Err(Failure::NoSuchThing)
            }
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
        self.0.iter().find(|held| held.name == name).map(|held| &held.document).ok_or(Failure::NotOpen)
    }

    fn search(&mut self, name: &str, query: &str) -> Result<Vec<usize>, Failure> {
        let held = self.take_up(name)?;
        let index = held.index.get_or_init(|| SearchIndex::of(&held.document));
        Ok(index.all(query).into_iter().map(|number| number as usize).collect())
    }

    fn find(&mut self, name: &str) -> Result<&Document, Failure> {
        self.take_up(name).map(|held| &held.document)
    }

    /// The one with this name, which is now the one used last.
    fn take_up(&mut self, name: &str) -> Result<&Held, Failure> {
        let place = self.0.iter().position(|held| held.name == name).ok_or(Failure::NotOpen)?;
        self.0[place..].rotate_left(1);
        self.0.last().ok_or(Failure::NotOpen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Chosen;
    use crate::samples::Payload;

    fn answer(content: &str) -> Vec<u8> {
        serde_json::to_vec(&serde_json::json!({ "api_type": "openapi", "content": content })).unwrap()
    }

    const JSON: &str = "application/json";

    fn text(spec: &str) -> Question {
        Question::Text { spec: spec.to_owned(), as_json: None }
    }

    #[test]
    fn keeps_those_used_last() {
        let mut shelf = Shelf::default();
        for name in ["a", "b", "c"] {
            shelf.open(name, JSON, answer("openapi: 3.0.0")).unwrap();
        }
        assert!(shelf.answer(&text("a")).is_ok());
        shelf.open("d", JSON, answer("openapi: 3.0.0")).unwrap();
        assert_eq!(["a", "b", "c", "d"].map(|name| shelf.holds(name)), [true, false, true, true]);
        assert_eq!(shelf.answer(&text("b")), Err(Failure::NotOpen));
    }

    #[test]
    fn says_what_is_wrong_with_an_answer() {
        let mut shelf = Shelf::default();
        for body in [&b"<html>"[..], b"{}", b"", b"\xff", b"null"] {
            assert_eq!(shelf.open("a", JSON, body.to_vec()), Err(Failure::NoAnswer));
        }
        assert_eq!(shelf.open("a", JSON, answer(" \n")), Err(Failure::NoSpecification));
        assert!(matches!(shelf.open("a", JSON, answer("{\"a\":1}")), Err(Failure::Unreadable(_))));
        assert_eq!(shelf.open("a", SPEC_TEXT[0], b"{\"\xff".to_vec()), Err(Failure::NoAnswer));
        assert_eq!(shelf.open("a", SPEC_TEXT[1], b" \n".to_vec()), Err(Failure::NoSpecification));
        assert!(matches!(shelf.open("a", SPEC_TEXT[1], b"a: 1".to_vec()), Err(Failure::Unreadable(_))));
        assert!(!shelf.holds("a"));
    }

    #[test]
    fn finds_operations_by_everything_that_names_them() {
        let mut shelf = Shelf::default();
        let text = r##"{"swagger":"2.0","parameters":{"who":{"name":"visitor","in":"query","type":"string"}},"paths":{
            "/lamps":{"parameters":[{"$ref":"#/parameters/who"}],"get":{"summary":"All lamps"},
                "post":{"parameters":[{"name":"colour","in":"query","type":"string"}, {"$ref":"#/nowhere"}, 7]}},
            "/tides":{"get":{"summary":"The water level","parameters":null}}}}"##;
        shelf.open("a", SPEC_TEXT[0], text.into()).unwrap();
        for (query, expected) in [
            ("lamps", &[0, 1][..]),
            ("visitor", &[0, 1]),
            ("post colour", &[1]),
            ("watr levle", &[2]),
            ("lampz", &[0, 1]),
            ("visitro", &[0, 1]),
            ("tide", &[2]),
            ("nothing", &[]),
            ("", &[]),
        ] {
            let question = Question::Find { spec: "a".to_owned(), query: query.to_owned() };
            let Ok(Answer::Found(mut found)) = shelf.answer(&question) else { panic!("{query}") };
            found.sort_unstable();
            assert_eq!(found, expected, "{query}");
        }
        let question = Question::Find { spec: "b".to_owned(), query: "lamps".to_owned() };
        assert_eq!(shelf.answer(&question), Err(Failure::NotOpen));
    }

    #[test]
    fn sends_a_form_in_parts_as_it_is_suggested() {
        let mut shelf = Shelf::default();
        let text = r#"{"openapi":"3.0.0","paths":{"/photos":{"post":{"requestBody":{"content":{"multipart/form-data":
            {"schema":{"properties":{"title":{"type":"string","example":"Dusk"},"size":{"type":"integer","example":3}}}}}}}}}}"#;
        shelf.open("a", SPEC_TEXT[0], text.into()).unwrap();
        let asked = Question::Operation { spec: "a".to_owned(), number: 0 };
        let Ok(Answer::Operation(operation)) = shelf.answer(&asked) else { panic!() };
        let chosen = Box::new(Chosen::suggested(&operation));
        let page = "https://portal.example/".to_owned();
        let call = CallPlace { spec: "a".to_owned(), number: 0, chosen, page };
        let prepared = shelf.prepare(&call, Purpose::Send).unwrap();
        let Some(Payload::Parts(parts)) = prepared.request.body else {
            panic!("{:?}", prepared.request.body)
        };
        assert_eq!(parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["title", "size"]);
        assert_eq!(prepared.problems, []);
    }

    #[test]
    fn gives_the_text_in_either_syntax() {
        let mut shelf = Shelf::default();
        shelf.open("json", JSON, answer("{\"openapi\":\"3.0.0\",\"x\":[1]}")).unwrap();
        shelf.open("yaml", SPEC_TEXT[1], b"openapi: 3.0.0\nx: [1]\n".to_vec()).unwrap();
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
