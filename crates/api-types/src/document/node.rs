//! The node form of a document (schema `DocumentBlock` and the members of `ChildNode`).

use serde::{Deserialize, Serialize};

use crate::macros::open_enum;

mod any_node;

use any_node::AnyNode;

/// Schema `DocumentBlock`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentRoot {
    /// Always `document`.
    #[serde(rename = "type", default = "document_type")]
    pub kind: String,
    /// Version of the node format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Top-level blocks.
    #[serde(default)]
    pub children: Vec<Node>,
}

impl DocumentRoot {
    /// A document of these blocks.
    pub fn new(children: Vec<Node>) -> Self {
        Self { kind: document_type(), version: None, children }
    }
}

fn document_type() -> String {
    "document".to_owned()
}

open_enum! {
    /// Schema `AlignmentKind`.
    Alignment {
        /// To the left.
        Left = "left",
        /// To the right.
        Right = "right",
        /// In the middle.
        Center = "center",
        /// As the reader's language does it.
        None = "none",
    }
}

/// Schema `ChildNode`. A node that this version does not know is kept with its children, so that text inside shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", from = "AnyNode")]
pub enum Node {
    /// Schema `HeadingBlock`; level 1 to 6.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `BlockQuoteBlock`.
    Blockquote {
        /// Blocks.
        children: Vec<Node>,
    },
    /// Schema `ParagraphBlock`.
    Paragraph {
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `TextBlock`: text of a tight list item.
    TextBlock {
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `BreakBlock`: a thematic break.
    Break {
        /// The contract allows them; nothing sends any.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        children: Vec<Node>,
    },
    /// Schema `CodeBlock`.
    CodeBlock {
        /// Info string: the language.
        #[serde(skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
        /// Text nodes.
        children: Vec<Node>,
    },
    /// Schema `ListBlock`.
    List {
        /// Numbered.
        #[serde(rename = "isOrdered")]
        ordered: bool,
        /// [`Node::ListItem`]s.
        children: Vec<Node>,
    },
    /// Schema `ListItemBlock`.
    ListItem {
        /// Blocks.
        children: Vec<Node>,
    },
    /// Schema `Text`.
    #[serde(rename_all = "camelCase")]
    Text {
        /// The text.
        text: String,
        /// A line ends here.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        hard_break: bool,
        /// The source line ended here: a space.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        soft_break: bool,
        /// The contract allows them; nothing sends any.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        children: Vec<Node>,
    },
    /// Schema `Emphasis`.
    Emphasis {
        /// 1 italic, 2 bold.
        level: u8,
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `Code`: inline code.
    Code {
        /// Text nodes.
        children: Vec<Node>,
    },
    /// Schema `Link`.
    Link {
        /// Target as the author wrote it; check it before use.
        href: String,
        /// Tooltip.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `Image`.
    Image {
        /// Address as the author wrote it; check it before use.
        url: String,
        /// Replacement text.
        #[serde(skip_serializing_if = "Option::is_none")]
        alt: Option<String>,
        /// Tooltip.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// Schema `StrikeThrough`.
    Strikethrough {
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `TableBlock`.
    Table {
        /// One for each column.
        alignments: Option<Vec<Alignment>>,
        /// A header and rows.
        children: Vec<Node>,
    },
    /// Schema `TableHeaderBlock`.
    TableHeader {
        /// One for each column.
        alignments: Option<Vec<Alignment>>,
        /// [`Node::TableCell`]s.
        children: Vec<Node>,
    },
    /// Schema `TableRowBlock`.
    TableRow {
        /// One for each column.
        alignments: Option<Vec<Alignment>>,
        /// [`Node::TableCell`]s.
        children: Vec<Node>,
    },
    /// Schema `TableCellBlock`.
    TableCell {
        /// The column's alignment.
        #[serde(skip_serializing_if = "Option::is_none")]
        alignment: Option<Alignment>,
        /// Inline nodes.
        children: Vec<Node>,
    },
    /// Schema `TaskCheckbox`.
    TaskCheckbox {
        /// Done.
        checked: bool,
    },
    /// A node of a later contract.
    #[serde(untagged)]
    Unknown {
        /// Its kind.
        #[serde(rename = "type")]
        kind: String,
        /// Its children.
        children: Vec<Node>,
    },
}

impl Node {
    /// The nodes inside this one, in their order.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Heading { children, .. }
            | Self::Blockquote { children }
            | Self::Paragraph { children }
            | Self::TextBlock { children }
            | Self::Break { children }
            | Self::CodeBlock { children, .. }
            | Self::List { children, .. }
            | Self::ListItem { children }
            | Self::Text { children, .. }
            | Self::Emphasis { children, .. }
            | Self::Code { children }
            | Self::Link { children, .. }
            | Self::Strikethrough { children }
            | Self::Table { children, .. }
            | Self::TableHeader { children, .. }
            | Self::TableRow { children, .. }
            | Self::TableCell { children, .. }
            | Self::Unknown { children, .. } => children,
            Self::Image { .. } | Self::TaskCheckbox { .. } => &[],
        }
    }
}

#[cfg(test)]
mod tests;
