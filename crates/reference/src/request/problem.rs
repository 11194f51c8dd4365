//! What comes out, and what can be wrong with it.

use serde::{Deserialize, Serialize};

use crate::model::Location;
use crate::samples::Request;

/// What a request is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To be read: whatever is missing is shown as a placeholder, `{name}` or `YOUR_API_KEY`.
    Show,
    /// To be sent: whatever is missing is left out, but for placeholders in the address, which cannot be.
    Send,
}

/// A request, as good as it can be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// The request.
    pub request: Request,
    /// All that is wrong with it.
    pub problems: Vec<RequestProblem>,
}

/// Something that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RequestProblem {
    /// A required parameter has no value.
    MissingParameter {
        /// Where it goes.
        location: Location,
        /// Its name.
        name: String,
    },
    /// The value is none of the types that the parameter takes.
    WrongType {
        /// Where it goes.
        location: Location,
        /// Its name.
        name: String,
    },
    /// The path has braces around the name of no parameter.
    UnknownPathParameter(String),
    /// A segment of the path is `.` or `..`, which every browser takes for a way through the path.
    DotSegment,
    /// The server's address has braces around the name of no variable.
    UnknownVariable(String),
    /// The value is none of those that the server's variable takes.
    WrongVariable(String),
    /// What came out as the address is none of `http` or `https`.
    NoWebAddress,
    /// Browsers send this header by themselves or not at all.
    ForbiddenHeader(String),
    /// The header's name or value has a character that browsers refuse.
    UnsendableHeader(String),
    /// Browsers do not send this method.
    ForbiddenMethod(String),
    /// The operation requires a body.
    MissingBody,
    /// The body requires a file in this field.
    MissingFile(String),
    /// The body is a form in parts, and what was typed for its fields is no JSON object.
    NoForm,
    /// The method has no body, but one was typed.
    NeedlessBody,
    /// The body is not JSON.
    InvalidJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The scheme needs a credential. Without it the request is likely to be refused.
    MissingCredential(String),
    /// The document has no scheme of this name.
    UnknownScheme(String),
    /// A scheme of a kind that needs more than a header, a parameter or a cookie.
    UnsupportedScheme(String),
}

impl RequestProblem {
    /// Whether the request cannot be sent because of it; with the others it may at least be tried.
    pub fn is_final(&self) -> bool {
        match self {
            Self::UnknownPathParameter(_)
            | Self::UnknownVariable(_)
            | Self::NoWebAddress
            | Self::ForbiddenMethod(_)
            | Self::UnsendableHeader(_)
            | Self::NoForm => true,
            Self::MissingParameter { location, .. } => *location == Location::Path,
            Self::WrongType { .. }
            | Self::DotSegment
            | Self::WrongVariable(_)
            | Self::ForbiddenHeader(_)
            | Self::MissingBody
            | Self::MissingFile(_)
            | Self::NeedlessBody
            | Self::InvalidJson { .. }
            | Self::MissingCredential(_)
            | Self::UnknownScheme(_)
            | Self::UnsupportedScheme(_) => false,
        }
    }
}
