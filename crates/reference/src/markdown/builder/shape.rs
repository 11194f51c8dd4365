//! Which node an element becomes.

use portico_api_types::document::node::{Alignment, Node};
use portico_api_types::link;
use pulldown_cmark::{Alignment as Column, CodeBlockKind, LinkType, Tag};

use super::MAX_DEPTH;
use super::frame::Frame;
use crate::markdown::html;
use crate::markdown::text::{plain, text};

/// An element, with what its node needs besides children.
pub(super) enum Shape {
    Document,
    Paragraph,
    Heading(u8),
    Quote,
    List { ordered: bool },
    Item,
    Footnote(String),
    Code { lang: Option<String> },
    Html(String),
    Table(Vec<Alignment>),
    TableHead(Vec<Alignment>),
    TableRow(Vec<Alignment>),
    TableCell(Option<Alignment>),
    Emphasis(u8),
    Strikethrough,
    Link { href: String, title: Option<String> },
    Image { url: String, title: Option<String> },
}

impl Shape {
    /// The shape of an element inside `parent`; `None` for extensions that are not switched on.
    pub(super) fn of(tag: Tag<'_>, parent: &Frame) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::Paragraph,
            Tag::Heading { level, .. } => Self::Heading(level as u8),
            Tag::BlockQuote(_) => Self::Quote,
            Tag::CodeBlock(CodeBlockKind::Indented) => Self::Code { lang: None },
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Self::Code { lang: info.split_whitespace().next().map(str::to_owned) }
            }
            Tag::HtmlBlock => Self::Html(String::new()),
            Tag::List(first) => Self::List { ordered: first.is_some() },
            Tag::Item => Self::Item,
            Tag::FootnoteDefinition(label) => Self::Footnote(label.into_string()),
            Tag::Table(columns) => Self::Table(columns.into_iter().map(alignment).collect()),
            Tag::TableHead => Self::TableHead(parent.shape.columns().to_vec()),
            Tag::TableRow => Self::TableRow(parent.shape.columns().to_vec()),
            Tag::TableCell => Self::TableCell(parent.shape.columns().get(parent.blocks.len()).cloned()),
            Tag::Emphasis => Self::Emphasis(1),
            Tag::Strong => Self::Emphasis(2),
            Tag::Strikethrough => Self::Strikethrough,
            Tag::Link { link_type, dest_url, title, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                Self::Link { href: format!("{scheme}{dest_url}"), title: some(&title) }
            }
            Tag::Image { dest_url, title, .. } => {
                Self::Image { url: dest_url.into_string(), title: some(&title) }
            }
            _ => return None,
        })
    }

    /// Whether an element is too deep to be kept. Leaf blocks always are, or their text would run together.
    pub(super) fn is_flat(&self, depth: usize, parent: &Frame) -> bool {
        match self {
            Self::Item => parent.has_flat(),
            Self::List { .. } => depth + 2 > MAX_DEPTH,
            Self::Quote
            | Self::Footnote(_)
            | Self::Emphasis(_)
            | Self::Strikethrough
            | Self::Link { .. }
            | Self::Image { .. } => depth >= MAX_DEPTH,
            _ => false,
        }
    }

    /// Whether children are blocks; inline nodes among them then go into a text block.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(self, Self::Document | Self::Quote | Self::List { .. } | Self::Item | Self::Footnote(_))
    }

    fn columns(&self) -> &[Alignment] {
        match self {
            Self::Table(columns) | Self::TableHead(columns) | Self::TableRow(columns) => columns,
            _ => &[],
        }
    }

    /// What the element leaves in its parent.
    pub(super) fn close(self, children: Vec<Node>) -> Vec<Node> {
        let node = match self {
            Self::Document => return children,
            Self::Paragraph | Self::Heading(_) if is_blank(&children) => return Vec::new(),
            Self::Html(html) => return html::blocks(&html),
            Self::Footnote(label) => return footnote(&label, children),
            Self::Link { href, .. } if !link::is_safe(&href) => return children,
            Self::Image { url, .. } if !link::is_safe(&url) => return children,
            Self::Paragraph => Node::Paragraph { children },
            Self::Heading(level) => Node::Heading { level, children },
            Self::Quote => Node::Blockquote { children },
            Self::List { ordered } => Node::List { ordered, children },
            Self::Item => Node::ListItem { children },
            Self::Code { lang } => code(lang, &children),
            Self::Table(columns) => Node::Table { alignments: Some(columns), children },
            Self::TableHead(columns) => Node::TableHeader { alignments: Some(columns), children },
            Self::TableRow(columns) => Node::TableRow { alignments: Some(columns), children },
            Self::TableCell(alignment) => Node::TableCell { alignment, children },
            Self::Emphasis(level) => Node::Emphasis { level, children },
            Self::Strikethrough => Node::Strikethrough { children },
            Self::Link { href, title } => Node::Link { href, title, children },
            Self::Image { url, title } => Node::Image { url, alt: some(&plain(&children)), title },
        };
        vec![node]
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Nothing to see: what comments and anchors leave.
fn is_blank(children: &[Node]) -> bool {
    children.iter().all(|node| matches!(node, Node::Text { text, .. } if text.trim().is_empty()))
}

/// The line end before the closing fence is not part of the code.
fn code(lang: Option<String>, children: &[Node]) -> Node {
    let code = plain(children);
    Node::CodeBlock { lang, children: vec![text(code.strip_suffix('\n').unwrap_or(&code))] }
}

/// A footnote's text, after its label.
fn footnote(label: &str, mut blocks: Vec<Node>) -> Vec<Node> {
    let label = text(&format!("[^{label}]: "));
    match blocks.first_mut() {
        Some(Node::Paragraph { children } | Node::TextBlock { children }) => children.insert(0, label),
        _ => blocks.insert(0, Node::Paragraph { children: vec![label] }),
    }
    blocks
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::None,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Center,
        Column::Right => Alignment::Right,
    }
}
