//! From the parser's tags.

use portico_api_types::document::node::Alignment;
use pulldown_cmark::{Alignment as Column, CodeBlockKind, LinkType, Tag};

use super::Shape;
use crate::markdown::builder::frame::Frame;
use crate::markdown::text::some;

impl Shape {
    /// The shape of an element inside `parent`; `None` for what is none of its own.
    pub(in crate::markdown::builder) fn of(tag: Tag<'_>, parent: &Frame) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::Paragraph,
            Tag::Heading { level, .. } => Self::Heading(level as u8),
            Tag::BlockQuote(_) => Self::Quote,
            Tag::CodeBlock(CodeBlockKind::Indented) => Self::Code { lang: None },
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                Self::Code { lang: info.split_whitespace().next().map(str::to_owned) }
            }
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
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::None,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Center,
        Column::Right => Alignment::Right,
    }
}
