//! Text nodes, and the words of nodes.

use portico_api_types::document::footnote::Anchor;
use portico_api_types::document::node::Node;

/// Text inside a line.
pub(super) fn text(text: &str) -> Node {
    line(text.to_owned(), None)
}

/// Text that is there.
pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// How a line of text ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The author wants a new line here.
    Hard,
    /// Only the source goes on in a new line.
    Soft,
}

/// Text and the end of its line, if it ends.
pub(super) fn line(text: String, end: Option<LineEnd>) -> Node {
    Node::Text {
        text,
        hard_break: end == Some(LineEnd::Hard),
        soft_break: end == Some(LineEnd::Soft),
        children: Vec::new(),
    }
}

/// A thematic break.
pub(super) fn rule() -> Node {
    Node::Break { children: Vec::new() }
}

/// The text that can still grow, if the last node is such.
pub(super) fn open_text(nodes: &mut [Node]) -> Option<&mut String> {
    match nodes.last_mut()? {
        Node::Text { text, hard_break: false, soft_break: false, .. } => Some(text),
        _ => None,
    }
}

/// Whether a node stands in a line of text.
pub(super) fn is_inline(node: &Node) -> bool {
    matches!(
        node,
        Node::Text { .. }
            | Node::Emphasis { .. }
            | Node::Code { .. }
            | Node::Link { .. }
            | Node::Image { .. }
            | Node::Strikethrough { .. }
            | Node::TaskCheckbox { .. }
    )
}

/// Nothing to see: what comments and anchors leave.
pub(super) fn is_blank(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| matches!(node, Node::Text { text, .. } if text.trim().is_empty()))
}

/// Their text; the end of a line or of a block is a space, an image its replacement text. Numbers of footnotes are left
/// out.
pub(super) fn plain(nodes: &[Node]) -> String {
    let mut all = String::new();
    add(nodes, &mut all);
    all
}

fn add(nodes: &[Node], all: &mut String) {
    for (index, node) in nodes.iter().enumerate() {
        if index > 0 && !is_inline(node) {
            all.push(' ');
        }
        match node {
            Node::Text { text, hard_break, soft_break, .. } => {
                all.push_str(text);
                if *hard_break || *soft_break {
                    all.push(' ');
                }
            }
            Node::Image { alt, .. } => all.push_str(alt.as_deref().unwrap_or_default()),
            Node::Link { href, .. } if Anchor::of(href).is_some() => {}
            other => add(other.children(), all),
        }
    }
}
