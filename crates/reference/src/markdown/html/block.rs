//! A block of raw HTML as blocks of nodes.

use std::mem::take;

use portico_api_types::document::node::Node;

use super::Role;
use super::entity::decoded;
use super::piece::{Piece, Tag, pieces};
use crate::markdown::text::{LineEnd, line, plain, rule, text};

/// The blocks that a stretch of HTML leaves.
pub(in crate::markdown) fn blocks(html: &str) -> Vec<Node> {
    let mut run = Run::default();
    for piece in pieces(html) {
        match piece {
            Piece::Comment => {}
            Piece::Text(text) => run.text(&decoded(text)),
            Piece::Tag(tag) => run.tag(&tag),
        }
    }
    run.end();
    run.blocks
}

/// What the text being collected will be.
#[derive(Clone, Copy, Default)]
enum Kind {
    #[default]
    Paragraph,
    Heading(u8),
    Code,
}

/// Blocks so far, and the one that is growing.
#[derive(Default)]
struct Run {
    blocks: Vec<Node>,
    kind: Kind,
    lines: Vec<Node>,
    line: String,
    /// White space came last; it counts when text follows.
    space: bool,
}

impl Run {
    fn tag(&mut self, tag: &Tag<'_>) {
        match Role::of(tag) {
            Role::Text => {}
            Role::Other => self.text(tag.written),
            Role::Image => self.text(&decoded(tag.attribute("alt").unwrap_or_default())),
            Role::LineBreak => self.line_break(),
            Role::Block => self.end(),
            Role::Rule => {
                self.end();
                self.blocks.push(rule());
            }
            Role::Heading(level) => self.begin(tag, Kind::Heading(level)),
            Role::Code => self.begin(tag, Kind::Code),
        }
    }

    /// A tag that opens or closes a block of its own kind.
    fn begin(&mut self, tag: &Tag<'_>, kind: Kind) {
        self.end();
        if !tag.closes {
            self.kind = kind;
        }
    }

    fn text(&mut self, text: &str) {
        if matches!(self.kind, Kind::Code) {
            self.line.push_str(text);
            return;
        }
        for character in text.chars() {
            if character.is_ascii_whitespace() {
                self.space = true;
                continue;
            }
            if take(&mut self.space) && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.line.push(character);
        }
    }

    /// A `<br>`. Before any text there is no line to end.
    fn line_break(&mut self) {
        match self.kind {
            Kind::Code => self.line.push('\n'),
            Kind::Paragraph | Kind::Heading(_) if self.line.is_empty() && self.lines.is_empty() => {}
            Kind::Paragraph | Kind::Heading(_) => self.end_line(Some(LineEnd::Hard)),
        }
    }

    fn end_line(&mut self, end: Option<LineEnd>) {
        self.space = false;
        let text = take(&mut self.line);
        self.lines.push(line(text, end));
    }

    /// Finishes the block, if it has any text.
    fn end(&mut self) {
        let kind = take(&mut self.kind);
        if !self.line.is_empty() {
            self.end_line(None);
        }
        self.space = false;
        let children = take(&mut self.lines);
        if !children.iter().any(|line| matches!(line, Node::Text { text, .. } if !text.trim().is_empty())) {
            return;
        }
        self.blocks.push(match kind {
            Kind::Paragraph => Node::Paragraph { children },
            Kind::Heading(level) => Node::Heading { level, children },
            Kind::Code => {
                Node::CodeBlock { lang: None, children: vec![text(plain(&children).trim_matches('\n'))] }
            }
        });
    }
}
