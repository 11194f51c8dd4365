//! `GET /products/{productId}/versions/{productVersionId}/spec` (contract, operation `get-product-version-spec`).

use axum::Json;
use axum::extract::State;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use portico_api_types::spec::{ApiType, SPEC_TEXT, SpecDocument};
use portico_api_types::{ProductId, ProductVersionId};

use super::OfSpec;
use crate::accept::names;
use crate::auth::access::CatalogAccess;
use crate::content::is_json;
use crate::error::ApiError;
use crate::path::{ApiPath, PathId};
use crate::state::AppState;
use crate::store::CompressedSpec;

/// Content coding of what is kept compressed (RFC 7932, section 13).
const BROTLI: &str = "br";

/// The specification as published; 204 when the version has none. A client that accepts [`SPEC_TEXT`] gets it as it is, which
/// spares both sides to write and read megabytes as one JSON string.
///
/// # Errors
/// 401 on a private portal when nobody is signed in, 404 when no such version is published.
pub async fn spec(
    _: CatalogAccess,
    State(state): State<AppState>,
    ApiPath((PathId(product), PathId(version))): ApiPath<(PathId<ProductId>, PathId<ProductVersionId>)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let form = if accepts_text(&headers) { Form::Text } else { Form::Document };
    let held = OfSpec { product: &product, version: &version, headers: &headers, form: form.tag() };
    let takes_compressed = matches!(form, Form::Text) && names(&headers, &ACCEPT_ENCODING, BROTLI);
    let answer = held.unless_held(&state, async || {
        if takes_compressed && let Some(spec) = state.store.compressed_spec(&version).await? {
            return Ok(Some(compressed(spec)));
        }
        let content = state.store.spec(&version).await?;
        Ok(content.map(|content| form.of(content)))
    });
    let mut answer = answer.await?;
    answer.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT));
    Ok(answer)
}

fn compressed(CompressedSpec { brotli, is_json }: CompressedSpec) -> Response {
    let headers =
        [(CONTENT_TYPE, media_type(is_json)), (CONTENT_ENCODING, BROTLI), (VARY, ACCEPT_ENCODING.as_str())];
    (headers, brotli).into_response()
}

fn media_type(is_json: bool) -> &'static str {
    let [json, yaml] = SPEC_TEXT;
    if is_json { json } else { yaml }
}

/// How a specification is told.
#[derive(Clone, Copy)]
enum Form {
    /// As the contract has it.
    Document,
    /// Its text alone.
    Text,
}

impl Form {
    /// What tells its tag from the other one's.
    fn tag(self) -> &'static str {
        match self {
            Self::Document => "",
            Self::Text => "-text",
        }
    }

    fn of(self, content: String) -> Response {
        match self {
            Self::Document => Json(SpecDocument { api_type: ApiType::OpenApi, content }).into_response(),
            Self::Text => ([(CONTENT_TYPE, media_type(is_json(&content)))], content).into_response(),
        }
    }
}

/// Whether the request names one of [`SPEC_TEXT`]. A range like `*/*` means the contract's form.
fn accepts_text(headers: &HeaderMap) -> bool {
    SPEC_TEXT.iter().any(|media_type| names(headers, &ACCEPT, media_type))
}
