//! What ends before its own end is written.

use super::Builder;
use super::frame::Frame;
use super::shape::Shape;

impl Builder {
    /// Ends every element from this one on.
    pub(super) fn close_to(&mut self, index: usize) {
        while self.open.len() > index {
            self.close();
        }
    }

    /// Ends the text before a block: what HTML marks in it, its paragraph.
    pub(super) fn end_text(&mut self) {
        while self
            .open
            .last()
            .is_some_and(|top| top.can_end() && (top.shape.is_phrase() || top.shape.is_leaf()))
        {
            self.close();
        }
        if self.top().shape.holds_blocks() {
            self.top().end_line();
        }
    }

    /// Ends the paragraph before a block of HTML. What marks text around that paragraph goes on.
    pub(super) fn part(&mut self) {
        if let Some(leaf) = self.find(Shape::is_leaf, Shape::is_phrase) {
            self.close_to(leaf);
        }
        self.top().end_line();
    }

    pub(super) fn end_phrase(&mut self, is_wanted: impl Fn(&Shape) -> bool) {
        if let Some(phrase) = self.find(is_wanted, Shape::is_phrase) {
            self.close_to(phrase);
        }
    }

    /// Ends a list, a quote, a table or a part of these. A cell keeps what is in it from ending what is around it.
    pub(super) fn end_container(&mut self, shape: &Shape) {
        self.part();
        let inside: fn(&Shape) -> bool = match shape {
            Shape::Table(_) => |_| true,
            Shape::TableRow(_) | Shape::TableCell(_) => |open| !open.is_table(),
            _ => |open| !open.is_cell(),
        };
        if let Some(container) = self.find(|open| open.is_like(shape), inside) {
            self.close_to(container);
        }
    }

    /// The innermost element of HTML that is wanted, if everything inside it may end with it.
    pub(super) fn find(
        &self,
        is_wanted: impl Fn(&Shape) -> bool,
        may_end: impl Fn(&Shape) -> bool,
    ) -> Option<usize> {
        for (index, frame) in self.open.iter().enumerate().rev() {
            if !frame.can_end() {
                return None;
            }
            if is_wanted(&frame.shape) {
                return Some(index);
            }
            if !may_end(&frame.shape) {
                return None;
            }
        }
        None
    }

    /// Between the items of a list and the cells of a row is no place for content: it gets an item or a cell of its own.
    pub(super) fn make_room(&mut self) {
        let Some(top) = self.open.last_mut().filter(|top| top.is_html) else { return };
        match top.shape {
            Shape::List { .. } => self.open(Frame::html(Shape::Item)),
            Shape::TableHead(_) | Shape::TableRow(_) => {
                top.shape = Shape::TableRow(Vec::new());
                self.open(Frame::html(Shape::TableCell(None)));
            }
            _ => {}
        }
    }

    pub(super) fn is_preformatted(&mut self) -> bool {
        matches!(self.top().shape, Shape::Preformatted)
    }
}
