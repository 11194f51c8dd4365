//! How a caller proves who it is.

use portico_api_types::document::node::Node;
use serde::{Deserialize, Serialize};

/// Security Scheme Object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scheme {
    /// Name that requirements refer to.
    pub name: String,
    /// What kind it is.
    pub kind: SchemeKind,
    /// Markdown.
    pub description: Vec<Node>,
    /// Callers should stop using it (3.2).
    pub deprecated: bool,
}

/// Kinds of schemes. `basic` of Swagger 2.0 is [`SchemeKind::Http`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SchemeKind {
    /// `apiKey`.
    ApiKey {
        /// Name of header, parameter or cookie.
        name: String,
        /// Where it goes.
        location: KeyLocation,
    },
    /// `http`.
    Http {
        /// Scheme of the `Authorization` header, in lower case: `basic`, `bearer`.
        scheme: String,
        /// `bearerFormat`.
        bearer_format: Option<String>,
    },
    /// `oauth2`.
    OAuth2 {
        /// Its flows.
        flows: Vec<Flow>,
    },
    /// `openIdConnect`.
    OpenIdConnect {
        /// `openIdConnectUrl`, as written.
        url: String,
    },
    /// `mutualTLS`.
    MutualTls,
    /// A type that no version of the format has.
    Other(String),
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyLocation {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// OAuth Flow Object. Addresses are as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// Which one.
    pub kind: FlowKind,
    /// `authorizationUrl`.
    pub authorization_url: Option<String>,
    /// `tokenUrl`.
    pub token_url: Option<String>,
    /// `refreshUrl`.
    pub refresh_url: Option<String>,
    /// All scopes.
    pub scopes: Vec<Scope>,
}

/// Kinds of flows (RFC 6749; RFC 8628). `accessCode` and `application` of Swagger 2.0 have their later names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowKind {
    /// `authorizationCode`.
    AuthorizationCode,
    /// `clientCredentials`.
    ClientCredentials,
    /// `implicit`.
    Implicit,
    /// `password`.
    Password,
    /// `deviceAuthorization` (3.2).
    DeviceAuthorization,
}

/// A scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Its name.
    pub name: String,
    /// What it allows.
    pub description: String,
}

/// Security Requirement Object: all of these schemes together. Without any, nothing is required.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// The schemes.
    pub schemes: Vec<RequiredScheme>,
}

/// One scheme of a requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequiredScheme {
    /// Name of the scheme; it may be that there is none of that name.
    pub name: String,
    /// Scopes or roles.
    pub scopes: Vec<String>,
}
