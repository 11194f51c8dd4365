//! Where the links of a document lead.

use std::sync::Arc;

use portico_api_types::ProductId;
use portico_api_types::document::DocumentTree;
use portico_api_types::document::headings::id_of;
use portico_api_types::link;

use crate::components::product::tree::find;
use crate::paths::{self, Area, area};
use crate::url::{decode, is_local_path};

/// A target that may become a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A place in this portal.
    Inside(String),
    /// Something else on this site: a file, the API. Not for the router.
    Beside(String),
    /// Another site, or a mail program.
    Outside(String),
}

/// What is needed to follow links between the documents of a product.
#[derive(Clone)]
pub struct Links {
    product: ProductId,
    tree: Arc<[DocumentTree]>,
}

impl Links {
    /// Links between the documents of this tree.
    pub fn new(product: ProductId, tree: Arc<[DocumentTree]>) -> Self {
        Self { product, tree }
    }

    /// Where a link leads; `None` when it must not be one.
    ///
    /// Authors write links between documents by file name or by slug, from wherever the file stands. A slug is unique in
    /// its product, so the last part of the path decides.
    pub fn resolve(&self, href: &str) -> Option<Target> {
        let href = href.trim();
        if href.is_empty() || !link::is_safe(href) {
            return None;
        }
        if let Some(name) = href.strip_prefix('#') {
            return Some(Target::Inside(hash(name)));
        }
        if href.starts_with("//") || href.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'))
        {
            return Some(Target::Outside(href.to_owned()));
        }
        if href.starts_with('/') {
            return is_local_path(href).then(|| {
                let path = href.split(['?', '#']).next().unwrap_or_default();
                let target = if area(path) == Area::Elsewhere { Target::Beside } else { Target::Inside };
                target(href.to_owned())
            });
        }
        Some(Target::Inside(self.document(href)))
    }

    fn document(&self, href: &str) -> String {
        let (path, heading) = href.split_once('#').unwrap_or((href, ""));
        let path = path.split('?').next().unwrap_or_default().trim_end_matches('/');
        let file = decode(path.rsplit('/').next().unwrap_or_default());
        let slug = file.strip_suffix(".md").or_else(|| file.strip_suffix(".markdown")).unwrap_or(&file);
        let place = find(&self.tree, slug)
            .map_or_else(|| paths::document(&self.product, None, slug), |leaf| leaf.href(&self.product));
        if heading.is_empty() { place } else { format!("{place}{}", hash(heading)) }
    }
}

/// A place in a document.
fn hash(name: &str) -> String {
    if name.is_empty() { "#".to_owned() } else { format!("#{}", id_of(name)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(href: &str) -> Option<Target> {
        let tree: Vec<DocumentTree> = serde_json::from_str(
            r#"[{"id":"1","title":"A","slug":"guides","children":[{"id":"2","title":"B","slug":"first-call"}]},
                {"id":"3","title":"S","slug":"server"}]"#,
        )
        .unwrap();
        Links::new(ProductId::new("p"), tree.into()).resolve(href)
    }

    #[test]
    fn documents_are_found_by_file_and_by_slug() {
        for (href, place) in [
            ("first-call", "/docs/p/guides/first-call"),
            ("guides/first-call.md", "/docs/p/guides/first-call"),
            ("../guides/", "/docs/p/guides"),
            ("./Server.md#seterrorhandler", "/docs/p/server#doc-heading-seterrorhandler"),
            ("nowhere.md", "/docs/p/nowhere"),
            ("#before-you-start", "#doc-heading-before-you-start"),
            ("#doc-heading-x", "#doc-heading-x"),
            ("#doc-footnote-1", "#doc-footnote-1"),
            ("/my-apps", "/my-apps"),
        ] {
            assert_eq!(resolve(href), Some(Target::Inside(place.to_owned())), "{href}");
        }
    }

    #[test]
    fn other_sites_and_mail_lead_outside() {
        for href in ["https://a.example/x.md", "//a.example", "mailto:a@b.example"] {
            assert_eq!(resolve(href), Some(Target::Outside(href.to_owned())), "{href}");
        }
    }

    #[test]
    fn files_and_the_api_are_beside_the_app() {
        for href in ["/api/v2/products", "/sample/lighthouse/lights?x", "/openapi.yaml", "/a.png"] {
            assert_eq!(resolve(href), Some(Target::Beside(href.to_owned())), "{href}");
        }
    }

    #[test]
    fn what_runs_code_is_no_link() {
        for href in [
            "/..//evil.example",
            "/.//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "JAVASCRIPT:x",
            "java\tscript:x",
            "",
        ] {
            assert_eq!(resolve(href), None, "{href}");
        }
    }
}
