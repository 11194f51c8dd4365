//! OAuth 2.0 in a page: what is asked for, and what comes back. Sending, random numbers and digests are the page's.

mod answer;
mod redirect;

pub use answer::{Refusal, TokenError, token};
pub use redirect::{RedirectError, redirected};

use portico_api_types::Secret;
use serde::{Deserialize, Serialize};

use crate::base64::{Alphabet, base64};
use crate::media_type::FORM;
use crate::model::Flow;
use crate::percent::{Keep, encoded, urlencoded};
use crate::request::{basic, is_web, resolved};
use crate::samples::{Payload, Request};

/// The verifier of a code (RFC 7636, section 4.1), made from random bytes.
pub fn verifier(random: [u8; 32]) -> String {
    base64(&random, Alphabet::Url)
}

/// The challenge to a verifier (RFC 7636, section 4.2), made from its SHA-256 digest.
pub fn challenge(digest: [u8; 32]) -> String {
    base64(&digest, Alphabet::Url)
}

/// What the provider is asked for (RFC 6749, section 4.1.1).
#[derive(Clone, Copy, Debug)]
pub struct Authorization<'a> {
    /// The client's name.
    pub client_id: &'a str,
    /// Where the answer goes.
    pub redirect_uri: &'a str,
    /// What is to be allowed.
    pub scopes: &'a [String],
    /// What the answer has to bring back.
    pub state: &'a str,
    /// The [`challenge`].
    pub challenge: &'a str,
    /// What an ID token has to bring back (OpenID Connect Core, section 3.1.2.1).
    pub nonce: Option<&'a str>,
}

/// The page on which a person allows it. `None` when the flow has no address of the web: nothing else may be opened. The
/// address may be relative to the page.
pub fn authorization_url(flow: &Flow, asked: &Authorization<'_>, page: &str) -> Option<String> {
    let address = web_address(flow.authorization_url.as_deref()?, page)?;
    let scopes = asked.scopes.join(" ");
    let mut pairs = vec![
        ("response_type", "code"),
        ("client_id", asked.client_id),
        ("redirect_uri", asked.redirect_uri),
        ("state", asked.state),
        ("code_challenge", asked.challenge),
        ("code_challenge_method", "S256"),
    ];
    if !scopes.is_empty() {
        pairs.push(("scope", &scopes));
    }
    if let Some(nonce) = asked.nonce {
        pairs.push(("nonce", nonce));
    }
    let mark = if address.contains('?') { "&" } else { "?" };
    Some([&address, mark, &urlencoded(pairs.into_iter())].concat())
}

/// An absolute address of the web without its fragment (RFC 6749, section 3.1).
fn web_address(address: &str, page: &str) -> Option<String> {
    let address = resolved(address, page);
    let address = address.split('#').next().unwrap_or_default();
    is_web(address).then(|| encoded(address, Keep::Address))
}

/// The client of a request for a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Its name.
    pub id: String,
    /// Its secret, when it has one. It goes into the header `Authorization` (RFC 6749, section 2.3.1).
    pub secret: Option<Secret>,
}

/// What a token is asked for with.
#[derive(Clone, Copy, Debug)]
pub enum Grant<'a> {
    /// A code (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
    Code {
        /// The code.
        code: &'a str,
        /// The address that the code came to.
        redirect_uri: &'a str,
        /// The [`verifier`].
        verifier: &'a str,
    },
    /// Nothing but the client itself (RFC 6749, section 4.4.2).
    ClientCredentials {
        /// What is to be allowed.
        scopes: &'a [String],
    },
}

/// The request for a token. `None` when the flow has no address of the web for it.
pub fn token_request(flow: &Flow, client: &Client, grant: &Grant<'_>, page: &str) -> Option<Request> {
    let url = web_address(flow.token_url.as_deref()?, page)?;
    let scope;
    let mut pairs = match grant {
        Grant::Code { code, redirect_uri, verifier } => vec![
            ("grant_type", "authorization_code"),
            ("code", *code),
            ("redirect_uri", *redirect_uri),
            ("code_verifier", *verifier),
        ],
        Grant::ClientCredentials { scopes } => {
            scope = scopes.join(" ");
            let mut pairs = vec![("grant_type", "client_credentials"), ("scope", scope.as_str())];
            pairs.retain(|(_, value)| !value.is_empty());
            pairs
        }
    };
    let mut headers = vec![("Content-Type".to_owned(), FORM.to_owned())];
    headers.push(("Accept".to_owned(), "application/json".to_owned()));
    match &client.secret {
        Some(secret) => {
            // Both are encoded first (RFC 6749, section 2.3.1).
            let half = |text: &str| encoded(text, Keep::Unreserved).replace("%20", "+");
            let both = basic(&half(&client.id), &half(secret.expose()));
            headers.push(("Authorization".to_owned(), ["Basic ", &both].concat()));
        }
        None => pairs.push(("client_id", &client.id)),
    }
    let body = Some(Payload::Text(urlencoded(pairs.into_iter())));
    Some(Request { method: "POST".to_owned(), url, headers, body })
}

#[cfg(test)]
mod tests;
