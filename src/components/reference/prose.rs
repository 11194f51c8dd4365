//! Markdown of a specification.

use leptos::prelude::*;
use portico_api_types::document::Node;

use super::context::expect_reference;
use crate::components::document::nodes::Renderer;

/// Its elements; nothing for an empty text. Its headings are none of the page's.
#[component]
pub fn Prose(
    /// The text.
    nodes: Vec<Node>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    (!nodes.is_empty()).then(|| {
        let text = expect_reference().links.with_value(|links| Renderer::new(links, &[]).blocks(&nodes));
        view! { <div class=format!("md {class}")>{text}</div> }
    })
}
