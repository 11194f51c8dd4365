//! The text of a document while it arrives.

use std::mem;

use super::scan::{Grandchild, Index, Scan};
use crate::normal::{ITEMS, ItemHeads};
use crate::read::MAX_BYTES;

/// A byte order mark: nobody should write it before JSON, and nobody need be disturbed by it (RFC 8259, section 8.1).
const MARK: char = '\u{feff}';

/// Longest character, in bytes of UTF-8.
const CHARACTER: usize = 4;

/// Text that has arrived so far, looked over to its end.
#[derive(Default)]
pub(crate) struct Arriving {
    text: String,
    /// Bytes behind it that are no character yet, or never will be.
    rest: Vec<u8>,
    scan: Scan,
    heads: ItemHeads,
}

impl Arriving {
    /// A text that is all here.
    pub(crate) fn whole(mut text: String) -> Self {
        if text.starts_with(MARK) {
            text.drain(..MARK.len_utf8());
        }
        let mut scan = Scan::default();
        scan.go_on(&text);
        Self { text, scan, ..Self::default() }
    }

    /// Takes the bytes that have come next.
    pub(crate) fn push(&mut self, piece: &[u8]) {
        if self.rest.len() >= CHARACTER {
            return; // This is no text, whatever follows.
        }
        if self.text.len() > MAX_BYTES {
            self.rest.clear();
            return; // It is refused for its length, whatever follows.
        }
        let mut bytes = mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        self.rest = bytes[valid.len()..].to_vec();
        let is_first = self.text.is_empty();
        self.text.push_str(valid.strip_prefix(MARK).filter(|_| is_first).unwrap_or(valid));
        self.scan.go_on(&self.text);
        for Grandchild { part, span } in self.scan.take_grandchildren() {
            if ITEMS.iter().any(|(top, _)| self.text[part.start..part.end].trim_matches('"') == &top[1..]) {
                self.heads.read(span.start, &self.text[span.start..span.end]);
            }
        }
    }

    /// Bytes that are kept of it.
    #[cfg(test)]
    pub(crate) fn kept(&self) -> usize {
        self.text.len() + self.rest.len()
    }

    /// Whether there is nothing but space in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether all that has arrived is text.
    pub(crate) fn is_text(&self) -> bool {
        self.rest.is_empty()
    }

    /// The text; when it is JSON also what was noted of it, and the path items that were read.
    pub(super) fn finish(self) -> (String, Option<(Index, ItemHeads)>) {
        (self.text, self.scan.finish().map(|index| (index, self.heads)))
    }
}
