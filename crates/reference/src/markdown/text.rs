//! Text nodes, and the words of inline nodes.

use portico_api_types::document::node::Node;

/// Text inside a line.
pub(super) fn text(text: &str) -> Node {
    line(text.to_owned(), None)
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

/// Their text; the end of a line is a space, an image its replacement text.
pub(super) fn plain(nodes: &[Node]) -> String {
    let mut all = String::new();
    for node in nodes {
        add(node, &mut all);
    }
    all
}

fn add(node: &Node, all: &mut String) {
    match node {
        Node::Text { text, hard_break, soft_break, .. } => {
            all.push_str(text);
            if *hard_break || *soft_break {
                all.push(' ');
            }
        }
        Node::Image { alt, .. } => all.push_str(alt.as_deref().unwrap_or_default()),
        Node::Emphasis { children, .. }
        | Node::Code { children }
        | Node::Link { children, .. }
        | Node::Strikethrough { children } => children.iter().for_each(|child| add(child, all)),
        _ => {}
    }
}
