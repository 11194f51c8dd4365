//! The places of operations on their page, as addresses name them.

use std::collections::{BTreeMap, HashSet};

use portico_api_types::spec::SpecOperation;

/// What stands for the tag in the anchors of operations without one.
pub(super) const UNTAGGED: &str = "default";
/// What stands for it in those of webhooks.
pub(super) const WEBHOOKS: &str = "webhooks";

/// The operation's id, or what stands in for it (behaviour.md 2.6).
pub(super) fn id(operation: &SpecOperation) -> String {
    operation.operation_id.clone().filter(|id| !id.is_empty()).unwrap_or_else(|| {
        let path = operation.path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
        operation.method.to_lowercase().chars().chain(path).collect()
    })
}

/// `operations-<tag>-<operation id>`.
pub(super) fn anchor(tag: &str, id: &str) -> String {
    tidy(&format!("operations-{}-{}", tag.trim(), id.trim()))
}

/// An id must not hold white space, nor what a hash would not give back as it is.
fn tidy(anchor: &str) -> String {
    anchor.replace(|c: char| c.is_whitespace() || c == '%', "_")
}

/// Documents may repeat an id, or have several that come to the same; the page must not.
#[derive(Default)]
pub(super) struct Anchors {
    /// How many operations have come to an anchor.
    times: BTreeMap<String, usize>,
    /// Those that were given away.
    taken: HashSet<String>,
    /// Those that operations come to by their own ids.
    own: HashSet<String>,
}

impl Anchors {
    /// Of all operations of a document.
    pub fn of(operations: &[SpecOperation], webhooks: &[SpecOperation]) -> Self {
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
    pub fn unique(&mut self, anchor: String) -> String {
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
