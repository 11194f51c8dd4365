//! The lines that values of a text begin on.

use crate::document::names;
use crate::document::span::{Span, members};

/// Lines of the values at these places, from 1.
pub(super) fn of<'p>(text: &str, pointers: impl Iterator<Item = &'p str>) -> Vec<Option<u32>> {
    pointers.map(|pointer| start(text, pointer).map(|start| line(text, start))).collect()
}

fn line(text: &str, start: usize) -> u32 {
    let breaks = text[..start].matches('\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

fn start(text: &str, pointer: &str) -> Option<usize> {
    let blank = text.len() - text.trim_start().len();
    let mut span = Span { start: blank, end: text.len() };
    for name in names(pointer)? {
        span = *members(text, span).ok()?.get(&name)?;
    }
    Some(span.start)
}
