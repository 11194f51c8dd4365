//! One thing that cannot be read.

use std::fmt;

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
    /// Not what belongs there; the text says what does, in English.
    Unexpected(String),
    /// Nested deeper, or larger, than is read.
    TooMuch,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.place.is_empty() { "/" } else { &self.place };
        write!(f, "{place}: {}", self.trouble)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeadsNowhere(reference) => write!(f, "the reference {reference:?} leads nowhere"),
            Self::LeadsOutside(reference) => {
                write!(f, "the reference {reference:?} leads out of the document and is not followed")
            }
            Self::NoObject => f.write_str("is no object"),
            Self::NoMethod => f.write_str("is no method and no other field of a path"),
            Self::NoSlash => f.write_str("is a path that does not begin with a slash"),
            Self::SameId(id) => write!(f, "another operation has the operationId {id:?}, too"),
            Self::Unexpected(wanted) => write!(f, "is not {wanted}"),
            Self::TooMuch => f.write_str("is nested too deeply or too large to be read"),
        }
    }
}
