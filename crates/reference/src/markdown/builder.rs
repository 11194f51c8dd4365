//! Parser events to nodes.

mod frame;
mod shape;

use portico_api_types::document::node::Node;
use pulldown_cmark::{Event, Tag};

use super::html::{self, Inline};
use super::text::{self, LineEnd};
use frame::Frame;
use shape::Shape;

/// Open elements inside each other that are kept. A table adds three levels at the bottom and inline code two, and every
/// level is two in JSON.
const MAX_DEPTH: usize = 48;

/// Takes the events of a document in their order, gives its nodes.
pub(super) struct Builder {
    document: Frame,
    /// Open elements, the innermost last.
    open: Vec<Frame>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self { document: Frame::new(Shape::Document), open: Vec::new() }
    }

    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) | Event::Html(text) => {
                self.top().text(&text);
            }
            Event::Code(text) => self.top().push(Node::Code { children: vec![text::text(&text)] }),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::FootnoteReference(label) => self.top().text(&format!("[^{label}]")),
            Event::SoftBreak => self.top().line_break(LineEnd::Soft),
            Event::HardBreak => self.top().line_break(LineEnd::Hard),
            Event::Rule => self.top().push(text::rule()),
            Event::TaskListMarker(checked) => self.top().push(Node::TaskCheckbox { checked }),
        }
    }

    /// The blocks of the document.
    pub(super) fn finish(mut self) -> Vec<Node> {
        while !self.open.is_empty() {
            self.end();
        }
        self.document.close()
    }

    fn start(&mut self, tag: Tag<'_>) {
        let depth = self.open.len();
        let top = self.top();
        match Shape::of(tag, top) {
            Some(shape) if !shape.is_flat(depth, top) => self.open.push(Frame::new(shape)),
            _ => top.open_flat(),
        }
    }

    fn end(&mut self) {
        if self.top().close_flat() {
            return;
        }
        let nodes = self.open.pop().map(Frame::close).unwrap_or_default();
        for node in nodes {
            self.top().push(node);
        }
    }

    fn inline_html(&mut self, html: &str) {
        match html::inline(html) {
            Inline::Nothing => {}
            Inline::LineBreak => self.top().line_break(LineEnd::Hard),
            Inline::Text(text) => self.top().text(&text),
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.open.last_mut().unwrap_or(&mut self.document)
    }
}
