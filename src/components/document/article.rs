//! A document as an article: its title, its text, its headings.

use leptos::prelude::*;
use portico_api_types::document::{Document, DocumentContent, Node};

use super::headings::{Heading, headings, plain};
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
                let text = Renderer::new(links, &headings);
                let repeats = repeats_title(&root.children, &title);
                let body = if repeats {
                    text.skip_heading().blocks(&root.children[1..])
                } else {
                    text.blocks(&root.children)
                };
                let title_id = repeats.then(|| headings.remove(0).id);
                Self { headings, title, title_id, text: body }
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

fn repeats_title(nodes: &[Node], title: &str) -> bool {
    let Some(Node::Heading { level: 1, children }) = nodes.first() else { return false };
    plain(children).trim().eq_ignore_ascii_case(title.trim())
}
