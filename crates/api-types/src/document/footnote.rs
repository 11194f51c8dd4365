//! Footnotes in the node form of a document.
//!
//! The contract has no node for them: a reference is a link to its note, the notes are a list at the end, and in each stand
//! links back to its references. Each place is known by the link that stands in it, for the nodes have no ids either.

/// What the ids of all places start with; no heading's does.
pub const PREFIX: &str = "doc-footnote-";

/// A place that a link of a footnote leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The note of this number.
    Note(usize),
    /// A reference to a note.
    Reference {
        /// The note's number.
        note: usize,
        /// 1 for the first reference to it.
        time: usize,
    },
}

impl Anchor {
    /// The id of the place's element.
    pub fn id(self) -> String {
        match self {
            Self::Note(note) => format!("{PREFIX}{note}"),
            Self::Reference { note, time } => format!("{PREFIX}{note}-from-{time}"),
        }
    }

    /// The target of a link to the place.
    pub fn href(self) -> String {
        format!("#{}", self.id())
    }

    /// The place that a link leads to, if it is one of these.
    pub fn of(href: &str) -> Option<Self> {
        let place = href.strip_prefix('#')?.strip_prefix(PREFIX)?;
        match place.split_once("-from-") {
            None => place.parse().ok().map(Self::Note),
            Some((note, time)) => {
                Some(Self::Reference { note: note.parse().ok()?, time: time.parse().ok()? })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Anchor;

    #[test]
    fn a_link_tells_its_place() {
        for anchor in [Anchor::Note(1), Anchor::Reference { note: 12, time: 3 }] {
            assert_eq!(Anchor::of(&anchor.href()), Some(anchor));
        }
    }

    #[test]
    fn other_links_are_none() {
        for href in [
            "",
            "#",
            "doc-footnote-1",
            "#doc-footnote-",
            "#doc-footnote-x",
            "#doc-footnote-1-from-",
            "#doc-footnote-99999999999999999999999",
            "#doc-heading-1",
            "/a#doc-footnote-1",
        ] {
            assert_eq!(Anchor::of(href), None, "{href}");
        }
    }
}
