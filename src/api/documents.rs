//! Documents of a product.

use portico_api_types::document::{Document, DocumentTree, NODES_MEDIA_TYPE, TREE_MEDIA_TYPE};
use portico_api_types::{Page, ProductId};

use super::{ApiError, Client, ErrorKind};
use crate::url::encode;

/// `list-product-documents` as a tree; a product without documents has an empty one.
pub async fn tree(client: &Client, product: &ProductId) -> Result<Vec<DocumentTree>, ApiError> {
    match client.get_as::<Page<DocumentTree>>(&path(product), TREE_MEDIA_TYPE).await {
        Ok(page) => Ok(page.data),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// `get-product-document` by slug, as nodes.
pub async fn document(client: &Client, product: &ProductId, slug: &str) -> Result<Document, ApiError> {
    client.get_as(&format!("{}/{}", path(product), encode(slug)), NODES_MEDIA_TYPE).await
}

fn path(product: &ProductId) -> String {
    format!("/api/v2/products/{}/documents", encode(product.as_str()))
}
