//! Nodes of elements that end.

use portico_api_types::document::node::{Alignment, Node};
use portico_api_types::link;

use super::Shape;
use crate::markdown::script;
use crate::markdown::text::{is_blank, is_inline, plain, some, text};

/// Marks around each of several blocks; more around the same text add nothing to see.
const MOST_MARKS: usize = 3;

impl Shape {
    /// What the element leaves in its parent.
    pub(in crate::markdown::builder) fn close(self, children: Vec<Node>) -> Vec<Node> {
        let node = match self {
            Self::Paragraph if !children.iter().all(is_inline) => return children,
            Self::Paragraph | Self::Heading(_) if is_blank(&children) => return Vec::new(),
            Self::Image { url, .. } if !link::is_safe(&url) => return children,
            Self::Image { url, title } => Node::Image { url, alt: some(&plain(&children)), title },
            Self::Paragraph => Node::Paragraph { children },
            Self::Heading(level) => Node::Heading { level, children: one_line(children) },
            Self::Term => {
                let strong = Node::Emphasis { level: 2, children: one_line(children) };
                Node::Paragraph { children: vec![strong] }
            }
            Self::Quote => Node::Blockquote { children },
            Self::List { ordered } => Node::List { ordered, children },
            Self::Item => Node::ListItem { children: apart(children) },
            // The line end before the closing fence is not part of the code.
            Self::Code { lang } => {
                let code = plain(&children);
                code_block(lang, code.strip_suffix('\n').unwrap_or(&code))
            }
            Self::Preformatted => code_block(None, lines(&children).trim_matches('\n')),
            Self::Table(columns) => return table(columns, children),
            Self::TableHead(columns) => {
                Node::TableHeader { alignments: Some(or_none(columns, &children)), children }
            }
            Self::TableRow(columns) => {
                Node::TableRow { alignments: Some(or_none(columns, &children)), children }
            }
            Self::TableCell(alignment) => Node::TableCell { alignment, children: in_cell(children) },
            Self::Document | Self::Footnote(_) => return children,
            phrase => return phrase.around(children),
        };
        vec![node]
    }

    /// Marks text, or the text of each block where it holds blocks. A link around blocks stays on the first.
    fn around(mut self, mut children: Vec<Node>) -> Vec<Node> {
        if children.iter().all(is_inline) {
            return self.mark(children);
        }
        for block in &mut children {
            let (Node::Paragraph { children }
            | Node::TextBlock { children }
            | Node::Heading { children, .. }) = block
            else {
                continue;
            };
            if marks(children) < MOST_MARKS {
                *children = self.mark(std::mem::take(children));
            }
        }
        children
    }

    fn mark(&mut self, children: Vec<Node>) -> Vec<Node> {
        if is_blank(&children) {
            return children;
        }
        let node = match self {
            Self::Emphasis(level) => Node::Emphasis { level: *level, children },
            Self::Strikethrough => Node::Strikethrough { children },
            Self::InlineCode => Node::Code { children: vec![text(&plain(&children))] },
            Self::Script { raised } => match script::written(&plain(&children), *raised) {
                Some(small) => text(&small),
                None => return children,
            },
            Self::Link { href, title } if !href.is_empty() && link::is_safe(href) => {
                Node::Link { href: std::mem::take(href), title: title.take(), children }
            }
            _ => return children,
        };
        vec![node]
    }
}

/// How many marks the text is in as a whole.
fn marks(mut children: &[Node]) -> usize {
    let mut count = 0;
    while let [node @ (Node::Emphasis { .. } | Node::Strikethrough { .. } | Node::Link { .. })] = children {
        children = node.children();
        count += 1;
    }
    count
}

/// Blocks as the text of one line, for what holds no blocks.
fn one_line(children: Vec<Node>) -> Vec<Node> {
    if children.iter().all(is_inline) {
        return children;
    }
    let mut line = Vec::new();
    for child in children {
        if !line.is_empty() {
            line.push(text(" "));
        }
        match child {
            Node::Paragraph { children } | Node::TextBlock { children } => line.extend(children),
            block => line.push(text(&plain(&[block]))),
        }
    }
    line
}

/// Lines of text beside each other are paragraphs.
fn apart(children: Vec<Node>) -> Vec<Node> {
    let is_text = |node: &Node| matches!(node, Node::TextBlock { .. });
    if !children.windows(2).any(|pair| pair.iter().all(is_text)) {
        return children;
    }
    let paragraph = |node| match node {
        Node::TextBlock { children } => Node::Paragraph { children },
        other => other,
    };
    children.into_iter().map(paragraph).collect()
}

/// The only line of a cell is its text.
fn in_cell(mut children: Vec<Node>) -> Vec<Node> {
    match children.as_mut_slice() {
        [Node::TextBlock { children }] => std::mem::take(children),
        _ => apart(children),
    }
}

/// A table after what stands in it beside its rows. Only its first row can be one of headings.
fn table(columns: Vec<Alignment>, children: Vec<Node>) -> Vec<Node> {
    let is_row = |node: &Node| matches!(node, Node::TableHeader { .. } | Node::TableRow { .. });
    let (rows, mut blocks): (Vec<Node>, Vec<Node>) = children.into_iter().partition(is_row);
    let demote = |(index, row)| match row {
        Node::TableHeader { alignments, children } if index > 0 => Node::TableRow { alignments, children },
        row => row,
    };
    let rows: Vec<Node> = rows.into_iter().enumerate().map(demote).collect();
    let widest = rows.iter().map(Node::children).max_by_key(|cells| cells.len());
    if let Some(cells) = widest {
        let alignments = Some(or_none(columns, cells));
        blocks.push(Node::Table { alignments, children: rows });
    }
    blocks
}

/// HTML says nothing of columns that we would heed.
fn or_none(columns: Vec<Alignment>, cells: &[Node]) -> Vec<Alignment> {
    if columns.is_empty() { vec![Alignment::None; cells.len()] } else { columns }
}

fn code_block(lang: Option<String>, code: &str) -> Node {
    Node::CodeBlock { lang, children: vec![text(code)] }
}

/// Text whose line ends count.
fn lines(children: &[Node]) -> String {
    let mut all = String::new();
    for child in children {
        match child {
            Node::Text { text, hard_break, soft_break, .. } => {
                all.push_str(text);
                if *hard_break || *soft_break {
                    all.push('\n');
                }
            }
            other => all.push_str(&plain(std::slice::from_ref(other))),
        }
    }
    all
}
