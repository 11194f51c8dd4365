//! A list or an object whose end has not come yet.

use std::collections::HashSet;
use std::mem::take;

use crate::document::RawMembers;

/// What comes next in a list or an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Item,
    Key,
    /// The value of the key before it.
    Value,
    /// The value of a merge key, which will stand at this place for a moment.
    Merged(usize),
}

/// A list or an object that has begun.
pub(super) struct Frame {
    /// Where its bracket stands in the JSON.
    pub(super) start: usize,
    pub(super) anchor: usize,
    /// Number of values at its beginning, itself included.
    pub(super) values: usize,
    /// Levels of lists and objects in it so far.
    pub(super) height: usize,
    pub(super) next: Next,
    /// Values of merge keys, in their order.
    merged: Vec<String>,
}

impl Frame {
    pub(super) fn new(next: Next, start: usize, anchor: usize, values: usize) -> Self {
        Self { start, anchor, values, height: 0, next, merged: Vec::new() }
    }

    /// Writes a key, which is JSON already, or takes note of a merge key.
    pub(super) fn key(&mut self, out: &mut String, key: &str, is_merge: bool) {
        if is_merge {
            self.next = Next::Merged(out.len());
            return;
        }
        self.separate(out);
        out.push_str(key);
        out.push(':');
        self.next = Next::Value;
    }

    pub(super) fn before_value(&self, out: &mut String) {
        if self.next == Next::Item {
            self.separate(out);
        }
    }

    /// `height` is that of the value.
    pub(super) fn after_value(&mut self, out: &mut String, height: usize) {
        self.height = self.height.max(height);
        match self.next {
            Next::Item => return,
            Next::Merged(at) => self.merged.push(out.split_off(at)),
            Next::Key | Next::Value => {}
        }
        self.next = Next::Key;
    }

    /// Writes what is merged, and the bracket at the end.
    pub(super) fn close(mut self, out: &mut String) {
        let end = if self.next == Next::Item { ']' } else { '}' };
        let merged = take(&mut self.merged);
        if !merged.is_empty() {
            let own = [&out[self.start..], "}"].concat();
            let mut known: HashSet<String> = members(&own).into_iter().map(|(key, _)| key).collect();
            for (key, value) in merged.iter().flat_map(|text| sources(text)).flat_map(members) {
                if !known.contains(&key) {
                    self.key(out, &super::quoted(&key), false);
                    out.push_str(value);
                    known.insert(key);
                }
            }
        }
        out.push(end);
    }

    fn separate(&self, out: &mut String) {
        if out.len() > self.start + 1 {
            out.push(',');
        }
    }
}

/// The objects that a merge key names: one, or a list of them. All else merges nothing.
fn sources(text: &str) -> Vec<&str> {
    let named = if text.starts_with('[') {
        members(text).into_iter().map(|(_, item)| item).collect()
    } else {
        vec![text]
    };
    named.into_iter().filter(|source| source.starts_with('{')).collect()
}

fn members(text: &str) -> Vec<(String, &str)> {
    let read = serde_json::from_str::<RawMembers<'_>>(text).map_or_else(|_| Vec::new(), |members| members.0);
    read.into_iter().map(|(key, value)| (key.into_owned(), value.get())).collect()
}
