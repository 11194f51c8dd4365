//! One operation, whole.

use portico_api_types::document::node::Node;
use serde::{Deserialize, Serialize};

use super::{ExternalDocs, Note, Requirement, Schema, SchemaPlace, Server};

/// Operation Object, with what its path item and the document say for it. Method, path, summary, id and tags stand in the
/// outline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Markdown; the path item's when the operation has none.
    pub description: Vec<Node>,
    /// Parameters without a body, those of the path item included, by location: path, query, header, cookie.
    pub parameters: Vec<Parameter>,
    /// Request body; of Swagger 2.0 the `body` or `formData` parameters.
    pub body: Option<Body>,
    /// Responses, in the order of the document.
    pub responses: Vec<Response>,
    /// Callbacks: requests that the API will send.
    pub callbacks: Vec<Callback>,
    /// Ways in, of which one is enough. None at all: the operation is open.
    pub security: Vec<Requirement>,
    /// Servers that this operation is on: its own, or its path item's, or the document's.
    pub servers: Vec<Server>,
    /// More about it.
    pub external_docs: Option<ExternalDocs>,
    /// What could not be read, where no smaller part could carry the note.
    pub notes: Vec<Note>,
}

/// Parameter Object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "the format has them as fields of their own")]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where it goes.
    pub location: Location,
    /// A request without it is refused.
    pub required: bool,
    /// Callers should stop using it.
    pub deprecated: bool,
    /// Markdown.
    pub description: Vec<Node>,
    /// What values it takes.
    pub schema: Schema,
    /// How lists and objects are written.
    pub style: Style,
    /// Whether lists and objects are written as one parameter for each member.
    pub explode: bool,
    /// Reserved characters stay as they are.
    pub allow_reserved: bool,
    /// Media type of the value, when it is given by `content`.
    pub media_type: Option<String>,
    /// Examples: those given, or else one that was made from the schema.
    pub examples: Vec<Example>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// The whole query (`querystring` of 3.2).
    QueryString,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// `style` of a parameter; `collectionFormat` of Swagger 2.0 as the style that writes the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Semicolon prefixed (RFC 6570).
    Matrix,
    /// Dot prefixed (RFC 6570).
    Label,
    /// Comma separated (RFC 6570).
    Simple,
    /// `name=value` (RFC 6570).
    Form,
    /// Spaces between.
    SpaceDelimited,
    /// Bars between.
    PipeDelimited,
    /// Tabs between: `tsv` of Swagger 2.0.
    TabDelimited,
    /// `name[member]=value`.
    DeepObject,
}

/// Request Body Object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Markdown.
    pub description: Vec<Node>,
    /// A request without it is refused.
    pub required: bool,
    /// What it may hold, one for each media type.
    pub contents: Vec<Content>,
}

/// Media Type Object with its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Media type or range.
    pub media_type: String,
    /// Schema of the value; `itemSchema` of 3.2 as a list of it.
    pub schema: Option<Schema>,
    /// Where the schema is, when a value can be held against it.
    pub place: Option<SchemaPlace>,
    /// Examples: all that are given, or else one that was made from the schema.
    pub examples: Vec<Example>,
    /// Encoding of parts, by the name of a property.
    pub encoding: Vec<Encoding>,
    /// What of a request's body is chosen as files.
    pub uploads: Uploads,
}

/// What of a body is chosen as files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Uploads {
    /// Nothing.
    #[default]
    None,
    /// All of it: one file.
    Whole,
    /// Fields of a form in parts. Examples do not have them.
    Fields(Vec<FileField>),
}

/// A field of a form that holds files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileField {
    /// Its name.
    pub name: String,
    /// A request without it is refused.
    pub required: bool,
    /// It takes several files, each in a part of its own.
    pub is_list: bool,
}

/// Encoding Object with its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Encoding {
    /// Name of the property.
    pub property: String,
    /// `contentType`.
    pub content_type: Option<String>,
}

/// An example, as text that can be sent or shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Name or summary for people.
    pub name: Option<String>,
    /// The value in its media type: JSON with two spaces of indentation, XML, a form, or plain text.
    pub text: String,
    /// Address of the value when it lies elsewhere (`externalValue`); the text is empty then.
    pub external: Option<String>,
    /// Made from the schema, not given by the author.
    pub is_generated: bool,
}

/// Response Object with its status.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// `200`, `4XX` or `default`.
    pub status: String,
    /// Markdown.
    pub description: Vec<Node>,
    /// Headers.
    pub headers: Vec<Header>,
    /// What it may hold, one for each media type.
    pub contents: Vec<Content>,
    /// What its values can be used for.
    pub links: Vec<Link>,
    /// What could not be read.
    pub notes: Vec<Note>,
}

/// Header Object with its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Always sent.
    pub required: bool,
    /// On its way out.
    pub deprecated: bool,
    /// Markdown.
    pub description: Vec<Node>,
    /// What values it takes.
    pub schema: Schema,
}

/// Link Object with its name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Its name.
    pub name: String,
    /// Id or reference of the operation that it leads to.
    pub operation: Option<String>,
    /// Markdown.
    pub description: Vec<Node>,
}

/// One request of a Callback Object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Callback {
    /// Name of the callback.
    pub name: String,
    /// Runtime expression of the address that it goes to.
    pub expression: String,
    /// Method, in upper case.
    pub method: String,
    /// Summary.
    pub summary: Option<String>,
    /// The request. It has no callbacks of its own.
    pub operation: Operation,
}
