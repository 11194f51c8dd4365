//! The operations of a version as the pages need them: grouped by tag, each with an address on the page.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use portico_api_types::document::Node;
use portico_api_types::spec::SpecOperation;
use portico_reference::model::Outline;

use crate::state::text::tr;

/// What stands for the tag in the anchors of operations without one, and of webhooks.
const UNTAGGED: &str = "default";
const WEBHOOKS: &str = "webhooks";

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
        Self { tag: tag.map(str::to_owned), title: None, description: Vec::new(), entries: Vec::new() }
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
    pub fn title(&self) -> &str {
        self.operation.summary.as_deref().filter(|text| !text.is_empty()).unwrap_or(&self.operation.path)
    }

    /// Whether every word of a filter occurs in method, path, summary, id or tags. The filter is in lower case.
    pub fn matches(&self, filter: &str) -> bool {
        filter.split_whitespace().all(|word| self.text.contains(word))
    }
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
        groups.tagged[place].title.clone_from(&tag.display_name);
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

/// The operation's id, or what stands in for it (behaviour.md 2.6).
fn id(operation: &SpecOperation) -> String {
    operation.operation_id.clone().filter(|id| !id.is_empty()).unwrap_or_else(|| {
        let path = operation.path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
        operation.method.to_lowercase().chars().chain(path).collect()
    })
}

/// `operations-<tag>-<operation id>`.
fn anchor(tag: &str, id: &str) -> String {
    tidy(&format!("operations-{}-{}", tag.trim(), id.trim()))
}

/// An id must not hold white space, nor what a hash would not give back as it is.
fn tidy(anchor: &str) -> String {
    anchor.replace(|c: char| c.is_whitespace() || c == '%', "_")
}

/// Documents may repeat an id, or have several that come to the same; the page must not.
#[derive(Default)]
struct Anchors {
    /// How many operations have come to an anchor.
    times: BTreeMap<String, usize>,
    /// Those that were given away.
    taken: HashSet<String>,
    /// Those that operations come to by their own ids.
    own: HashSet<String>,
}

impl Anchors {
    fn of(operations: &[SpecOperation], webhooks: &[SpecOperation]) -> Self {
        let of_tags = |operation: &SpecOperation| {
            let id = id(operation);
            let tags = operation
                .tags
                .iter()
                .map(String::as_str)
                .chain(operation.tags.is_empty().then_some(UNTAGGED));
            tags.map(|tag| anchor(tag, &id)).collect::<Vec<_>>()
        };
        let of_webhooks = webhooks.iter().map(|webhook| anchor(WEBHOOKS, &id(webhook)));
        let own = operations.iter().flat_map(of_tags).chain(of_webhooks).collect();
        Self { own, ..Self::default() }
    }

    /// Whoever comes first has the anchor itself. The others' are none that another operation comes to by its own id: a link
    /// to that one must not change because an id is repeated elsewhere.
    fn unique(&mut self, anchor: String) -> String {
        if self.taken.insert(anchor.clone()) {
            return anchor;
        }
        let times = self.times.entry(anchor.clone()).or_insert(1);
        loop {
            *times += 1;
            let numbered = format!("{anchor}-{times}");
            if !self.own.contains(&numbered) && self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

/// The element that a hash means: `#operations-…` as we write it, or `#/<tag>/<operation id>` as other portals do.
pub fn anchor_of_hash(hash: &str) -> Option<String> {
    let hash = crate::url::decode(hash.trim_start_matches('#'));
    if let Some((tag, id)) = hash.strip_prefix('/').and_then(|hash| hash.split_once('/')) {
        return Some(anchor(tag, id));
    }
    hash.starts_with("operations-").then(|| tidy(&hash))
}

#[cfg(test)]
mod tests;
