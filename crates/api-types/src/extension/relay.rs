//! The same-origin relay for trying out APIs that do not allow requests from the portal's origin: `POST /relay`.
//!
//! The request travels as JSON, so that nothing which a browser adds by itself can reach the API. The answer is 200 with
//! the API's status and headers as data in [`HEAD`] and its body as it came, so that nothing in it can act on the
//! portal's origin. Every other status is the relay's own and is told as `application/problem+json`.

use serde::{Deserialize, Serialize};

/// The header with the [`RelayHead`] as JSON. Its presence tells an API's answer from a refusal.
pub const HEAD: &str = "portico-relay-head";

/// Most bytes of a request, as JSON.
pub const MAX_REQUEST: usize = 1024 * 1024;

/// Most bytes of an answer's body. More breaks the answer off.
pub const MAX_ANSWER: u64 = 10 * 1024 * 1024;

/// Most seconds from the request to the end of the answer.
pub const MAX_SECONDS: u64 = 30;

/// The request that shall be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelayRequest {
    /// HTTP method.
    pub method: String,
    /// Absolute address; its origin must be among the servers of a published specification.
    pub url: String,
    /// Names and values, in their order. Nothing else is sent but what HTTP itself needs.
    #[serde(default)]
    pub headers: Vec<(String, String)>,
    /// The body, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<RelayBody>,
}

/// A body: `{"text": "…"}` or `{"base64": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RelayBody {
    /// Sent in UTF-8.
    Text(String),
    /// Any bytes, in standard base64 with padding.
    Base64(String),
}

/// What the API answered, without the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelayHead {
    /// HTTP status.
    pub status: u16,
    /// Names and values, in their order; of each value byte a character, as browsers read headers.
    pub headers: Vec<(String, String)>,
}
