//! What changed between two specifications, in whatever versions of the format they are written.
//!
//! Operations are matched by method and path, where the names of path parameters do not matter. References are followed,
//! `allOf` is merged; words such as summaries and descriptions are not compared.
//!
//! A change breaks when a caller that did everything right may fail:
//!
//! | | in what is sent | in what is received |
//! | --- | --- | --- |
//! | operation, server | removed | |
//! | parameter, property, body | added and required, or made required | removed, or made optional |
//! | media type | removed | removed |
//! | status | | one of success removed |
//! | header | | removed |
//! | type, format | takes less than before | can be more than before |
//! | enumeration | value removed, or new enumeration | never: callers should expect more values |
//! | choice (`oneOf`, `anyOf`) | removed | never, as above |
//! | other properties | refused from now on; one that is removed breaks then, too | |
//! | security | a way in that is no longer enough | |
//!
//! What is sent and no longer read does not break. A webhook is sent by the API and received by the caller: the sides
//! change places.

mod access;
mod effect;
mod operations;
mod parts;
mod schemas;
mod shape;
mod spot;
mod view;

use std::rc::Rc;

use crate::document::Document;
use crate::model::{Change, ChangePlace, Diff, Difference, OperationName, Part, Side};
use crate::schema::reader::Reader;
use access::Access;
use effect::Effect;
use operations::Found;
use schemas::Pairs;
use view::Source;

/// Changes that are told.
const MAX_CHANGES: usize = 2_000;

/// Longest name in the way to a field, in bytes.
const MAX_STEP: usize = 200;

/// Steps that each of the documents may take. Two versions of the largest real specifications need a quarter.
const STEPS: usize = 2_000_000;

/// Steps for an operation besides its schemas.
const OPERATION: usize = 8;

/// What changed from one document to another.
pub fn diff(old: &Document, new: &Document) -> Diff {
    let access = Rc::new([old, new].map(Access::of));
    let [old, new] = [old, new].map(|document| Reader::with_steps(document, STEPS));
    let mut comparison =
        Comparison { old: &old, new: &new, access, pairs: Pairs::default(), diff: Diff::default() };
    comparison.documents();
    let mut diff = comparison.diff;
    diff.is_cut |= old.is_exhausted() || new.is_exhausted();
    diff.changes.sort_by_key(|change| !change.is_breaking);
    diff
}

/// A comparison at work.
struct Comparison<'d> {
    old: &'d Reader<'d>,
    new: &'d Reader<'d>,
    access: Rc<[Access; 2]>,
    pairs: Pairs,
    diff: Diff,
}

/// What is being compared.
struct Context<'c> {
    operation: Option<&'c OperationName>,
    part: &'c Part,
    field: String,
    side: Side,
    depth: usize,
}

impl<'c> Context<'c> {
    fn new(operation: Option<&'c OperationName>, part: &'c Part, side: Side) -> Self {
        Self { operation, part, field: String::new(), side, depth: 0 }
    }

    /// One level further in.
    fn inside(&self, step: &str) -> Self {
        let step = &step[..step.floor_char_boundary(MAX_STEP)];
        Self { field: format!("{}{step}", self.field), depth: self.depth + 1, ..*self }
    }

    fn property(&self, name: &str) -> Self {
        if self.field.is_empty() { self.inside(name) } else { self.inside(&format!(".{name}")) }
    }
}

impl Comparison<'_> {
    fn documents(&mut self) {
        let (old, new) = (operations::of(self.old), operations::of(self.new));
        self.document_access();
        for (key, found) in &old {
            if !new.contains_key(key) {
                self.whole(&found.name, Difference::Removed, true);
            }
        }
        for (key, found) in &new {
            match old.get(key) {
                Some(before) => self.operation(before, found),
                None => self.whole(&found.name, Difference::Added { is_required: false }, false),
            }
        }
    }

    fn operation(&mut self, old: &Found, new: &Found) {
        self.old.spend(OPERATION);
        self.new.spend(OPERATION);
        if self.is_done() {
            return;
        }
        let (Some(before), Some(after)) = (old.read(self.old), new.read(self.new)) else { return };
        let source = |reader, found: &Found, (item, operation)| {
            let path = found.name.path.clone();
            Source { reader, path, item, operation }
        };
        let (before, after) = (source(self.old, old, before), source(self.new, new, after));
        let views = (before.view(), after.view());
        let was_deprecated = before.operation.is_set("deprecated");
        let is_deprecated = after.operation.is_set("deprecated");
        let spots = [(before.item, before.operation), (after.item, after.operation)];
        let at = Context::new(Some(&new.name), &Part::Whole, Side::Request);
        self.deprecation(was_deprecated, is_deprecated, &at);
        self.operation_access(&spots, &new.name);
        self.parameters(&views.0, &views.1, &new.name);
        self.bodies(views.0.body.as_ref(), views.1.body.as_ref(), &new.name);
        self.responses(&views.0, &views.1, &new.name);
        // All that the documents refer to would be too much to keep.
        self.old.forget();
        self.new.forget();
    }

    fn whole(&mut self, name: &OperationName, difference: Difference, is_breaking: bool) {
        let effect = if is_breaking { Effect::BOTH } else { Effect::NONE };
        self.add(&Context::new(Some(name), &Part::Whole, Side::Request), difference, effect);
    }

    fn deprecation(&mut self, was: bool, is: bool, at: &Context<'_>) {
        match (was, is) {
            (false, true) => self.add(at, Difference::Deprecated, Effect::NONE),
            (true, false) => self.add(at, Difference::Undeprecated, Effect::NONE),
            _ => {}
        }
    }

    fn requirement(&mut self, was: bool, is: bool, at: &Context<'_>) {
        match (was, is) {
            (false, true) => self.add(at, Difference::Required, Effect::NARROWS),
            (true, false) => self.add(at, Difference::Optional, Effect::WIDENS),
            _ => {}
        }
    }

    fn added(&mut self, is_required: bool, at: &Context<'_>) {
        let effect = if is_required { Effect::NARROWS } else { Effect::NONE };
        self.add(at, Difference::Added { is_required }, effect);
    }

    fn add(&mut self, at: &Context<'_>, difference: Difference, effect: Effect) {
        let path = at.operation.map_or("", |operation| operation.path.as_str());
        let mut names = [path, &at.field].into_iter().chain(names(at.part));
        let is_affordable = names.all(|name| self.new.pays_for(name));
        // What is told of schemas that were not read to their ends may be wrong.
        let is_done = self.old.is_exhausted() || self.new.is_exhausted();
        if self.diff.changes.len() == MAX_CHANGES || !is_affordable || is_done {
            self.diff.is_cut = true;
            return;
        }
        let place =
            ChangePlace { operation: at.operation.cloned(), part: at.part.clone(), field: at.field.clone() };
        self.diff.changes.push(Change { place, difference, is_breaking: effect.breaks(at.side) });
    }

    fn is_done(&self) -> bool {
        self.diff.is_cut || !self.old.spend(1) || !self.new.spend(1)
    }
}

/// Names that a specification chose, each of which may be as long as that.
fn names(part: &Part) -> [&str; 2] {
    match part {
        Part::Whole => ["", ""],
        Part::Server(name) | Part::Parameter { name, .. } => [name, ""],
        Part::Body { media_type } => [media_type.as_deref().unwrap_or_default(), ""],
        Part::Response { status, media_type } => [status, media_type.as_deref().unwrap_or_default()],
        Part::Header { status, name } => [status, name],
    }
}

#[cfg(test)]
mod tests;
