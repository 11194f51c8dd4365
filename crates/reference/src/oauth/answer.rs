//! What the provider answers to a request for a token.

use portico_api_types::{Secret, link};
use serde_json::{Map, Value};

use crate::percent::form;

/// A token (RFC 6749, section 5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The access token.
    pub access_token: Secret,
    /// Its type; `Bearer` when the answer does not say.
    pub token_type: String,
    /// Seconds until it ends.
    pub expires_in: Option<u64>,
    /// What renews it.
    pub refresh_token: Option<Secret>,
    /// What it allows, when that is not what was asked for.
    pub scopes: Vec<String>,
    /// Who was signed in (OpenID Connect).
    pub id_token: Option<Secret>,
}

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

/// Reads an answer, whatever its status and media type say: JSON, or the form that some providers send.
pub fn token(body: &str) -> Result<Token, TokenError> {
    let members = match serde_json::from_str(body) {
        Ok(Value::Object(members)) => members,
        _ => form(body.trim()).map(|(name, value)| (name, Value::from(value))).collect::<Map<_, _>>(),
    };
    let text = |name: &str| members.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let Some(access_token) = text("access_token") {
        let expires_in = members.get("expires_in");
        return Ok(Token {
            access_token: Secret::new(access_token),
            token_type: text("token_type").unwrap_or("Bearer").to_owned(),
            expires_in: expires_in
                .and_then(|seconds| seconds.as_u64().or_else(|| seconds.as_str()?.parse().ok())),
            refresh_token: text("refresh_token").map(Secret::new),
            scopes: text("scope").unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            id_token: text("id_token").map(Secret::new),
        });
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
