//! Rows with parents to a tree.

use std::collections::HashMap;

use portico_api_types::DocumentId;
use portico_api_types::document::{DocumentItem, DocumentTree};

/// The roots with everything under them; the order of the rows is kept among brothers and sisters.
pub fn tree(rows: Vec<DocumentItem>) -> Vec<DocumentTree> {
    let mut children: HashMap<Option<DocumentId>, Vec<DocumentItem>> = HashMap::new();
    for row in rows {
        children.entry(row.parent_document_id.clone()).or_default().push(row);
    }
    grow(&mut children, None)
}

fn grow(
    children: &mut HashMap<Option<DocumentId>, Vec<DocumentItem>>,
    parent: Option<DocumentId>,
) -> Vec<DocumentTree> {
    let rows = children.remove(&parent).unwrap_or_default();
    rows.into_iter()
        .map(|row| DocumentTree {
            children: grow(children, Some(row.id.clone())),
            id: row.id,
            parent_document_id: row.parent_document_id,
            title: row.title,
            slug: row.slug,
            metadata: row.metadata,
        })
        .collect()
}
