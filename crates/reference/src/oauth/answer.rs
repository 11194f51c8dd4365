//! What the provider answers to a request for a token.

use portico_api_types::{Secret, link};
use serde_json::{Map, Value};

use crate::percent::form;

/// An error as the provider tells it (RFC 6749, sections 4.1.2.1 and 5.2). Text of strangers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The code: `access_denied`, `invalid_grant`.
    pub error: String,
    /// For people.
    pub description: Option<String>,
    /// More about it; a safe link.
    pub uri: Option<String>,
}

/// Why there is no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// The provider says no.
    Refused(Refusal),
    /// The answer has neither a token nor an error.
    Unreadable,
}

/// The access token of an answer (RFC 6749, section 5.1), whatever its status and media type say: JSON, or the form that some
/// providers send.
///
/// # Errors
/// [`TokenError`], when there is none.
pub fn token(body: &str) -> Result<Secret, TokenError> {
    let members = match serde_json::from_str(body) {
        Ok(Value::Object(members)) => members,
        _ => form(body.trim()).map(|(name, value)| (name, Value::from(value))).collect::<Map<_, _>>(),
    };
    let text = |name: &str| members.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let Some(access_token) = text("access_token") {
        return Ok(Secret::new(access_token));
    }
    let refusal = Refusal::read(|name| text(name).map(str::to_owned));
    Err(refusal.map_or(TokenError::Unreadable, TokenError::Refused))
}

impl Refusal {
    pub(super) fn read(text: impl Fn(&str) -> Option<String>) -> Option<Self> {
        Some(Self {
            error: text("error")?,
            description: text("error_description"),
            uri: text("error_uri").filter(|uri| link::is_safe(uri)),
        })
    }
}
