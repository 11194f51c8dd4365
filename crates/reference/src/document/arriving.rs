//! The text of a document while it arrives.

use std::mem;

use super::scan::{Index, Scan};

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
}

impl Arriving {
    /// A text that is all here.
    pub(crate) fn whole(mut text: String) -> Self {
        if text.starts_with(MARK) {
            text.drain(..MARK.len_utf8());
        }
        let mut scan = Scan::default();
        scan.go_on(&text);
        Self { text, rest: Vec::new(), scan }
    }

    /// Takes the bytes that have come next.
    pub(crate) fn push(&mut self, piece: &[u8]) {
        if self.rest.len() >= CHARACTER {
            return; // This is no text, whatever follows.
        }
        let mut bytes = mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        self.rest = bytes[valid.len()..].to_vec();
        let is_first = self.text.is_empty();
        self.text.push_str(valid.strip_prefix(MARK).filter(|_| is_first).unwrap_or(valid));
        self.scan.go_on(&self.text);
    }

    /// Whether there is nothing but space in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether all that has arrived is text.
    pub(crate) fn is_text(&self) -> bool {
        self.rest.is_empty()
    }

    /// The text, and what was noted of it if it is JSON.
    pub(super) fn finish(self) -> (String, Option<Index>) {
        (self.text, self.scan.finish())
    }
}
