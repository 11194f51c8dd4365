//! Footnotes: links to notes that stand at the end, in the order in which the text refers to them.

use indexmap::IndexMap;
use portico_api_types::document::footnote::Anchor;
use portico_api_types::document::node::Node;

use super::text::{rule, text};

/// What leads from a note back to the text.
const BACK: &str = "↩";

/// The notes of a document.
#[derive(Default)]
pub(super) struct Footnotes {
    /// How often the text refers to each.
    references: IndexMap<String, usize>,
    definitions: IndexMap<String, Vec<Node>>,
}

impl Footnotes {
    /// A reference to a note: a link, or only its number where a link cannot be.
    pub(super) fn refer(&mut self, label: &str, in_link: bool) -> Node {
        let entry = self.references.entry(label.to_lowercase());
        let number = entry.index() + 1;
        let times = entry.or_default();
        if in_link {
            return text(&format!("[{number}]"));
        }
        *times += 1;
        let children = vec![text(&number.to_string())];
        Node::Link { href: Anchor::Note(number).href(), title: None, children }
    }

    /// Adds a note, or more to one.
    pub(super) fn define(&mut self, label: &str, blocks: Vec<Node>) {
        self.definitions.entry(label.to_lowercase()).or_default().extend(blocks);
    }

    /// The notes as a list below a rule. Those that nothing refers to come last.
    pub(super) fn finish(mut self) -> Vec<Node> {
        let mut items = Vec::new();
        for (index, (label, &times)) in self.references.iter().enumerate() {
            let blocks = self.definitions.get_mut(label).map(std::mem::take).unwrap_or_default();
            items.push(Node::ListItem { children: with_ways_back(blocks, index + 1, times) });
        }
        let others = self.definitions.into_values().filter(|blocks| !blocks.is_empty());
        items.extend(others.map(|children| Node::ListItem { children }));
        if items.is_empty() {
            return Vec::new();
        }
        vec![rule(), Node::List { ordered: true, children: items }]
    }
}

/// A note with a link to each reference at the end of its text.
fn with_ways_back(mut blocks: Vec<Node>, note: usize, times: usize) -> Vec<Node> {
    if !matches!(blocks.last(), Some(Node::Paragraph { .. })) {
        blocks.push(Node::Paragraph { children: Vec::new() });
    }
    if let Some(Node::Paragraph { children }) = blocks.last_mut() {
        for time in 1..=times {
            children.push(text(" "));
            let href = Anchor::Reference { note, time }.href();
            children.push(Node::Link { href, title: None, children: vec![text(BACK)] });
        }
    }
    blocks
}
