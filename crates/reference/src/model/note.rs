//! One thing that cannot be read.

use serde::{Deserialize, Serialize};

/// Something in a specification that cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// JSON Pointer (RFC 6901) to it.
    pub place: String,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// A `$ref` to something that is not in the document.
    LeadsNowhere(String),
    /// A `$ref` out of the document: it is never fetched.
    LeadsOutside(String),
    /// Not the object that belongs there.
    NoObject,
    /// A field of a path item that is neither a method nor anything else of a path item's.
    NoMethod,
    /// A path without its slash.
    NoSlash,
    /// An `operationId` that another operation has, too.
    SameId(String),
    /// Not this, which belongs there.
    Unexpected(Expected),
    /// Nested deeper, or larger, than is read.
    TooMuch,
}

impl Trouble {
    /// Whether all is read in spite of it. What is not read is told first: a list of notes may be cut, or folded.
    pub(crate) fn is_remark(&self) -> bool {
        matches!(self, Self::NoSlash | Self::SameId(_))
    }

    /// Its words out of the specification.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::LeadsNowhere(text) | Self::LeadsOutside(text) | Self::SameId(text) => text,
            Self::NoObject | Self::NoMethod | Self::NoSlash | Self::Unexpected(_) | Self::TooMuch => "",
        }
    }
}

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expected {
    /// A `type` of security schemes.
    SchemeType,
    /// Where a key goes: header, query or cookie.
    KeyLocation,
    /// A flow of OAuth 2.0.
    Flow,
    /// A list of objects.
    Objects,
    /// A list.
    List,
    /// A tag with a name.
    Tag,
    /// Examples by their names.
    NamedExamples,
    /// An example with a value.
    Example,
    /// A parameter with a name and a location.
    Parameter,
    /// Where a parameter goes: path, query, header or cookie.
    Location,
    /// A `style` of parameters.
    Style,
    /// A `collectionFormat` of parameters.
    CollectionFormat,
    /// A list of texts.
    Texts,
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// An address that is safe to follow.
    SafeAddress,
    /// A `type` of schemas.
    Type,
    /// A schema.
    Schema,
    /// A reference.
    Reference,
}
