//! Raw HTML in Markdown: which element is what.
//!
//! An allow-list: what it does not name (`script`, `iframe`, `List<String>`, a component's name) shows as it is written.
//! Of attributes only `href`, `src`, `alt` and `title` are ever read.

mod entity;
mod piece;

use super::builder::Shape;
pub(super) use entity::decoded;
pub(super) use piece::{Piece, Tag, pieces};

/// What an element is for.
pub(super) enum Element {
    /// Ends the line.
    LineBreak,
    /// A thematic break.
    Rule,
    /// A picture.
    Image,
    /// A link, or the anchor of one.
    Link,
    /// Marks text.
    Phrase(Shape),
    /// A block of text only, which the next block ends.
    Leaf(Shape),
    /// Holds blocks.
    Container(Shape),
    /// Stands for itself, and has no node of its own.
    Block,
    /// Leaves its content.
    Plain,
    /// An element of AWS's documentation where it stands at the start of a line, else a word in brackets.
    Remark(Option<Shape>),
    /// Not allowed.
    Other,
}

impl Element {
    /// The element of a tag.
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        // `List<Path>` and `<Header>` are types and components, not elements.
        let lower = tag.name.to_ascii_lowercase();
        if tag.name != lower && tag.name != tag.name.to_ascii_uppercase() {
            return Self::Other;
        }
        match lower.as_str() {
            "br" => Self::LineBreak,
            "hr" => Self::Rule,
            "img" => Self::Image,
            "a" => Self::Link,
            "note" | "important" => Self::Remark(Some(Shape::Quote)),
            "fullname" | "para" => Self::Remark(None),
            name => phrase(name)
                .map(Self::Phrase)
                .or_else(|| leaf(name).map(Self::Leaf))
                .or_else(|| container(name).map(Self::Container))
                .unwrap_or_else(|| Self::plain(name, tag)),
        }
    }

    fn plain(name: &str, tag: &Tag<'_>) -> Self {
        if BLOCKS.contains(&name) {
            Self::Block
        } else if TEXTS.contains(&name) || (PARTS.contains(&name) && !tag.is_bare()) {
            Self::Plain
        } else {
            Self::Other
        }
    }
}

fn phrase(name: &str) -> Option<Shape> {
    Some(match name {
        "b" | "strong" => Shape::Emphasis(2),
        "i" | "em" | "cite" | "dfn" | "var" => Shape::Emphasis(1),
        "s" | "del" | "strike" => Shape::Strikethrough,
        "code" | "kbd" | "samp" | "tt" => Shape::InlineCode,
        "sup" => Shape::Script { raised: true },
        "sub" => Shape::Script { raised: false },
        _ => return None,
    })
}

fn leaf(name: &str) -> Option<Shape> {
    Some(match name {
        "p" | "caption" => Shape::Paragraph,
        "h1" => Shape::Heading(1),
        "h2" => Shape::Heading(2),
        "h3" => Shape::Heading(3),
        "h4" => Shape::Heading(4),
        "h5" => Shape::Heading(5),
        "h6" => Shape::Heading(6),
        "summary" | "dt" => Shape::Term,
        "pre" => Shape::Preformatted,
        _ => return None,
    })
}

fn container(name: &str) -> Option<Shape> {
    Some(match name {
        "blockquote" => Shape::Quote,
        "ul" => Shape::List { ordered: false },
        "ol" => Shape::List { ordered: true },
        "li" => Shape::Item,
        "table" => Shape::Table(Vec::new()),
        "tr" => Shape::TableRow(Vec::new()),
        "th" | "td" => Shape::TableCell(None),
        _ => return None,
    })
}

/// Elements that stand for themselves on the page.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "footer",
    "header",
    "html",
    "main",
    "nav",
    "picture",
    "section",
    "tbody",
    "tfoot",
    "thead",
    "video",
];

/// Elements among text, and drawings.
const TEXTS: &[&str] = &[
    "abbr", "bdi", "big", "defs", "font", "g", "ins", "mark", "mask", "nobr", "q", "small", "span", "svg",
    "u", "wbr",
];

/// Elements that need attributes to do anything. Without any, `/files/<path>` more likely means a placeholder.
const PARTS: &[&str] =
    &["circle", "data", "ellipse", "line", "path", "polygon", "polyline", "rect", "source", "time", "use"];
