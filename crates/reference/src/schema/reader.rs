//! How much of a document one question may read.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use portico_api_types::document::node::Node;
use serde_json::Value;

use crate::document::{Document, Located, join};
use crate::markdown;
use crate::model::Trouble;

/// What one question may take in all, in steps: a step opens one schema of ordinary size. What an operation of the largest
/// real specifications takes is a tenth.
const STEPS: usize = 200_000;

/// Bytes of text that are read or written in a step.
const TEXT: usize = 32;

/// Bytes of Markdown in a step: its nodes take ten times as much.
const MARKDOWN: usize = 8;

/// Bytes of a part of the document that are read in a step: to read is cheap beside making something of it.
const PART: usize = 256;

/// Reads schemas for one question, so many and no more: what a stranger wrote ends, whatever it refers to.
pub(crate) struct Reader<'d> {
    document: &'d Document,
    steps: Cell<usize>,
    /// What references lead to, as looked up before: most lead to the same few.
    known: RefCell<HashMap<String, Result<Located, Trouble>>>,
}

impl<'d> Reader<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        Self::with_steps(document, STEPS)
    }

    pub(crate) fn with_steps(document: &'d Document, steps: usize) -> Self {
        Self { document, steps: Cell::new(steps), known: RefCell::default() }
    }

    pub(crate) fn document(&self) -> &'d Document {
        self.document
    }

    /// Lets `read` take so many steps of those that are left, and no more.
    pub(crate) fn share<T>(&self, steps: usize, read: impl FnOnce() -> T) -> T {
        let all = self.steps.get();
        let share = steps.min(all);
        self.steps.set(share);
        let made = read();
        self.steps.set(all - (share - self.steps.get()));
        made
    }

    /// Takes steps; `false` when there are not as many left.
    pub(crate) fn spend(&self, steps: usize) -> bool {
        let left = self.steps.get();
        self.steps.set(left.saturating_sub(steps));
        left >= steps
    }

    /// Takes the steps for some text that goes into the answer; `false` when there are not enough.
    pub(crate) fn pays_for(&self, text: &str) -> bool {
        self.spend(text.len() / TEXT)
    }

    /// Markdown as nodes; `None` when there are not enough steps for it.
    pub(crate) fn nodes(&self, text: &str) -> Option<Vec<Node>> {
        self.spend(text.len() / MARKDOWN).then(|| markdown::nodes(text).children)
    }

    /// Steps that are left.
    pub(crate) fn left(&self) -> usize {
        self.steps.get()
    }

    /// Whether something may have been left unread.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.left() == 0
    }

    /// What a reference names, one hop: keywords beside the next `$ref` count, too.
    pub(super) fn target(&self, reference: &str) -> Result<Located, Trouble> {
        if let Some(target) = self.known.borrow().get(reference) {
            return target.clone();
        }
        let target = self.document.pointer_of(reference).and_then(|pointer| {
            let value = self.value(&pointer)?;
            Ok(Located { pointer, value })
        });
        self.known.borrow_mut().insert(reference.to_owned(), target.clone());
        target
    }

    /// The value at a place.
    pub(crate) fn value(&self, pointer: &str) -> Result<Rc<Value>, Trouble> {
        let bytes = self.document.json_at(pointer).map_or(0, str::len);
        if self.spend(bytes / PART) { self.document.value(pointer) } else { Err(Trouble::TooMuch) }
    }

    /// The value that a reference means, after all references that it leads to in turn.
    pub(crate) fn resolve(&self, reference: &str) -> Result<Located, Trouble> {
        if self.is_exhausted() {
            return Err(Trouble::TooMuch);
        }
        let found = self.document.resolve(reference)?;
        self.spend(self.document.json_at(&found.pointer).map_or(0, str::len) / PART);
        Ok(found)
    }

    /// Takes the steps to copy what is at a place.
    pub(crate) fn spend_on_copy(&self, pointer: &str) {
        self.spend(self.document.json_at(pointer).map_or(0, str::len) / TEXT);
    }

    /// Lets go of what references lead to.
    pub(crate) fn forget(&self) {
        self.known.borrow_mut().clear();
    }

    /// What a discriminator maps to: a reference, or the bare name of a schema.
    pub(super) fn mapped(&self, target: &str) -> Result<Located, Trouble> {
        let named = join("#/components/schemas", target);
        self.target(target).or_else(|trouble| self.target(&named).map_err(|_| trouble))
    }
}
