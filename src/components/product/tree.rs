//! Finding one's way in a product's documents.

use portico_api_types::ProductId;
use portico_api_types::document::DocumentTree;

use crate::paths;

/// A document in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// Slug of the document directly above.
    pub parent: Option<&'a str>,
    /// Its own slug.
    pub slug: &'a str,
    /// Its title.
    pub title: &'a str,
}

impl Leaf<'_> {
    /// The document's address.
    pub fn href(&self, product: &ProductId) -> String {
        paths::document(product, self.parent, self.slug)
    }
}

/// All documents as they are read: a parent, then what is under it.
pub fn reading_order(tree: &[DocumentTree]) -> Vec<Leaf<'_>> {
    let mut leaves = Vec::new();
    collect(tree, None, &mut leaves);
    leaves
}

fn collect<'a>(tree: &'a [DocumentTree], parent: Option<&'a str>, into: &mut Vec<Leaf<'a>>) {
    for document in tree {
        into.push(Leaf { parent, slug: &document.slug, title: &document.title });
        collect(&document.children, Some(&document.slug), into);
    }
}

/// The document of a slug, whatever its case: authors write file names.
pub fn find<'a>(tree: &'a [DocumentTree], slug: &str) -> Option<Leaf<'a>> {
    let leaves = reading_order(tree);
    let exact = leaves.iter().position(|leaf| leaf.slug == slug);
    let at = exact.or_else(|| leaves.iter().position(|leaf| leaf.slug.eq_ignore_ascii_case(slug)))?;
    leaves.into_iter().nth(at)
}

/// The documents before and after one.
pub fn neighbours<'a>(tree: &'a [DocumentTree], slug: &str) -> (Option<Leaf<'a>>, Option<Leaf<'a>>) {
    let leaves = reading_order(tree);
    let Some(at) = leaves.iter().position(|leaf| leaf.slug == slug) else { return (None, None) };
    let before = at.checked_sub(1).and_then(|at| leaves.get(at).cloned());
    (before, leaves.get(at + 1).cloned())
}

/// Whether a document is under this one, at any depth.
pub fn contains(document: &DocumentTree, slug: &str) -> bool {
    document.children.iter().any(|child| child.slug == slug || contains(child, slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Vec<DocumentTree> {
        serde_json::from_str(
            r#"[{"id":"1","title":"A","slug":"a"},
                {"id":"2","title":"B","slug":"b","children":[
                    {"id":"3","title":"C","slug":"c","children":[{"id":"4","title":"D","slug":"d"}]}]}]"#,
        )
        .unwrap()
    }

    #[test]
    fn reads_parents_first_and_names_only_the_direct_parent() {
        let tree = tree();
        let product = ProductId::new("p");
        let hrefs: Vec<String> = reading_order(&tree).iter().map(|leaf| leaf.href(&product)).collect();
        assert_eq!(hrefs, ["/docs/p/a", "/docs/p/b", "/docs/p/b/c", "/docs/p/c/d"]);
    }

    #[test]
    fn neighbours_cross_levels() {
        let tree = tree();
        let slugs = |slug| {
            let (before, after) = neighbours(&tree, slug);
            (before.map(|leaf| leaf.slug), after.map(|leaf| leaf.slug))
        };
        assert_eq!(slugs("a"), (None, Some("b")));
        assert_eq!(slugs("c"), (Some("b"), Some("d")));
        assert_eq!(slugs("d"), (Some("c"), None));
        assert_eq!(slugs("x"), (None, None));
    }

    #[test]
    fn finds_by_slug_in_any_case() {
        assert_eq!(find(&tree(), "D").map(|leaf| leaf.title.to_owned()).as_deref(), Some("D"));
        assert_eq!(find(&tree(), "x"), None);
    }

    #[test]
    fn contains_looks_below_only() {
        let tree = tree();
        assert!(contains(&tree[1], "d") && !contains(&tree[1], "b") && !contains(&tree[0], "d"));
    }
}
