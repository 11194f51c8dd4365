//! Notes as they are taken.

use std::fmt;

use crate::model::{Note, Trouble};

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
