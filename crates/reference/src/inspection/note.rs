//! One thing that cannot be read.

use std::fmt;

/// Something in a specification that cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// JSON Pointer (RFC 6901) to it.
    pub place: String,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A `$ref` to something that is not in the document.
    LeadsNowhere(String),
    /// A `$ref` out of the document: it is never fetched.
    LeadsOutside(String),
    /// Not the object that belongs there.
    NoObject,
    /// A field of a path item that is neither a method nor anything else of a path item's.
    NoMethod,
    /// A path without its slash.
    NoSlash,
    /// An `operationId` that another operation has, too.
    SameId(String),
}

/// Notes that are kept; a document that is wrong everywhere is wrong in the same way everywhere.
const MOST: usize = 1_000;

/// Notes as they are taken.
#[derive(Default)]
pub(super) struct Notes {
    pub kept: Vec<Note>,
    pub left_out: usize,
}

impl Notes {
    pub(super) fn add(&mut self, place: &Place<'_>, trouble: Trouble) {
        if self.kept.len() < MOST {
            self.kept.push(Note { place: place.to_string(), trouble });
        } else {
            self.left_out += 1;
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.place.is_empty() { "/" } else { &self.place };
        write!(f, "{place}: {}", self.trouble)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeadsNowhere(reference) => write!(f, "the reference {reference:?} leads nowhere"),
            Self::LeadsOutside(reference) => {
                write!(f, "the reference {reference:?} leads out of the document and is not followed")
            }
            Self::NoObject => f.write_str("is no object"),
            Self::NoMethod => f.write_str("is no method and no other field of a path"),
            Self::NoSlash => f.write_str("is a path that does not begin with a slash"),
            Self::SameId(id) => write!(f, "another operation has the operationId {id:?}, too"),
        }
    }
}

/// A place in a document on the way to it: a list that grows at its end, one link on each level of the stack.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    before: Option<&'p Place<'p>>,
    token: &'p str,
}

impl<'p> Place<'p> {
    pub(super) const ROOT: Place<'static> = Place { before: None, token: "" };

    pub(super) fn then(&'p self, token: &'p str) -> Place<'p> {
        Place { before: Some(self), token }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(before) = self.before else { return Ok(()) };
        write!(f, "{before}/{}", self.token.replace('~', "~0").replace('/', "~1"))
    }
}
