//! One element while it is open.

use std::mem::take;

use portico_api_types::document::node::Node;

use super::shape::Shape;
use crate::markdown::text::{LineEnd, is_blank, is_inline, line, open_text, text};

/// An element and what it holds so far.
pub(super) struct Frame {
    pub(super) shape: Shape,
    /// A tag of HTML opened it, not Markdown.
    pub(super) is_html: bool,
    /// Finished children.
    pub(super) blocks: Vec<Node>,
    /// Inline nodes that came after them.
    line: Vec<Node>,
    /// Elements of Markdown inside this one that are open but not kept: their content becomes this element's.
    flat: usize,
}

impl Frame {
    pub(super) fn new(shape: Shape) -> Self {
        Self { shape, is_html: false, blocks: Vec::new(), line: Vec::new(), flat: 0 }
    }

    pub(super) fn html(shape: Shape) -> Self {
        Self { is_html: true, ..Self::new(shape) }
    }

    /// Adds a finished node.
    pub(super) fn push(&mut self, node: Node) {
        match node {
            Node::Text { text, hard_break: false, soft_break: false, .. } => self.text(&text),
            inline if is_inline(&inline) => self.line.push(inline),
            Node::TextBlock { children } => {
                self.end_line();
                self.line = children;
                self.end_line();
            }
            block => {
                self.end_line();
                self.blocks.push(block);
            }
        }
    }

    /// Adds text to the text before it, if there is some on this line.
    pub(super) fn text(&mut self, more: &str) {
        if let Some(text) = open_text(&mut self.line) {
            text.push_str(more);
        } else if !more.is_empty() {
            self.line.push(text(more));
        }
    }

    /// Ends a line of text. Before anything there is no line to end, unless a line around this element goes on in it.
    pub(super) fn line_break(&mut self, end: LineEnd) {
        if self.line.is_empty() && !self.shape.is_verbatim() {
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

    /// Whether white space that comes next shows: not after other white space.
    pub(super) fn takes_space(&self) -> bool {
        match self.line.last() {
            Some(Node::Text { text, hard_break, soft_break, .. }) => {
                !*hard_break && !*soft_break && !text.ends_with(' ')
            }
            _ => true,
        }
    }

    /// A line starts here.
    pub(super) fn is_at_start(&self) -> bool {
        self.shape.holds_lines() && is_blank(&self.line)
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

    /// Tags of HTML may end it.
    pub(super) fn can_end(&self) -> bool {
        self.is_html && !self.has_flat()
    }

    /// What the element leaves when it ends.
    pub(super) fn close(mut self) -> Vec<Node> {
        let is_trimmed = self.is_html && !self.shape.is_verbatim();
        if is_trimmed || self.shape.holds_blocks() || !self.blocks.is_empty() {
            self.end_line();
        }
        self.blocks.append(&mut self.line);
        let is_part = matches!(self.shape, Shape::Item | Shape::TableCell(_));
        if self.is_html && !is_part && !self.shape.is_phrase() && is_blank(&self.blocks) {
            return Vec::new();
        }
        self.shape.close(self.blocks)
    }

    /// Separates blocks from each other; text of one line stays together.
    fn part(&mut self) {
        if self.shape.holds_blocks() {
            self.end_line();
        }
    }

    /// Makes a block of the text so far.
    pub(super) fn end_line(&mut self) {
        let mut children = take(&mut self.line);
        if let Some(Node::Text { text, .. }) = children.first_mut() {
            text.drain(..text.len() - text.trim_start_matches(' ').len());
        }
        if let Some(Node::Text { text, hard_break, soft_break, .. }) = children.last_mut() {
            text.truncate(text.trim_end_matches(' ').len());
            (*hard_break, *soft_break) = (false, false);
        }
        if is_blank(&children) {
            return;
        }
        let is_paragraph = self.shape.holds_paragraphs();
        self.blocks.push(if is_paragraph {
            Node::Paragraph { children }
        } else {
            Node::TextBlock { children }
        });
    }
}
