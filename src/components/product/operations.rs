//! The operations of a version as the pages need them: grouped by tag, each with an address on the page.

mod anchors;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use portico_api_types::document::Node;
use portico_api_types::spec::SpecOperation;
use portico_reference::model::Outline;
use portico_reference::visible;

use crate::state::text::tr;
pub use anchors::anchor_of_hash;
use anchors::{Anchors, UNTAGGED, WEBHOOKS, anchor, id};

/// Operations under one tag, or those without any.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The tag; `None` for operations without one.
    pub tag: Option<String>,
    /// The tag's name for people, when it has another one.
    pub title: Option<String>,
    /// What is said of the tag.
    pub description: Vec<Node>,
    /// Its operations, in the order of the document. Shared: several lists show them.
    pub entries: Vec<Arc<Entry>>,
}

impl Group {
    fn new(tag: Option<&str>) -> Self {
        // A tag is a name for programs, too.
        let title = tag.map(visible).and_then(|shown| match shown {
            Cow::Owned(shown) => Some(shown),
            Cow::Borrowed(_) => None,
        });
        Self { tag: tag.map(str::to_owned), title, description: Vec::new(), entries: Vec::new() }
    }

    /// The tag's name for people; `None` for operations without one.
    pub fn name(&self) -> Option<&str> {
        self.title.as_deref().or(self.tag.as_deref())
    }

    /// The name in test hooks and ids: lower case, dashes for spaces.
    pub fn key(&self) -> String {
        self.tag.as_deref().unwrap_or("untagged").to_lowercase().replace(' ', "-")
    }
}

/// One operation in its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The operation.
    pub operation: SpecOperation,
    /// Its number in the specification.
    pub number: usize,
    /// The API calls, not the developer.
    pub is_webhook: bool,
    /// Id of its element; unique on the page.
    pub anchor: String,
    /// What the filter looks at, in lower case.
    text: String,
}

impl Entry {
    /// Its name for people: the summary, or else the path.
    pub fn title(&self) -> Cow<'_, str> {
        title(&self.operation)
    }

    /// Whether every word of a filter occurs in method, path, summary, id or tags. The filter is in lower case.
    pub fn matches(&self, filter: &str) -> bool {
        filter.split_whitespace().all(|word| self.text.contains(word))
    }
}

/// An operation's name for people: the summary, or else the path, as it can be seen.
pub fn title(operation: &SpecOperation) -> Cow<'_, str> {
    let summary = operation.summary.as_deref().filter(|text| !text.is_empty());
    summary.map_or_else(|| visible(&operation.path), Cow::Borrowed)
}

/// Groups operations by tag: tags in the order in which they first occur, an operation with several tags under each,
/// those without a tag last.
pub fn group(operations: &[SpecOperation]) -> Vec<Group> {
    let mut groups = Groups { anchors: Anchors::of(operations, &[]), ..Groups::default() };
    for (number, operation) in operations.iter().enumerate() {
        groups.add(operation, number, false);
    }
    groups.finish()
}

/// Groups everything in a specification: tags in the order in which it declares them, then those that only operations
/// name, operations without a tag, and webhooks under their own heading.
pub fn groups_of(outline: &Outline) -> Vec<Group> {
    let anchors = Anchors::of(&outline.operations, &outline.webhooks);
    let mut groups = Groups { anchors, ..Groups::default() };
    for tag in &outline.tags {
        let place = groups.place(&tag.name);
        if let Some(name) = &tag.display_name {
            groups.tagged[place].title = Some(name.clone());
        }
        groups.tagged[place].description.clone_from(&tag.description);
    }
    for (number, operation) in outline.operations.iter().enumerate() {
        groups.add(operation, number, false);
    }
    for (number, webhook) in (outline.operations.len()..).zip(&outline.webhooks) {
        groups.add(webhook, number, true);
    }
    groups.finish()
}

/// Groups in the making.
#[derive(Default)]
struct Groups {
    tagged: Vec<Group>,
    places: BTreeMap<String, usize>,
    untagged: Vec<Arc<Entry>>,
    webhooks: Vec<Arc<Entry>>,
    anchors: Anchors,
}

impl Groups {
    fn place(&mut self, tag: &str) -> usize {
        if let Some(place) = self.places.get(tag) {
            return *place;
        }
        self.tagged.push(Group::new(Some(tag)));
        self.places.insert(tag.to_owned(), self.tagged.len() - 1);
        self.tagged.len() - 1
    }

    fn add(&mut self, operation: &SpecOperation, number: usize, is_webhook: bool) {
        if is_webhook {
            let entry = self.entry(operation, WEBHOOKS, number, true);
            self.webhooks.push(entry);
            return;
        }
        for (at, tag) in operation.tags.iter().enumerate() {
            if operation.tags[..at].contains(tag) {
                continue;
            }
            let entry = self.entry(operation, tag, number, false);
            let place = self.place(tag);
            self.tagged[place].entries.push(entry);
        }
        if operation.tags.is_empty() {
            let entry = self.entry(operation, UNTAGGED, number, false);
            self.untagged.push(entry);
        }
    }

    fn entry(&mut self, operation: &SpecOperation, tag: &str, number: usize, is_webhook: bool) -> Arc<Entry> {
        let mut text = format!("{} {} {}", operation.method, operation.path, operation.tags.join(" "));
        for more in [&operation.summary, &operation.operation_id].into_iter().flatten() {
            text.push(' ');
            text.push_str(more);
        }
        Arc::new(Entry {
            anchor: self.anchors.unique(anchor(tag, &id(operation))),
            text: text.to_lowercase(),
            operation: operation.clone(),
            number,
            is_webhook,
        })
    }

    fn finish(self) -> Vec<Group> {
        let mut groups = self.tagged;
        groups.retain(|group| !group.entries.is_empty());
        let rest = Group { entries: self.untagged, ..Group::new(None) };
        let title = Some(tr("reference.webhooks"));
        let webhooks = Group { entries: self.webhooks, title, ..Group::new(Some(WEBHOOKS)) };
        groups.extend([rest, webhooks].into_iter().filter(|group| !group.entries.is_empty()));
        groups
    }
}

#[cfg(test)]
mod tests;
