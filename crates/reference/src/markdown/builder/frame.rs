//! One element while it is open.

use std::mem::take;

use portico_api_types::document::node::Node;

use super::shape::Shape;
use crate::markdown::text::{LineEnd, line, open_text, text};

/// An element and what it holds so far.
pub(super) struct Frame {
    pub(super) shape: Shape,
    /// Finished children.
    pub(super) blocks: Vec<Node>,
    /// Inline nodes that came after them.
    line: Vec<Node>,
    /// Elements inside this one that are open but not kept: their content becomes this element's.
    flat: usize,
}

impl Frame {
    pub(super) fn new(shape: Shape) -> Self {
        Self { shape, blocks: Vec::new(), line: Vec::new(), flat: 0 }
    }

    /// Adds a finished node.
    pub(super) fn push(&mut self, node: Node) {
        match node {
            Node::Text { text, hard_break: false, soft_break: false, .. } => self.text(&text),
            inline if is_inline(&inline) => self.line.push(inline),
            block => {
                self.end_line();
                self.blocks.push(block);
            }
        }
    }

    /// Adds text to the text before it, if there is some on this line.
    pub(super) fn text(&mut self, more: &str) {
        if let Shape::Html(html) = &mut self.shape {
            html.push_str(more);
        } else if let Some(text) = open_text(&mut self.line) {
            text.push_str(more);
        } else if !more.is_empty() {
            self.line.push(text(more));
        }
    }

    /// Ends a line of text. Before anything there is no line to end.
    pub(super) fn line_break(&mut self, end: LineEnd) {
        if self.line.is_empty() {
            return;
        }
        let text = match open_text(&mut self.line).map(take) {
            Some(text) => {
                self.line.pop();
                text
            }
            None => String::new(),
        };
        self.line.push(line(text, Some(end)));
    }

    /// An element opens here that is not kept.
    pub(super) fn open_flat(&mut self) {
        self.part();
        self.flat += 1;
    }

    /// Ends the innermost element if it is one that is not kept.
    pub(super) fn close_flat(&mut self) -> bool {
        if self.flat == 0 {
            return false;
        }
        self.part();
        self.flat -= 1;
        true
    }

    /// Elements that are not kept are inside one that is.
    pub(super) fn has_flat(&self) -> bool {
        self.flat > 0
    }

    /// What the element leaves when it ends.
    pub(super) fn close(mut self) -> Vec<Node> {
        self.part();
        self.blocks.append(&mut self.line);
        self.shape.close(self.blocks)
    }

    /// Separates blocks from each other; text of one line stays together.
    fn part(&mut self) {
        if self.shape.holds_blocks() {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.blocks.push(Node::TextBlock { children: take(&mut self.line) });
        }
    }
}

fn is_inline(node: &Node) -> bool {
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
