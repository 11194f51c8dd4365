//! Documents and their headings. The text below a heading belongs to it, so that a hit leads to the right place.

use std::collections::VecDeque;

use portico_api_types::document::Node;
use portico_api_types::document::headings::{Heading, headings, plain};
use portico_api_types::extension::search::{FoundDocument, FoundHeading, SearchEntry};
use portico_reference::markdown;

use super::{Indexed, Kind};

/// A document and each of its headings.
pub fn documents(document: &FoundDocument, content: &str) -> Vec<Indexed> {
    let nodes = markdown::nodes(content).children;
    let mut sections =
        Sections { headings: headings(&nodes).into(), opening: String::new(), below: Vec::new() };
    sections.read(&nodes);
    let Sections { opening, below, .. } = sections;
    let whole = Indexed {
        rank: Kind::Part.rank(&document.title),
        title: document.title.clone(),
        names: document.slug.clone(),
        text: opening,
        product: document.product.name.clone(),
        hit: SearchEntry::Document(document.clone()),
    };
    let headings = below.into_iter().map(|(heading, text)| indexed(document, heading, text));
    [whole].into_iter().chain(headings).collect()
}

fn indexed(document: &FoundDocument, heading: Heading, text: String) -> Indexed {
    Indexed {
        rank: Kind::Part.rank(&heading.text),
        title: heading.text.clone(),
        names: document.title.clone(),
        text,
        product: document.product.name.clone(),
        hit: SearchEntry::Heading(FoundHeading {
            document: document.clone(),
            text: heading.text,
            id: heading.id,
        }),
    }
}

struct Sections {
    /// Those that are still to come, in the order of the document.
    headings: VecDeque<Heading>,
    /// What stands above all of them.
    opening: String,
    below: Vec<(Heading, String)>,
}

impl Sections {
    fn read(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Heading { .. } => {
                    let heading = self.headings.pop_front();
                    self.below.extend(heading.map(|heading| (heading, String::new())));
                }
                Node::Paragraph { children }
                | Node::TextBlock { children }
                | Node::CodeBlock { children, .. }
                | Node::TableCell { children, .. } => {
                    let text = self.below.last_mut().map_or(&mut self.opening, |(_, text)| text);
                    text.push_str(&plain(children));
                    text.push(' ');
                }
                other => self.read(other.children()),
            }
        }
    }
}
