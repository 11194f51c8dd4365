//! Parser events and tags of HTML to nodes: both open and close elements of one tree.

mod close;
mod elements;
mod frame;
mod shape;

use portico_api_types::document::node::Node;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::footnotes::Footnotes;
use super::text::{self, LineEnd};
use frame::Frame;
pub(super) use shape::Shape;

/// Open elements inside each other that are kept. A table adds three levels at the bottom and inline code two, and every
/// level is two in JSON.
const MAX_DEPTH: usize = 48;

/// Takes the events of a document in their order, gives its nodes.
pub(super) struct Builder {
    document: Frame,
    /// Open elements, the innermost last. Those of HTML end with the element of Markdown around them at the latest.
    open: Vec<Frame>,
    /// How many of them are links.
    open_links: usize,
    /// The block of HTML that is being read; tags may go over several lines.
    html: String,
    footnotes: Footnotes,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            document: Frame::new(Shape::Document),
            open: Vec::new(),
            open_links: 0,
            html: String::new(),
            footnotes: Footnotes::default(),
        }
    }

    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.end_text(),
            Event::Html(html) => self.html.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => {
                let html = std::mem::take(&mut self.html);
                self.html_block(&html);
            }
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Code(text) => self.push(Node::Code { children: vec![text::text(&text)] }),
            Event::FootnoteReference(label) => {
                let reference = self.footnotes.refer(&label, self.open_links > 0);
                self.push(reference);
            }
            Event::SoftBreak => self.top().line_break(LineEnd::Soft),
            Event::HardBreak => self.top().line_break(LineEnd::Hard),
            Event::Rule => {
                self.end_text();
                self.push(text::rule());
            }
            Event::TaskListMarker(checked) => self.push(Node::TaskCheckbox { checked }),
        }
    }

    /// The blocks of the document, its footnotes last.
    pub(super) fn finish(mut self) -> Vec<Node> {
        self.close_to(0);
        let mut blocks = self.document.close();
        blocks.extend(self.footnotes.finish());
        blocks
    }

    fn start(&mut self, tag: Tag<'_>) {
        if is_block(&tag) {
            self.end_text();
        }
        self.make_room();
        let (depth, in_link) = (self.open.len(), self.open_links > 0);
        let top = self.top();
        let shape = Shape::of(tag, top).filter(|shape| !shape.is_flat(depth, top));
        match shape.filter(|shape| !(in_link && shape.is_link())) {
            Some(shape) => self.open(Frame::new(shape)),
            None => self.top().open_flat(),
        }
    }

    fn end(&mut self) {
        while self.open.last().is_some_and(Frame::can_end) {
            self.close();
        }
        if !self.top().close_flat() {
            self.close();
        }
    }

    fn open(&mut self, frame: Frame) {
        self.open_links += usize::from(frame.shape.is_link());
        self.open.push(frame);
    }

    /// Ends the innermost element.
    fn close(&mut self) {
        let Some(mut frame) = self.open.pop() else { return };
        self.open_links -= usize::from(frame.shape.is_link());
        if let Shape::Footnote(label) = &mut frame.shape {
            let label = std::mem::take(label);
            self.footnotes.define(&label, frame.close());
            return;
        }
        for node in frame.close() {
            self.top().push(node);
        }
    }

    fn text(&mut self, text: &str) {
        if !self.top().shape.is_structure() || !text.trim().is_empty() {
            self.make_room();
            self.top().text(text);
        }
    }

    fn push(&mut self, node: Node) {
        self.make_room();
        self.top().push(node);
    }

    fn top(&mut self) -> &mut Frame {
        self.open.last_mut().unwrap_or(&mut self.document)
    }
}

/// Whether it ends the text before it.
fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
