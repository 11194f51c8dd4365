//! What a specification is about, and the list of what is in it.

use portico_api_types::document::node::Node;
use portico_api_types::spec::SpecOperation;
use serde::{Deserialize, Serialize};

use super::{Note, Scheme, Server};

/// Everything but the operations themselves: enough for the contents and the first screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// Version of the format, as written: `2.0`, `3.0.4`, `3.1.0`.
    pub spec_version: String,
    /// Whether the text is JSON; YAML otherwise.
    pub is_json: bool,
    /// `info.title`.
    pub title: Option<String>,
    /// `info.version`, character for character.
    pub version: Option<String>,
    /// `info.summary` (3.1).
    pub summary: Option<String>,
    /// `info.description`.
    pub description: Vec<Node>,
    /// `info.termsOfService`, when it is a safe link.
    pub terms_of_service: Option<String>,
    /// `info.contact`.
    pub contact: Option<Contact>,
    /// `info.license`.
    pub license: Option<License>,
    /// `externalDocs` of the document.
    pub external_docs: Option<ExternalDocs>,
    /// Servers of the document; at least one, `/` when none is given.
    pub servers: Vec<Server>,
    /// All security schemes, in the order of the document.
    pub schemes: Vec<Scheme>,
    /// `tags`, in the order of the document; a name that is repeated counts once.
    pub tags: Vec<Tag>,
    /// `x-tagGroups`.
    pub tag_groups: Vec<TagGroup>,
    /// The operations under `paths`, in the order of the document. The place in this list is the operation's number.
    pub operations: Vec<SpecOperation>,
    /// The operations under `webhooks`, with the webhook's name as path. Their numbers go on after those of `operations`.
    pub webhooks: Vec<SpecOperation>,
    /// What could not be read in all of this.
    pub notes: Vec<Note>,
}

/// A tag (Tag Object).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// Name that operations refer to.
    pub name: String,
    /// Name for people: `x-displayName`, or `summary` of 3.2.
    pub display_name: Option<String>,
    /// Markdown.
    pub description: Vec<Node>,
    /// More about it.
    pub external_docs: Option<ExternalDocs>,
}

/// Tags that belong together (`x-tagGroups`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagGroup {
    /// Name for people.
    pub name: String,
    /// Names of tags.
    pub tags: Vec<String>,
}

/// Contact Object. At least one field is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Name of a person or an organisation.
    pub name: Option<String>,
    /// Address of a page; a safe link.
    pub url: Option<String>,
    /// Mail address: one, with nothing in it that a `mailto:` link would take for more.
    pub email: Option<String>,
}

/// License Object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct License {
    /// Name, or the SPDX identifier where there is no name.
    pub name: String,
    /// Address of its text; a safe link.
    pub url: Option<String>,
}

/// External Documentation Object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExternalDocs {
    /// A safe link.
    pub url: String,
    /// What is found there.
    pub description: Vec<Node>,
}
