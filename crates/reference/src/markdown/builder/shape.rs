//! Which node an element becomes.

mod convert;
mod finish;

use portico_api_types::document::node::Alignment;

use super::MAX_DEPTH;
use super::frame::Frame;

/// An element, with what its node needs besides children.
pub(in crate::markdown) enum Shape {
    Document,
    Paragraph,
    Heading(u8),
    /// The title of what follows: a paragraph in bold.
    Term,
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Footnote(String),
    Code {
        lang: Option<String>,
    },
    /// Code, or text that keeps its lines, in HTML.
    Preformatted,
    Table(Vec<Alignment>),
    TableHead(Vec<Alignment>),
    TableRow(Vec<Alignment>),
    TableCell(Option<Alignment>),
    Emphasis(u8),
    Strikethrough,
    InlineCode,
    /// Superscript or subscript.
    Script {
        raised: bool,
    },
    Link {
        href: String,
        title: Option<String>,
    },
    Image {
        url: String,
        title: Option<String>,
    },
}

impl Shape {
    /// Whether an element of Markdown is too deep to be kept. Leaf blocks always are, or their text would run together;
    /// so are footnotes, which move out of where they stand.
    pub(super) fn is_flat(&self, depth: usize, parent: &Frame) -> bool {
        match self {
            Self::Item => parent.has_flat(),
            Self::List { .. } | Self::Quote => depth + self.levels() > MAX_DEPTH,
            phrase => phrase.is_phrase() && depth >= MAX_DEPTH,
        }
    }

    /// Levels that it takes together with the parts that it always has.
    pub(super) fn levels(&self) -> usize {
        match self {
            Self::Table(_) => 3,
            Self::List { .. } => 2,
            _ => 1,
        }
    }

    /// Whether children are blocks always; inline nodes among them then go into a block of text.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(
            self,
            Self::Document
                | Self::Quote
                | Self::List { .. }
                | Self::Item
                | Self::Footnote(_)
                | Self::Table(_)
        )
    }

    /// Whether text between its blocks is a paragraph, not the text of an item or a cell.
    pub(super) fn holds_paragraphs(&self) -> bool {
        self.holds_blocks() && !matches!(self, Self::Item) || matches!(self, Self::Paragraph)
    }

    /// Whether blocks may start in it.
    pub(super) fn holds_lines(&self) -> bool {
        self.holds_paragraphs() || matches!(self, Self::Item | Self::TableCell(_))
    }

    /// Marks text in a line.
    pub(super) fn is_phrase(&self) -> bool {
        matches!(
            self,
            Self::Emphasis(_)
                | Self::Strikethrough
                | Self::InlineCode
                | Self::Script { .. }
                | Self::Link { .. }
                | Self::Image { .. }
        )
    }

    /// Keeps white space at its ends.
    pub(super) fn is_verbatim(&self) -> bool {
        self.is_phrase() || matches!(self, Self::Preformatted)
    }

    /// A block of nothing but text, as HTML has them.
    pub(super) fn is_leaf(&self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading(_) | Self::Term | Self::Preformatted)
    }

    /// Has parts, and no place for anything between them.
    pub(super) fn is_structure(&self) -> bool {
        matches!(self, Self::List { .. } | Self::Table(_) | Self::TableHead(_) | Self::TableRow(_))
    }

    pub(super) fn is_link(&self) -> bool {
        matches!(self, Self::Link { .. })
    }

    pub(super) fn is_table(&self) -> bool {
        matches!(self, Self::Table(_))
    }

    pub(super) fn is_cell(&self) -> bool {
        matches!(self, Self::TableCell(_))
    }

    /// Whether the closing tag of one ends the other. A row is a row, whatever its cells are.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Emphasis(one), Self::Emphasis(other)) => one == other,
            (Self::TableHead(_), Self::TableRow(_)) => true,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    fn columns(&self) -> &[Alignment] {
        match self {
            Self::Table(columns) | Self::TableHead(columns) | Self::TableRow(columns) => columns,
            _ => &[],
        }
    }
}
