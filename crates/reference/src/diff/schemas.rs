//! What changed inside of a schema.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::effect::Effect;
use super::{Comparison, Context, shape};
use crate::model::{Difference, Side};
use crate::schema::reader::Reader;
use crate::schema::shape::Shape;
use crate::schema::sources::Part;
use crate::schema::start_of_text;

/// Choices by name.
type Options<'v> = IndexMap<String, Part<'v>>;

/// Schemas inside of each other that are compared.
const MAX_DEPTH: usize = 32;

/// Values that a change lists, and characters of each.
const MAX_VALUES: usize = 100;
const MAX_VALUE_CHARS: usize = 200;

/// Bytes of values that are compared in one step of work.
const STEP: usize = 32;

/// Where two schemas are that are referred to, and the way that values go.
type Pair = (String, String, Side);

/// What is known of pairs of schemas.
#[derive(Default)]
pub(super) struct Pairs {
    /// Those being compared, the outermost first.
    open: Vec<Pair>,
    /// Those without a change.
    same: HashSet<Pair>,
    /// The outermost open pair that was come back to.
    reach: usize,
}

impl Comparison<'_> {
    /// Compares what two schemas allow: each is one, or several that hold together.
    pub(super) fn schemas(&mut self, old: &[Part<'_>], new: &[Part<'_>], at: &Context<'_>) {
        if self.is_done() {
            return;
        }
        if at.depth > MAX_DEPTH {
            self.diff.is_cut = true;
            return;
        }
        let (old_reader, new_reader) = (self.old, self.new);
        old_reader.open(old, |old| new_reader.open(new, |new| self.pair(old, new, at)));
    }

    /// Two that refer to each other, or to themselves, are taken to be the same inside.
    fn pair(&mut self, old: &Shape<'_>, new: &Shape<'_>, at: &Context<'_>) {
        if !is_referred(old) || !is_referred(new) {
            return self.shapes(old, new, at);
        }
        let pair = (old.key.clone(), new.key.clone(), at.side);
        if self.pairs.same.contains(&pair) {
            return;
        }
        if let Some(place) = self.pairs.open.iter().position(|open| *open == pair) {
            self.pairs.reach = self.pairs.reach.min(place);
            return;
        }
        let before = (self.diff.changes.len(), std::mem::replace(&mut self.pairs.reach, usize::MAX));
        let place = self.pairs.open.len();
        self.pairs.open.push(pair.clone());
        self.shapes(old, new, at);
        self.pairs.open.pop();
        // What comes back to a pair outside of this one is only the same if that one is.
        if self.diff.changes.len() == before.0 && self.pairs.reach >= place && !self.diff.is_cut {
            self.pairs.same.insert(pair);
        }
        self.pairs.reach = self.pairs.reach.min(before.1);
    }

    fn shapes(&mut self, old: &Shape<'_>, new: &Shape<'_>, at: &Context<'_>) {
        self.deprecation(old.is_set("deprecated"), new.is_set("deprecated"), at);
        let types = (shape::types(self.old, old), shape::types(self.new, new));
        if types.0 != types.1 {
            let effect = Effect::of_types(&types.0, &types.1);
            let is_other = !types.0.iter().any(|one| one != "null" && types.1.contains(one));
            self.add(at, Difference::Types { from: types.0, to: types.1 }, effect);
            if is_other {
                return;
            }
        }
        let (from, to) = (old.format(), new.format());
        if from != to {
            let effect = Effect::of_formats(from.as_deref(), to.as_deref());
            self.add(at, Difference::Format { from, to }, effect);
        }
        self.values(shape::values(old), shape::values(new), at);
        let options = (shape::options(old), shape::options(new));
        if options.0.is_empty() != options.1.is_empty() {
            return self.choice_or_none((old, options.0), (new, options.1), at);
        }
        self.options(&options.0, &options.1, at);
        self.members(old, new, at);
        for (old, new, step) in [(old.items(), new.items(), "[]"), (old.additional(), new.additional(), ".*")]
        {
            if !old.is_empty() && !new.is_empty() {
                self.schemas(&old, &new, &at.inside(step));
            }
        }
    }

    fn members(&mut self, old: &Shape<'_>, new: &Shape<'_>, at: &Context<'_>) {
        match (old.is_closed(), new.is_closed()) {
            (false, true) => self.add(at, Difference::Closed, Effect::NARROWS),
            (true, false) => self.add(at, Difference::Opened, Effect::NONE),
            _ => {}
        }
        let gone = if new.is_closed() { Effect::BOTH } else { Effect::WIDENS };
        let (before, after) = (sent(self.old, old, at.side), sent(self.new, new, at.side));
        for name in before.keys().filter(|&name| !after.contains_key(name)) {
            self.add(&at.property(name), Difference::Removed, gone);
        }
        let required = (old.required(), new.required());
        for (name, property) in &after {
            let (was_required, is_required) =
                (required.0.contains(name.as_str()), required.1.contains(name.as_str()));
            let at = at.property(name);
            match before.get(name) {
                Some(before) => {
                    self.requirement(was_required, is_required, &at);
                    self.schemas(before, property, &at);
                }
                None => self.added(is_required, &at),
            }
        }
    }

    /// A choice where there was none, or none where there was one: the schema may be one of those chosen from.
    fn choice_or_none<'v>(
        &mut self,
        old: (&Shape<'v>, Options<'v>),
        new: (&Shape<'v>, Options<'v>),
        at: &Context<'_>,
    ) {
        let single = |(shape, options): (&Shape<'v>, Options<'v>)| match (shape.given(), shape.name()) {
            ([only], Some(name)) if options.is_empty() => IndexMap::from([(name.to_owned(), only.clone())]),
            _ => options,
        };
        let (old, new) = (single(old), single(new));
        if old.keys().any(|name| new.contains_key(name)) {
            self.options(&old, &new, at);
        } else {
            self.add(at, Difference::Reshaped, Effect::BOTH);
        }
    }

    fn options(&mut self, old: &Options<'_>, new: &Options<'_>, at: &Context<'_>) {
        let inside = |name: &str| at.inside(&format!("<{name}>"));
        for name in old.keys().filter(|&name| !new.contains_key(name)) {
            self.add(&inside(name), Difference::Removed, Effect::NARROWS);
        }
        for (name, option) in new {
            match old.get(name) {
                Some(before) => {
                    self.schemas(std::slice::from_ref(before), std::slice::from_ref(option), &inside(name));
                }
                None => self.add(&inside(name), Difference::Added { is_required: false }, Effect::NONE),
            }
        }
    }

    fn values(&mut self, old: Option<Vec<&Value>>, new: Option<Vec<&Value>>, at: &Context<'_>) {
        let bytes: usize = old.iter().chain(&new).flatten().map(|value| bytes_of(value)).sum();
        if !self.new.spend(bytes / STEP) {
            return;
        }
        match (old, new) {
            (None, None) => {}
            (None, Some(new)) => self.add(at, Difference::Enumerated(shown(&new)), Effect::NARROWS),
            (Some(old), None) => self.add(at, Difference::Unenumerated(shown(&old)), Effect::NONE),
            (Some(old), Some(new)) => {
                let (removed, added) = (without(&old, &new), without(&new, &old));
                if !removed.is_empty() {
                    self.add(at, Difference::ValuesRemoved(shown(&removed)), Effect::NARROWS);
                }
                if !added.is_empty() {
                    self.add(at, Difference::ValuesAdded(shown(&added)), Effect::NONE);
                }
            }
        }
    }
}

/// Whether a schema is told by a reference alone: where that leads, every other reference may lead, too.
fn is_referred(shape: &Shape<'_>) -> bool {
    matches!(shape.given(), [only] if only.pointer != shape.key)
}

/// The properties that go this way.
fn sent<'v>(reader: &Reader<'_>, shape: &Shape<'v>, side: Side) -> IndexMap<String, Vec<Part<'v>>> {
    let mut properties = shape.map("properties");
    properties.retain(|_, parts| !reader.is_hidden(parts, side));
    properties
}

/// How long a value is, about.
fn bytes_of(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() + 1,
        Value::Array(items) => items.iter().map(bytes_of).sum::<usize>() + 1,
        Value::Object(members) => {
            members.iter().map(|(name, value)| name.len() + bytes_of(value)).sum::<usize>() + 1
        }
        _ => 1,
    }
}

fn without<'v>(values: &[&'v Value], others: &[&'v Value]) -> Vec<&'v Value> {
    let others: HashSet<_> = others.iter().collect();
    values.iter().filter(|value| !others.contains(value)).copied().collect()
}

/// Values as text, strings without quotes.
fn shown(values: &[&Value]) -> Vec<String> {
    values.iter().take(MAX_VALUES).map(|value| start_of_text(value, MAX_VALUE_CHARS)).collect()
}
