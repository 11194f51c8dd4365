//! `GET /products/{productId}/documents/{documentId}` (contract, operation `get-product-document`).

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use portico_api_types::ProductId;
use portico_api_types::document::{Document, DocumentContent, NODES_MEDIA_TYPE};
use portico_reference::markdown;

use crate::accept::preferred;
use crate::auth::access::CatalogAccess;
use crate::conditional::Validator;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId, canonical_uuid};
use crate::state::AppState;
use crate::store::catalog::StoredDocument;

const JSON: &str = "application/json";
const MARKDOWN: &str = "text/markdown";

/// One document, by its id or its slug: Markdown in JSON, Markdown as it is, or nodes.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such document is published.
pub async fn get(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), name)): ApiPath<(PathId<ProductId>, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let name = canonical_uuid(&name).unwrap_or(name);
    let document = state.store.document(&product, &name).await?;
    let document = document.ok_or_else(|| ApiError::missing("the document"))?;
    let media_type = preferred(&headers, &[JSON, MARKDOWN, NODES_MEDIA_TYPE]);
    let validator = Validator::new(&format!("{}-{}", document.etag, form(media_type)));
    let answer = validator.answer(&headers, async || Ok(body(document, media_type))).await?;
    Ok(([(VARY, ACCEPT.as_str())], answer).into_response())
}

/// Tells the tags of the forms apart: the tag of one must not stand for another.
fn form(media_type: &str) -> &'static str {
    match media_type {
        MARKDOWN => "markdown",
        NODES_MEDIA_TYPE => "nodes",
        _ => "json",
    }
}

fn body(document: StoredDocument, media_type: &'static str) -> Response {
    let content = match media_type {
        MARKDOWN => {
            return ([(CONTENT_TYPE, "text/markdown; charset=utf-8")], document.content).into_response();
        }
        NODES_MEDIA_TYPE => DocumentContent::Nodes(markdown::nodes(&document.content)),
        _ => DocumentContent::Markdown(document.content),
    };
    let document = Document {
        id: document.id,
        parent_document_id: document.parent,
        slug: document.slug,
        title: document.title,
        content,
    };
    ([(CONTENT_TYPE, media_type)], Json(document)).into_response()
}
