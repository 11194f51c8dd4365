//! One element for each node. A node that is not known shows what is inside it.

use std::collections::{BTreeMap, VecDeque};

use leptos::prelude::*;
use portico_api_types::document::Node;
use portico_api_types::document::footnote::Anchor;
use portico_api_types::document::headings::{Heading, plain};

use super::code::CodeBlock;
use super::diagram::{self, Diagram};
use super::footnotes::{note_id, reference, way_back};
use super::links::{Links, Target};
use super::table::table;
use crate::state::text::{tr, tr_with};

/// Walks through a document once, from top to bottom.
pub struct Renderer<'a> {
    links: &'a Links,
    headings: VecDeque<&'a Heading>,
    in_link: bool,
    /// How often the text referred to each footnote so far.
    references: BTreeMap<usize, usize>,
}

impl<'a> Renderer<'a> {
    /// `headings` are those of the nodes, in their order, with the levels that they shall have.
    pub fn new(links: &'a Links, headings: &'a [Heading]) -> Self {
        Self { links, headings: headings.iter().collect(), in_link: false, references: BTreeMap::new() }
    }

    /// The whole document.
    pub fn blocks(mut self, nodes: &[Node]) -> AnyView {
        self.all(nodes)
    }

    /// Nodes inside the document, in their order.
    pub(super) fn all(&mut self, nodes: &[Node]) -> AnyView {
        nodes.iter().map(|node| self.node(node)).collect_view().into_any()
    }

    fn node(&mut self, node: &Node) -> AnyView {
        match node {
            Node::Heading { children, .. } => self.heading(children),
            Node::Paragraph { children } => view! { <p>{self.all(children)}</p> }.into_any(),
            Node::Blockquote { children } => {
                view! { <blockquote>{self.all(children)}</blockquote> }.into_any()
            }
            Node::List { ordered: true, children } => view! { <ol>{self.all(children)}</ol> }.into_any(),
            Node::List { ordered: false, children } => view! { <ul>{self.all(children)}</ul> }.into_any(),
            Node::ListItem { children } => {
                view! { <li id=note_id(children) class:task=is_task(children)>{self.all(children)}</li> }
                    .into_any()
            }
            Node::CodeBlock { lang: Some(lang), children } if lang == diagram::LANGUAGE => {
                view! { <Diagram source=plain(children)/> }.into_any()
            }
            Node::CodeBlock { lang, children } => {
                view! { <CodeBlock lang=lang.clone() code=plain(children)/> }.into_any()
            }
            Node::Break { children } => view! { <hr/>{self.all(children)} }.into_any(),
            Node::Table { alignments, children } => table(self, alignments.as_deref(), children),
            Node::Text { text, hard_break, soft_break, children } => {
                let gap = soft_break.then_some(" ");
                let line_end = hard_break.then(|| view! { <br/> });
                view! { {text.clone()}{self.all(children)}{gap}{line_end} }.into_any()
            }
            Node::Emphasis { level: 1, children } => view! { <em>{self.all(children)}</em> }.into_any(),
            Node::Emphasis { children, .. } => view! { <strong>{self.all(children)}</strong> }.into_any(),
            Node::Strikethrough { children } => view! { <s>{self.all(children)}</s> }.into_any(),
            Node::Code { children } => view! { <code>{plain(children)}</code> }.into_any(),
            Node::Link { href, title, children } => self.link(href, title.as_deref(), children),
            Node::Image { url, alt, title } => self.image(url, alt.as_deref(), title.as_deref()),
            Node::TaskCheckbox { checked } => checkbox(*checked),
            Node::TextBlock { children }
            | Node::TableHeader { children, .. }
            | Node::TableRow { children, .. }
            | Node::TableCell { children, .. }
            | Node::Unknown { children, .. } => self.all(children),
        }
    }

    fn heading(&mut self, children: &[Node]) -> AnyView {
        let Some(heading) = self.headings.pop_front() else { return self.all(children) };
        let id = heading.id.clone();
        let label = tr_with("document.link_to", &[("heading", &heading.text)]);
        let anchor = view! { <a class="anchor" href=format!("#{id}") aria-label=label>"#"</a> };
        let inside = view! { {self.all(children)}" "{anchor} };
        match heading.level {
            1 | 2 => view! { <h2 id=id tabindex="-1">{inside}</h2> }.into_any(),
            3 => view! { <h3 id=id tabindex="-1">{inside}</h3> }.into_any(),
            4 => view! { <h4 id=id tabindex="-1">{inside}</h4> }.into_any(),
            5 => view! { <h5 id=id tabindex="-1">{inside}</h5> }.into_any(),
            _ => view! { <h6 id=id tabindex="-1">{inside}</h6> }.into_any(),
        }
    }

    /// A link, or only its words where the target must not be one.
    fn link(&mut self, href: &str, title: Option<&str>, children: &[Node]) -> AnyView {
        if let Some(anchor) = Anchor::of(href).filter(|_| !self.in_link) {
            return self.footnote(anchor);
        }
        let around = std::mem::replace(&mut self.in_link, true);
        let inside = self.all(children);
        self.in_link = around;
        let title = title.map(str::to_owned);
        match self.links.resolve(href) {
            Some(Target::Inside(href)) => view! { <a href=href title=title>{inside}</a> }.into_any(),
            Some(Target::Beside(href) | Target::Outside(href)) => {
                view! { <a href=href title=title rel="external noopener">{inside}</a> }.into_any()
            }
            None => inside,
        }
    }

    fn footnote(&mut self, anchor: Anchor) -> AnyView {
        match anchor {
            Anchor::Note(note) => {
                let times = self.references.entry(note).or_default();
                *times += 1;
                reference(note, *times)
            }
            Anchor::Reference { note, time } => way_back(note, time),
        }
    }

    /// A picture of this portal. The security policy lets none in from elsewhere: a link to it takes its place, or its
    /// words where there is a link around it already or the address is not safe.
    fn image(&self, url: &str, alt: Option<&str>, title: Option<&str>) -> AnyView {
        let (alt, title) = (alt.unwrap_or_default().to_owned(), title.map(str::to_owned));
        match self.links.resolve(url) {
            Some(Target::Beside(src)) => {
                view! { <img src=src alt=alt title=title loading="lazy" decoding="async"/> }.into_any()
            }
            Some(Target::Outside(href)) if !self.in_link => {
                let words = if alt.is_empty() { href.clone() } else { alt };
                view! { <a href=href title=title rel="external noopener">{words}</a> }.into_any()
            }
            // A portal serves no files that a document names by its own place.
            Some(Target::Inside(_) | Target::Outside(_)) | None => alt.into_any(),
        }
    }
}

fn checkbox(checked: bool) -> AnyView {
    let label = tr(if checked { "document.done" } else { "document.to_do" });
    view! { <input class="check" type="checkbox" disabled checked=checked aria-label=label/> }.into_any()
}

/// Whether an item of a list starts with a box to tick, itself or in its first paragraph.
fn is_task(children: &[Node]) -> bool {
    match children.first() {
        Some(Node::TaskCheckbox { .. }) => true,
        Some(Node::Paragraph { children } | Node::TextBlock { children }) => is_task(children),
        _ => false,
    }
}
