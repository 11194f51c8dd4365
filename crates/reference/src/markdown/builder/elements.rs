//! Tags of HTML: what they open and close.
//!
//! Authors leave elements open, cross them and close what was never open. A closing tag therefore ends the innermost
//! element of its kind that HTML opened inside the present element of Markdown, or nothing.

use portico_api_types::document::node::Node;
use portico_api_types::link;

use super::frame::Frame;
use super::shape::Shape;
use super::{Builder, MAX_DEPTH};
use crate::markdown::html::{Element, Piece, Tag, decoded, pieces};
use crate::markdown::text::{LineEnd, rule, some};

impl Builder {
    /// A block of HTML. Text that it marks ends with it; lists, tables and quotes may go on around Markdown.
    pub(super) fn html_block(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Comment => {}
                Piece::Text(text) => self.html_text(&decoded(text)),
                Piece::Raw(text) => self.html_text(text),
                Piece::Tag(tag) => self.tag(&tag),
            }
        }
        self.end_text();
    }

    /// One tag or comment among text, as the parser found it.
    pub(super) fn inline_html(&mut self, html: &str) {
        match pieces(html).next() {
            Some(Piece::Comment) | None => {}
            Some(Piece::Tag(tag)) => self.tag(&tag),
            Some(Piece::Text(_) | Piece::Raw(_)) => self.text(html),
        }
    }

    /// Text of HTML, where any white space is one space except in preformatted text.
    fn html_text(&mut self, text: &str) {
        if self.is_preformatted() {
            return self.top().text(text);
        }
        let mut line = String::with_capacity(text.len());
        let mut after_space = !self.top().takes_space();
        for character in text.chars() {
            let is_space = character.is_ascii_whitespace();
            if !is_space {
                line.push(character);
            } else if !after_space {
                line.push(' ');
            }
            after_space = is_space;
        }
        self.text(&line);
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let element = Element::of(tag);
        if self.is_preformatted() && !matches!(element, Element::LineBreak | Element::Other) {
            if tag.closes && matches!(element, Element::Leaf(Shape::Preformatted)) {
                self.end_text();
            }
            return;
        }
        match element {
            Element::LineBreak => self.top().line_break(LineEnd::Hard),
            Element::Block => self.part(),
            Element::Other => self.text(tag.written),
            Element::Remark(shape) => self.remark(tag, shape),
            Element::Image if !tag.closes => self.image(tag),
            Element::Rule if !tag.closes => {
                self.part();
                self.push(rule());
            }
            Element::Image | Element::Rule | Element::Plain => {}
            Element::Link if tag.closes => self.end_phrase(Shape::is_link),
            Element::Link => self.link(tag),
            Element::Phrase(shape) if tag.closes => self.end_phrase(|open| open.is_like(&shape)),
            Element::Phrase(shape) => {
                self.open_html(shape, 1);
            }
            Element::Leaf(shape) => {
                self.part();
                if !tag.closes {
                    self.open_html(shape, 1);
                }
            }
            Element::Container(shape) if tag.closes => self.end_container(&shape),
            Element::Container(shape) => self.container(shape, tag),
        }
    }

    /// Opens an element that needs this many levels, if there are so many.
    fn open_html(&mut self, shape: Shape, levels: usize) -> bool {
        self.make_room();
        let fits = self.open.len() + levels <= MAX_DEPTH;
        if fits {
            self.open(Frame::html(shape));
        }
        fits
    }

    fn container(&mut self, shape: Shape, tag: &Tag<'_>) {
        self.part();
        match shape {
            Shape::Item => self.item(),
            Shape::TableRow(_) => self.row(),
            Shape::TableCell(_) => self.cell(!tag.name.eq_ignore_ascii_case("th")),
            _ => {
                let levels = shape.levels();
                self.open_html(shape, levels);
            }
        }
    }

    /// An item without a list gets one.
    fn item(&mut self) {
        let list = self.find(|open| matches!(open, Shape::List { .. }), |open| !open.is_cell());
        if let Some(list) = list {
            self.close_to(list + 1);
        } else if !self.open_html(Shape::List { ordered: false }, 2) {
            return;
        }
        self.open(Frame::html(Shape::Item));
    }

    /// A row is one of headings until a cell says otherwise.
    fn row(&mut self) {
        if let Some(table) = self.find(Shape::is_table, |_| true) {
            self.close_to(table + 1);
            self.open(Frame::html(Shape::TableHead(Vec::new())));
        }
    }

    fn cell(&mut self, is_data: bool) {
        let is_row = |open: &Shape| matches!(open, Shape::TableHead(_) | Shape::TableRow(_));
        if let Some(row) = self.find(is_row, |open| !open.is_table()) {
            self.close_to(row + 1);
        } else {
            self.row();
        }
        let row = self.top();
        if row.is_html && is_row(&row.shape) {
            if is_data {
                row.shape = Shape::TableRow(Vec::new());
            }
            self.open(Frame::html(Shape::TableCell(None)));
        }
    }

    fn remark(&mut self, tag: &Tag<'_>, shape: Option<Shape>) {
        let is_open = |open: &Shape| matches!(open, Shape::Quote);
        match shape {
            Some(shape) if tag.closes && self.find(is_open, |open| !open.is_cell()).is_some() => {
                self.end_container(&shape);
            }
            Some(shape) if !tag.closes && self.top().is_at_start() => self.container(shape, tag),
            None if tag.closes || self.top().is_at_start() => self.part(),
            _ => self.text(tag.written),
        }
    }

    /// A link inside a link, or to nowhere, leaves its words.
    fn link(&mut self, tag: &Tag<'_>) {
        let href = decoded(tag.attribute("href").unwrap_or_default());
        if self.open_links == 0 && is_target(&href) {
            let title = some(&decoded(tag.attribute("title").unwrap_or_default()));
            self.open_html(Shape::Link { href, title }, 1);
        }
    }

    fn image(&mut self, tag: &Tag<'_>) {
        let attribute = |name: &str| decoded(tag.attribute(name).unwrap_or_default());
        let (url, alt) = (attribute("src"), attribute("alt"));
        if is_target(&url) {
            self.push(Node::Image { url, alt: some(&alt), title: some(&attribute("title")) });
        } else {
            self.text(&alt);
        }
    }
}

/// Whether a target is one, and a safe one. A reference to a character that is still in front of the path could be
/// decoded by somebody else, and make another scheme of it.
fn is_target(href: &str) -> bool {
    let head = href.split(['/', '?']).next().unwrap_or_default();
    !href.trim().is_empty() && link::is_safe(href) && !head.contains('&')
}
