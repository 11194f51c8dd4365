//! Draws nodes as one line of text, for comparing.

use portico_api_types::document::node::Node;

/// Blocks are separated by spaces; `~` is a soft and `/` a hard end of a line.
pub(super) fn sketch(blocks: &[Node]) -> String {
    blocks.iter().map(node).collect::<Vec<_>>().join(" ")
}

fn inline(nodes: &[Node]) -> String {
    nodes.iter().map(node).collect()
}

fn node(node: &Node) -> String {
    match node {
        Node::Heading { level, children } => format!("h{level}{{{}}}", inline(children)),
        Node::Paragraph { children } => format!("p{{{}}}", inline(children)),
        Node::TextBlock { children } => format!("tb{{{}}}", inline(children)),
        Node::TableCell { children, .. } => format!("td{{{}}}", inline(children)),
        Node::Blockquote { children } => format!("quote{{{}}}", sketch(children)),
        Node::List { ordered, children } => {
            format!("{}{{{}}}", if *ordered { "ol" } else { "ul" }, sketch(children))
        }
        Node::ListItem { children } => format!("li{{{}}}", sketch(children)),
        Node::Table { children, .. } => format!("table{{{}}}", sketch(children)),
        Node::TableHeader { children, .. } => format!("head{{{}}}", sketch(children)),
        Node::TableRow { children, .. } => format!("tr{{{}}}", sketch(children)),
        Node::Break { .. } => "--".to_owned(),
        Node::CodeBlock { lang, children } => {
            let lang = lang.as_ref().map(|lang| format!("[{lang}]")).unwrap_or_default();
            format!("code{lang}{{{}}}", inline(children))
        }
        Node::Text { text, hard_break, soft_break, .. } => {
            let end = if *hard_break {
                "/"
            } else if *soft_break {
                "~"
            } else {
                ""
            };
            format!("{text}{end}")
        }
        Node::Emphasis { level, children } => {
            format!("{}{{{}}}", if *level == 2 { "b" } else { "i" }, inline(children))
        }
        Node::Strikethrough { children } => format!("s{{{}}}", inline(children)),
        Node::Code { children } => format!("`{}`", inline(children)),
        Node::Link { href, children, .. } => format!("link({href}){{{}}}", inline(children)),
        Node::Image { url, alt, .. } => format!("img({url}){{{}}}", alt.as_deref().unwrap_or_default()),
        Node::TaskCheckbox { checked } => if *checked { "[x]" } else { "[ ]" }.to_owned(),
        Node::Unknown { kind, .. } => format!("unknown {kind}"),
    }
}
