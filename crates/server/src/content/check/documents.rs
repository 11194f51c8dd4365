//! Documents: the tree as declared, flattened with parents before their children.

use portico_api_types::DocumentId;
use portico_reference::markdown;

use super::{Checker, Unique};
use crate::content::declaration::DocumentSection;
use crate::content::folder::MAX_DOCUMENT;
use crate::content::ids;
use crate::content::model::Document;

/// Longest slug, in bytes.
const MAX_SLUG: usize = 100;

impl Checker<'_> {
    pub(super) fn documents(&mut self, product: &str, sections: &[DocumentSection]) -> Vec<Document> {
        let mut branch = Branch { product, slugs: Unique::new("slug"), documents: Vec::new() };
        branch.grow(self, None, sections);
        branch.documents
    }

    fn document(&mut self, product: &str, section: &DocumentSection) -> Option<Document> {
        let content = self.text_file(&section.file, MAX_DOCUMENT)?;
        if content.trim().is_empty() {
            self.report(&section.file, format!("{:?} is empty", section.file.value));
        }
        let slug = self.slug(section);
        let title = match &section.title {
            Some(title) => self.name(title),
            None => markdown::title(&content).unwrap_or_else(|| stem(section).to_owned()),
        };
        Some(Document { id: ids::document(product, &slug), parent: None, slug, title, content })
    }

    fn slug(&mut self, section: &DocumentSection) -> String {
        let (at, slug) = match &section.slug {
            Some(slug) => (slug, slug.value.as_str()),
            None => (&section.file, stem(section)),
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        if slug.is_empty() || slug.len() > MAX_SLUG || slug.starts_with('.') || !slug.bytes().all(plain) {
            self.report(
                at,
                format!(
                    "the slug {slug:?} must be 1 to {MAX_SLUG} letters, digits, - . _; give it with `slug`"
                ),
            );
        }
        slug.to_owned()
    }
}

/// The documents of one product, while they are collected.
struct Branch<'a> {
    product: &'a str,
    slugs: Unique,
    documents: Vec<Document>,
}

impl Branch<'_> {
    fn grow(&mut self, checker: &mut Checker<'_>, parent: Option<&DocumentId>, sections: &[DocumentSection]) {
        for section in sections {
            let document = checker.document(self.product, section);
            let id = document.as_ref().map(|document| document.id.clone());
            if let Some(document) = document {
                let at = section.slug.as_ref().unwrap_or(&section.file);
                self.slugs.check(checker, at, &document.slug);
                self.documents.push(Document { parent: parent.cloned(), ..document });
            }
            self.grow(checker, id.as_ref(), &section.children);
        }
    }
}

/// `first-ticket` of `docs/museum/first-ticket.md`.
fn stem(section: &DocumentSection) -> &str {
    let name = section.file.value.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
