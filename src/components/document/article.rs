//! A document as an article: its title, its text, its headings.

use leptos::prelude::*;
use portico_api_types::document::headings::{Heading, headings, plain};
use portico_api_types::document::{Document, DocumentContent, Node};

use super::links::Links;
use super::nodes::Renderer;
use crate::components::heading::PageHeading;

/// A document, ready to be shown.
pub struct Article {
    /// The headings in its text, for a table of contents.
    pub headings: Vec<Heading>,
    title: String,
    title_id: Option<String>,
    text: AnyView,
}

impl Article {
    /// Turns a document into elements.
    pub fn of(document: &Document, links: &Links) -> Self {
        let title = document.title.clone();
        match &document.content {
            DocumentContent::Markdown(source) => Self {
                headings: Vec::new(),
                title,
                title_id: None,
                text: view! { <pre class="doc-source" tabindex="0">{source.clone()}</pre> }.into_any(),
            },
            DocumentContent::Nodes(root) => {
                let mut headings = headings(&root.children);
                let repeats = repeats_title(&root.children, &title);
                let title_id = repeats.then(|| headings.remove(0).id);
                put_below_title(&mut headings);
                let nodes = &root.children[usize::from(repeats)..];
                let text = Renderer::new(links, &headings).blocks(nodes);
                Self { headings, title, title_id, text }
            }
        }
    }

    /// The article. A first heading that only repeats the title is left to the page's own.
    pub fn view(self) -> impl IntoView {
        let Self { title, title_id, text, .. } = self;
        view! {
            <article class="prose">
                <header id=title_id><PageHeading text=title/></header>
                <div data-testid="portal-document-viewer">
                    <div class="document" data-testid="document-viewer">{text}</div>
                </div>
            </article>
        }
    }
}

/// The title is the page's one heading of level 1, so a document that has some of its own moves down.
fn put_below_title(headings: &mut [Heading]) {
    if headings.iter().any(|heading| heading.level == 1) {
        for heading in headings {
            heading.level = (heading.level + 1).min(6);
        }
    }
}

fn repeats_title(nodes: &[Node], title: &str) -> bool {
    let Some(Node::Heading { level: 1, children }) = nodes.first() else { return false };
    plain(children).trim().eq_ignore_ascii_case(title.trim())
}
