//! A specification as its text with an index: what is asked for is found by its place and read then, so that a document of
//! 10 MB opens in the time that it takes to look over it once.
//!
//! YAML is written as JSON first, so that everything after it knows one syntax.

mod arriving;
mod pointer;
mod reference;
mod scan;
pub(crate) mod span;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::error::SpecError;
use crate::model::Trouble;
use crate::normal::{ItemHeads, List};
use crate::read::{self, Format};
use crate::scalar::text_in;
use crate::write;
pub(crate) use arriving::Arriving;
pub(crate) use pointer::{join, names, unescaped};
pub(crate) use reference::{Located, MAX_HOPS, nowhere, told};
use scan::Index;
pub(crate) use span::RawMembers;
use span::{Members, Span};

/// Longest part that is read into a tree at once, in bytes. An operation has some thousand.
const MAX_PART: usize = 4 * 1024 * 1024;

/// From this size on the members of a part are remembered, in bytes; below, looking again costs less than remembering.
const WORTH_KEEPING: usize = 2 * 1024;

/// From this level on all are remembered: few pointers go down as far, and those that do would look again at each level.
const DEEP: usize = 4;

/// Longest text that is written in the other syntax, in bytes: spaces alone may be a hundred times as long as values.
const MAX_CONVERTED: usize = 64 * 1024 * 1024;

/// Text whose parts are remembered as trees, in bytes: a tree takes ten times as much.
const MAX_KEPT: usize = 2 * MAX_PART;

/// Longest pointer that is followed, in tokens: parts are read 64 levels deep, and real ones are some ten levels down.
/// Each level that is gone down is looked over from its beginning to its end.
const MAX_TOKENS: usize = 128;

/// A specification that was opened. Everything in it is named by a JSON Pointer (RFC 6901).
pub struct Document {
    /// JSON.
    text: String,
    /// Where it begins, behind any space, and ends.
    root: Span,
    /// The text as published, when it is YAML.
    yaml: Option<String>,
    members: RefCell<Index>,
    /// What was read already for the list.
    heads: RefCell<ItemHeads>,
    values: RefCell<HashMap<String, Rc<Value>>>,
    /// Length of the text that these were.
    kept: Cell<usize>,
    list: OnceCell<List>,
}

impl Document {
    /// Opens Swagger 2.0 or OpenAPI 3.x text, JSON or YAML.
    ///
    /// JSON is checked to be JSON, and read no further.
    ///
    /// # Errors
    /// [`SpecError`] when the text is not a specification, or goes over the limits: 32 MiB of text; of YAML also
    /// 1,000,000 values, 64 levels, and aliases that repeat more than twice the document.
    pub fn open(text: String) -> Result<Self, SpecError> {
        Self::arrived(Arriving::whole(text))
    }

    /// Opens what has arrived. Errors as of [`Document::open`].
    pub(crate) fn arrived(arriving: Arriving) -> Result<Self, SpecError> {
        let (text, noted) = arriving.finish();
        read::check(&text)?;
        let document = match noted {
            Some(noted) => Self::of_json(text, noted),
            None => Self::of_other(text)?,
        };
        if document.spec_version().is_some() { Ok(document) } else { Err(SpecError::NotOpenApi) }
    }

    /// Opens what is not a whole object or list in JSON. Its parser knows best what is wrong with it.
    fn of_other(text: String) -> Result<Self, SpecError> {
        let Err(problem) = serde_json::from_str::<IgnoredAny>(&text) else {
            return Err(SpecError::NotOpenApi);
        };
        let json = read::yaml(&text, &problem)?;
        match Arriving::whole(json).finish() {
            (json, Some(noted)) => Ok(Self { yaml: Some(text), ..Self::of_json(json, noted) }),
            _ => Err(SpecError::NotOpenApi),
        }
    }

    fn of_json(text: String, (index, heads): (Index, ItemHeads)) -> Self {
        let start = text.len() - text.trim_start().len();
        Self {
            root: Span { start, end: text.len() },
            text,
            yaml: None,
            members: RefCell::new(index),
            heads: RefCell::new(heads),
            values: RefCell::default(),
            kept: Cell::default(),
            list: OnceCell::new(),
        }
    }

    /// The syntax of the text as published.
    pub fn format(&self) -> Format {
        if self.yaml.is_some() { Format::Yaml } else { Format::Json }
    }

    /// The text as published.
    pub fn text(&self) -> &str {
        self.yaml.as_deref().unwrap_or(&self.text)
    }

    /// The document as JSON.
    pub fn json(&self) -> &str {
        &self.text
    }

    /// The document in the other syntax: JSON with indentation, or YAML without the comments that JSON cannot have. `None`
    /// when it is nested too deeply, or would be longer than 64 MiB.
    pub fn converted(&self) -> Option<String> {
        let whole = |json: &str| serde_json::from_str(json).ok();
        let root: Value = whole(&self.text).or_else(|| whole(&read::spelled_out(&self.text)?))?;
        if self.text.len() + write::indentation(&root, 0) > MAX_CONVERTED {
            return None;
        }
        match self.format() {
            Format::Yaml => serde_json::to_string_pretty(&root).ok(),
            Format::Json => Some(write::yaml(&root)),
        }
    }

    /// Version of the format, as written: `2.0`, `3.0.4`, `3.1.0`.
    pub(crate) fn spec_version(&self) -> Option<String> {
        self.written("/openapi").or_else(|| self.written("/swagger"))
    }

    /// The text at this place, character for character also when it is a number.
    pub(crate) fn written(&self, pointer: &str) -> Option<String> {
        self.json_at(pointer).and_then(text_in)
    }

    /// The operations, which are looked for once.
    pub(crate) fn list(&self) -> &List {
        self.list.get_or_init(|| List::of(self, self.heads.take()))
    }

    /// Whether there is anything at this place.
    pub(crate) fn has(&self, pointer: &str) -> bool {
        self.find(pointer).is_some()
    }

    /// Keys of the object at this place, in their order; of a list the places of its items.
    pub(crate) fn keys(&self, pointer: &str) -> Vec<String> {
        let Some(span) = self.find(pointer) else { return Vec::new() };
        self.members(span, 0).keys().cloned().collect()
    }

    /// The text of the value at this place.
    pub(crate) fn json_at(&self, pointer: &str) -> Option<&str> {
        self.find(pointer).map(|span| self.slice(span))
    }

    /// Where the value at this place begins, and its text.
    pub(crate) fn slice_at(&self, pointer: &str) -> Option<(usize, &str)> {
        self.find(pointer).map(|span| (span.start, self.slice(span)))
    }

    /// The members of the object at this place, in their order: key, where it begins, and its text.
    pub(crate) fn slices(&self, pointer: &str) -> Vec<(String, usize, &str)> {
        let Some(span) = self.find(pointer) else { return Vec::new() };
        let members = self.members(span, 0);
        members.iter().map(|(key, span)| (key.clone(), span.start, self.slice(*span))).collect()
    }

    /// The value at this place.
    ///
    /// # Errors
    /// [`Trouble::LeadsNowhere`] when there is none, [`Trouble::TooMuch`] when it is too large or too deep to be read.
    pub(crate) fn value(&self, pointer: &str) -> Result<Rc<Value>, Trouble> {
        if let Some(value) = self.values.borrow().get(pointer) {
            return Ok(Rc::clone(value));
        }
        let span = self.find(pointer).ok_or_else(|| nowhere(&format!("#{pointer}")))?;
        if span.len() > MAX_PART {
            return Err(Trouble::TooMuch);
        }
        let value = Rc::new(read::part(self.slice(span)).ok_or(Trouble::TooMuch)?);
        let mut values = self.values.borrow_mut();
        let mut kept = self.kept.get() + span.len() + pointer.len();
        if kept > MAX_KEPT {
            values.clear();
            kept = span.len() + pointer.len();
        }
        self.kept.set(kept);
        values.insert(pointer.to_owned(), Rc::clone(&value));
        Ok(value)
    }

    fn find(&self, pointer: &str) -> Option<Span> {
        if pointer.matches('/').count() > MAX_TOKENS {
            return None;
        }
        let mut levels = names(pointer)?.zip(0..);
        levels.try_fold(self.root, |span, (name, level)| self.members(span, level).get(&name).copied())
    }

    fn members(&self, span: Span, level: usize) -> Rc<Members> {
        if let Some(members) = self.members.borrow().get(&span.start) {
            return Rc::clone(members);
        }
        // Every part was checked when the document was opened, and no key is refused that was taken then: nothing can fail.
        let members = Rc::new(span::members(&self.text, span).unwrap_or_default());
        if span.len() >= WORTH_KEEPING || level >= DEEP {
            self.members.borrow_mut().insert(span.start, Rc::clone(&members));
        }
        members
    }

    fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }
}

#[cfg(test)]
mod tests;
