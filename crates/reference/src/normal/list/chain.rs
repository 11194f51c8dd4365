//! Path items that refer to others, which refer to others in turn.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Head, ItemHead, Maker};
use crate::document::{MAX_HOPS, join, nowhere};
use crate::model::Trouble;

/// A path item, and where it is.
#[derive(Clone)]
pub(super) struct Link {
    /// Where it begins: many pointers may lead there, with `~` for `~0` in their names.
    pub start: usize,
    /// JSON Pointer to it.
    pub place: Rc<str>,
    pub head: Rc<ItemHead>,
}

impl Link {
    /// Memory that it takes among the items of an operation. What many refer to is held once, but counts for each of them: to
    /// go through it is work.
    pub(super) fn bytes(&self) -> usize {
        size_of::<Rc<str>>() + self.place.len()
    }
}

/// What path items refer to, each followed and read once.
#[derive(Default)]
pub(super) struct Links {
    /// By the references.
    known: HashMap<String, Result<Option<Link>, Trouble>>,
    /// By where they begin.
    read: HashMap<usize, Link>,
}

impl Maker<'_> {
    /// A path item and what it refers to in turn.
    pub(super) fn chain(&mut self, first: Link) -> Vec<Link> {
        let (place, mut head) = (Rc::clone(&first.place), Rc::clone(&first.head));
        let mut chain = vec![first];
        while let Some(reference) = &head.reference {
            let next = match self.referred(reference) {
                Ok(Some(next)) => next,
                Ok(None) => break,
                Err(trouble) => {
                    self.notes.add(&place, trouble);
                    break;
                }
            };
            if chain.len() == MAX_HOPS || chain.iter().any(|link| link.start == next.start) {
                self.notes.add(&place, nowhere(reference));
                break;
            }
            head = Rc::clone(&next.head);
            chain.push(next);
        }
        chain
    }

    fn referred(&mut self, reference: &str) -> Result<Option<Link>, Trouble> {
        if let Some(link) = self.links.known.get(reference) {
            return link.clone();
        }
        let link = self.document.pointer_of(reference).map(|place| self.link(place));
        self.links.known.insert(reference.to_owned(), link.clone());
        link
    }

    fn link(&mut self, place: String) -> Option<Link> {
        let (start, json) = self.document.slice_at(&place)?;
        if let Some(link) = self.links.read.get(&start) {
            return Some(link.clone());
        }
        let head = self.read(&place, ItemHead::of(json)).unwrap_or_default();
        let link = Link { start, place: place.into(), head: Rc::new(head) };
        self.links.read.insert(start, link.clone());
        Some(link)
    }

    /// A path item; notes what none has.
    pub(super) fn read(&mut self, place: &str, head: Option<Head<ItemHead>>) -> Option<ItemHead> {
        let item = match head {
            Some(Head::Object(item)) => item,
            Some(Head::Null) => return None,
            Some(Head::Other) => {
                self.notes.add(place, Trouble::NoObject);
                return None;
            }
            None => {
                self.notes.add(place, Trouble::TooMuch);
                return None;
            }
        };
        for field in &item.odd {
            self.notes.add(&join(place, field), Trouble::NoMethod);
        }
        for (method, operation) in &item.operations.0 {
            if matches!(operation, Head::Other) {
                self.notes.add(&join(place, method), Trouble::NoObject);
            }
        }
        Some(item)
    }
}
