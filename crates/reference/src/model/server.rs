//! Where an API is.

use portico_api_types::document::node::Node;
use serde::{Deserialize, Serialize};

/// Server Object; of Swagger 2.0 one for each of `schemes`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// Address with variables in braces, as written; may be relative.
    pub url: String,
    /// Name for people (3.2).
    pub name: Option<String>,
    /// Markdown.
    pub description: Vec<Node>,
    /// Its variables, in the order of the document.
    pub variables: Vec<ServerVariable>,
}

/// Server Variable Object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// Name as in the address.
    pub name: String,
    /// Value when nothing else is chosen.
    pub default: String,
    /// The values that there are; empty when any will do.
    pub choices: Vec<String>,
    /// Markdown.
    pub description: Vec<Node>,
}
