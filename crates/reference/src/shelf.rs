//! The specifications that are open, and the answers to questions about them.

use std::cell::OnceCell;

use crate::diff::diff;
use crate::document::Document;
use crate::highlight::highlight;
use crate::messages::{Answer, CallPlace, Failure, Outcome, Question};
use crate::read::Format;
use crate::reply::Excerpt;
use crate::request::{Call, Prepared, Purpose};
use crate::samples::{Language, sample};
use crate::search::SearchIndex;
use crate::spec_answer::SpecAnswer;

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

    /// Opens a specification out of the portal's answer, which has arrived.
    ///
    /// # Errors
    /// [`Failure::NoAnswer`] when the answer is of another shape, [`Failure::NoSpecification`] when there is nothing in it,
    /// [`Failure::Unreadable`] when the text in it is no specification.
    pub fn open(&mut self, name: &str, answer: SpecAnswer) -> Result<(), Failure> {
        let document = answer.document()?;
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
        let Excerpt { text, is_cut } = Excerpt::of(&code);
        Ok(Answer::Sample { code: highlight(&name, &text), whole: is_cut.then_some(code), problems })
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
mod tests;
