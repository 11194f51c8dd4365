//! Raw HTML in Markdown, as nodes.
//!
//! Comments disappear. Tags of ordinary text elements disappear and their content stays: block elements separate
//! paragraphs, `h1` to `h6` make headings, `pre` a code block, `br` a line break, `hr` a thematic break, and an image leaves
//! its `alt` text. Every other tag (`script`, `iframe`, `List<String>`, a component's name) shows as it is written.

mod block;
mod entity;
mod piece;

pub(super) use block::blocks;
use entity::decoded;
use piece::{Piece, Tag, pieces};

/// What a tag among text turns into.
pub(super) enum Inline {
    /// Nothing.
    Nothing,
    /// The end of the line.
    LineBreak,
    /// Text.
    Text(String),
}

/// One tag or comment among text, as the parser found it.
pub(super) fn inline(html: &str) -> Inline {
    match pieces(html).next() {
        Some(Piece::Comment) | None => Inline::Nothing,
        Some(Piece::Text(_)) => Inline::Text(html.to_owned()),
        Some(Piece::Tag(tag)) => match Role::of(&tag) {
            Role::LineBreak => Inline::LineBreak,
            Role::Image => tag.attribute("alt").map_or(Inline::Nothing, |alt| Inline::Text(decoded(alt))),
            Role::Other => Inline::Text(html.to_owned()),
            Role::Rule | Role::Heading(_) | Role::Code | Role::Block | Role::Text => Inline::Nothing,
        },
    }
}

/// What an element is for.
enum Role {
    LineBreak,
    Rule,
    Heading(u8),
    Code,
    Block,
    Text,
    Image,
    Other,
}

impl Role {
    fn of(tag: &Tag<'_>) -> Self {
        // `List<Path>` and `<Header>` are types and components, not elements.
        let lower = tag.name.to_ascii_lowercase();
        if tag.name != lower && tag.name != tag.name.to_ascii_uppercase() {
            return Self::Other;
        }
        match lower.as_str() {
            "br" => Self::LineBreak,
            "hr" => Self::Rule,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "pre" => Self::Code,
            "img" => Self::Image,
            name if BLOCKS.contains(&name) => Self::Block,
            name if TEXTS.contains(&name) => Self::Text,
            name if PARTS.contains(&name) && !tag.is_bare() => Self::Text,
            _ => Self::Other,
        }
    }
}

/// Elements that stand for themselves on the page.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "header",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "picture",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// Elements among text, and drawings.
const TEXTS: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "defs", "del", "dfn", "em", "font", "g", "i", "ins", "kbd",
    "mark", "mask", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "svg", "tt", "u",
    "var", "wbr", "bdi",
];

/// Elements that need attributes to do anything. Without any, `/files/<path>` more likely means a placeholder.
const PARTS: &[&str] =
    &["circle", "data", "ellipse", "line", "path", "polygon", "polyline", "rect", "source", "time", "use"];
