//! Reading a node: one shape for all kinds.

use serde::Deserialize;
use serde_json::Value;

use super::{Alignment, Node};

/// Any node as it is read: all that the members of `ChildNode` can hold. Reading a tagged enum itself would cost the SPA
/// a second reader for every type inside.
#[expect(clippy::struct_excessive_bools, reason = "the contract's flags, each of another kind of node")]
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AnyNode {
    #[serde(rename = "type")]
    kind: String,
    level: Value,
    children: Vec<Node>,
    lang: Option<String>,
    #[serde(rename = "isOrdered")]
    ordered: bool,
    text: String,
    #[serde(rename = "hardBreak")]
    hard_break: bool,
    #[serde(rename = "softBreak")]
    soft_break: bool,
    href: String,
    url: String,
    alt: Option<String>,
    title: Option<String>,
    alignment: Option<Alignment>,
    alignments: Option<Vec<Alignment>>,
    checked: bool,
}

impl From<AnyNode> for Node {
    fn from(read: AnyNode) -> Self {
        let AnyNode { kind, children, alignments, title, .. } = read;
        let level = level(&read.level);
        match kind.as_str() {
            "heading" => Self::Heading { level, children },
            "blockquote" => Self::Blockquote { children },
            "paragraph" => Self::Paragraph { children },
            "text_block" => Self::TextBlock { children },
            "break" => Self::Break { children },
            "code_block" => Self::CodeBlock { lang: read.lang, children },
            "list" => Self::List { ordered: read.ordered, children },
            "list_item" => Self::ListItem { children },
            "text" => Self::Text {
                text: read.text,
                hard_break: read.hard_break,
                soft_break: read.soft_break,
                children,
            },
            "emphasis" => Self::Emphasis { level, children },
            "code" => Self::Code { children },
            "link" => Self::Link { href: read.href, title, children },
            "image" => Self::Image { url: read.url, alt: read.alt, title },
            "strikethrough" => Self::Strikethrough { children },
            "table" => Self::Table { alignments, children },
            "table_header" => Self::TableHeader { alignments, children },
            "table_row" => Self::TableRow { alignments, children },
            "table_cell" => Self::TableCell { alignment: read.alignment, children },
            "task_checkbox" => Self::TaskCheckbox { checked: read.checked },
            _ => Self::Unknown { kind, children },
        }
    }
}

/// The contract says `number`: takes `2` and `2.0`, and anything out of range as the nearest level.
fn level(number: &Value) -> u8 {
    let number = number.as_f64().unwrap_or(1.0);
    (1..=6).rev().find(|level| f64::from(*level) <= number).unwrap_or(1)
}
