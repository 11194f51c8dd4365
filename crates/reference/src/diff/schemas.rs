//! What changed inside of a schema.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::effect::Effect;
use super::shape::Shape;
use super::spot::Spot;
use super::{Comparison, Context};
use crate::document::Document;
use crate::model::{Difference, Side};

/// Schemas inside of each other that are compared.
const MAX_DEPTH: usize = 32;

/// Values that a change lists, and characters of each.
const MAX_VALUES: usize = 100;
const MAX_VALUE_CHARS: usize = 200;

/// Bytes of values that are compared in one step of work.
const STEP: usize = 32;

/// Two schemas that are referred to by name, and the way that values go.
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
    /// Compares what two schemas allow. Two that refer to each other, or to themselves, are taken to be the same inside.
    pub(super) fn schemas(&mut self, old: &Spot, new: &Spot, at: &Context<'_>) {
        if self.is_done() {
            return;
        }
        if at.depth > MAX_DEPTH {
            self.diff.is_cut = true;
            return;
        }
        let (Some(old_name), Some(new_name)) = (old.text("$ref"), new.text("$ref")) else {
            return self.shapes(old, new, at);
        };
        let pair = (old_name.to_owned(), new_name.to_owned(), at.side);
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

    fn shapes(&mut self, old_spot: &Spot, new_spot: &Spot, at: &Context<'_>) {
        let old = Shape::of(self.old, old_spot, &self.work);
        let new = Shape::of(self.new, new_spot, &self.work);
        self.deprecation(old.deprecated, new.deprecated, at);
        if old.types != new.types {
            let effect = Effect::of_types(&old.types, &new.types);
            let types = Difference::Types { from: old.types.clone(), to: new.types.clone() };
            self.add(at, types, effect);
            if !old.types.iter().any(|one| one != "null" && new.types.contains(one)) {
                return;
            }
        }
        if old.format != new.format {
            let effect = Effect::of_formats(old.format.as_deref(), new.format.as_deref());
            self.add(at, Difference::Format { from: old.format.clone(), to: new.format.clone() }, effect);
        }
        self.values(old.values.as_ref(), new.values.as_ref(), at);
        if old.options.is_empty() != new.options.is_empty() {
            return self.choice_or_none((old_spot, &old), (new_spot, &new), at);
        }
        self.options(&old.options, &new.options, at);
        self.members(&old, &new, at);
        if let (Some(old), Some(new)) = (&old.items, &new.items) {
            self.schemas(old, new, &at.inside("[]"));
        }
        if let (Some(old), Some(new)) = (&old.additional, &new.additional) {
            self.schemas(old, new, &at.inside(".*"));
        }
    }

    fn members(&mut self, old: &Shape, new: &Shape, at: &Context<'_>) {
        match (old.is_closed, new.is_closed) {
            (false, true) => self.add(at, Difference::Closed, Effect::NARROWS),
            (true, false) => self.add(at, Difference::Opened, Effect::NONE),
            _ => {}
        }
        let gone = if new.is_closed { Effect::BOTH } else { Effect::WIDENS };
        let (before, after) = (sent(old, at.side, self.old), sent(new, at.side, self.new));
        for name in before.keys().filter(|&name| !after.contains_key(name)) {
            self.add(&at.property(name), Difference::Removed, gone);
        }
        for (name, property) in after {
            let (was_required, is_required) = (old.required.contains(name), new.required.contains(name));
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
    fn choice_or_none(&mut self, old: (&Spot, &Shape), new: (&Spot, &Shape), at: &Context<'_>) {
        let single = |(spot, shape): (&Spot, &Shape)| {
            if !shape.options.is_empty() {
                return shape.options.clone();
            }
            let name = spot.text("$ref").and_then(|reference| reference.rsplit('/').next());
            name.map(|name| (name.to_owned(), spot.clone())).into_iter().collect()
        };
        let (old, new) = (single(old), single(new));
        if old.keys().any(|name| new.contains_key(name)) {
            self.options(&old, &new, at);
        } else {
            self.add(at, Difference::Reshaped, Effect::BOTH);
        }
    }

    fn options(&mut self, old: &IndexMap<String, Spot>, new: &IndexMap<String, Spot>, at: &Context<'_>) {
        let inside = |name: &str| at.inside(&format!("<{name}>"));
        for name in old.keys().filter(|&name| !new.contains_key(name)) {
            self.add(&inside(name), Difference::Removed, Effect::NARROWS);
        }
        for (name, option) in new {
            match old.get(name) {
                Some(before) => self.schemas(before, option, &inside(name)),
                None => self.add(&inside(name), Difference::Added { is_required: false }, Effect::NONE),
            }
        }
    }

    fn values(&mut self, old: Option<&Spot>, new: Option<&Spot>, at: &Context<'_>) {
        let (old, new) = (old.map(|spot| values_of(spot.value())), new.map(|spot| values_of(spot.value())));
        let bytes: usize = old.iter().chain(&new).flatten().map(|value| value.len() + 1).sum();
        if !self.work.spend(bytes / STEP) {
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

/// The properties that go this way.
fn sent<'s>(shape: &'s Shape, side: Side, document: &Document) -> IndexMap<&'s String, &'s Spot> {
    shape.properties.iter().filter(|(_, property)| !property.is_left_out(side, document)).collect()
}

/// Values as text, strings without quotes. `null` is a type.
fn values_of(values: &Value) -> Vec<String> {
    let list = values.as_array().map_or(std::slice::from_ref(values), Vec::as_slice);
    let texts = list.iter().filter(|value| !value.is_null());
    texts.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}

fn without(values: &[String], others: &[String]) -> Vec<String> {
    let others: HashSet<_> = others.iter().collect();
    values.iter().filter(|value| !others.contains(value)).cloned().collect()
}

fn shown(values: &[String]) -> Vec<String> {
    values.iter().take(MAX_VALUES).map(|value| value.chars().take(MAX_VALUE_CHARS).collect()).collect()
}
