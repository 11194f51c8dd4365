//! The headings of a document and their ids, which links from elsewhere rely on (behaviour.md 2.7).

use std::collections::BTreeMap;

use super::Node;
use super::footnote::{self, Anchor};

/// What the ids of all headings start with.
pub const PREFIX: &str = "doc-heading-";

/// The id of the place that a hash names: a footnote, or a heading with or without our prefix.
pub fn id_of(name: &str) -> String {
    let is_id = name.starts_with(PREFIX) || name.starts_with(footnote::PREFIX);
    if is_id { name.to_owned() } else { format!("{PREFIX}{name}") }
}

/// A heading of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as the author wrote it until a page puts it below its title.
    pub level: u8,
    /// Id of its element; unique in the document.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// Every heading, in the order of the document.
pub fn headings(nodes: &[Node]) -> Vec<Heading> {
    let mut found = Vec::new();
    collect(nodes, &mut BTreeMap::new(), &mut found);
    found
}

fn collect(nodes: &[Node], used: &mut BTreeMap<String, usize>, found: &mut Vec<Heading>) {
    for node in nodes {
        if let Node::Heading { level, children } = node {
            let slug = slug(*level, children);
            let times = used.entry(slug.clone()).or_default();
            *times += 1;
            let repeat = if *times == 1 { String::new() } else { format!("-{times}") };
            found.push(Heading {
                level: *level,
                id: format!("{PREFIX}{slug}{repeat}"),
                text: plain(children).trim().to_owned(),
            });
        } else {
            collect(node.children(), used, found);
        }
    }
}

/// The words in lower case, dashes for spaces, without other signs. A heading that does not start with text, or has no
/// words, goes by its level.
fn slug(level: u8, children: &[Node]) -> String {
    let starts_with_text = matches!(children.first(), Some(Node::Text { .. }));
    let words = plain(children).trim().to_lowercase();
    let slug: String = words
        .chars()
        .map(|c| if c.is_whitespace() { '-' } else { c })
        .filter(|c| c.is_alphanumeric() || "-_".contains(*c))
        .collect();
    if starts_with_text && !slug.is_empty() { slug } else { format!("level-{level}") }
}

/// The text of nodes, without any structure and without the numbers of footnotes.
pub fn plain(nodes: &[Node]) -> String {
    let mut text = String::new();
    add_text(nodes, &mut text);
    text
}

fn add_text(nodes: &[Node], into: &mut String) {
    for node in nodes {
        match node {
            Node::Text { text, hard_break, soft_break, children } => {
                into.push_str(text);
                add_text(children, into);
                if *hard_break || *soft_break {
                    into.push(' ');
                }
            }
            Node::Image { alt, .. } => into.push_str(alt.as_deref().unwrap_or_default()),
            Node::Link { href, .. } if Anchor::of(href).is_some() => {}
            other => add_text(other.children(), into),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(json: &str) -> Vec<String> {
        let nodes: Vec<Node> = serde_json::from_str(json).unwrap();
        headings(&nodes).into_iter().map(|heading| heading.id).collect()
    }

    fn heading(level: u8, text: &str) -> String {
        format!(r#"{{"type":"heading","level":{level},"children":[{{"type":"text","text":"{text}"}}]}}"#)
    }

    #[test]
    fn ids_follow_the_words() {
        for (text, id) in [
            ("Before you start", "doc-heading-before-you-start"),
            ("What's new, really?", "doc-heading-whats-new-really"),
            ("Set-up & go", "doc-heading-set-up--go"),
            ("snake_case", "doc-heading-snake_case"),
            ("Änderungen", "doc-heading-änderungen"),
            ("?!", "doc-heading-level-2"),
        ] {
            assert_eq!(ids(&format!("[{}]", heading(2, text))), [id], "{text}");
        }
    }

    #[test]
    fn repeats_are_numbered_at_any_depth() {
        let json = format!(
            r#"[{one},{{"type":"blockquote","children":[{one}]}},{{"type":"later","children":[{one}]}}]"#,
            one = heading(2, "Same")
        );
        assert_eq!(ids(&json), ["doc-heading-same", "doc-heading-same-2", "doc-heading-same-3"]);
    }

    #[test]
    fn a_heading_that_starts_otherwise_goes_by_its_level() {
        let code = r#"[{"type":"heading","level":3,"children":[{"type":"code","children":[{"type":"text","text":"GET"}]},{"type":"text","text":" it"}]}]"#;
        assert_eq!(ids(code), ["doc-heading-level-3"]);
        let nodes: Vec<Node> = serde_json::from_str(code).unwrap();
        assert_eq!(headings(&nodes)[0].text, "GET it");
    }
}
