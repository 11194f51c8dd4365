//! Why a specification was refused.

use std::fmt;

/// A text that cannot be used as an API specification. The messages are written for the person who publishes it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpecError {
    /// Neither JSON nor YAML.
    #[error("the text is neither JSON ({json}) nor YAML ({yaml})")]
    Unreadable {
        /// What stopped the JSON reader.
        json: Problem,
        /// What stopped the YAML reader.
        yaml: Problem,
    },
    /// Readable, but without a version under `openapi` or `swagger`: a web page, another format, any other data.
    #[error("the text is not an OpenAPI document: it has no `openapi` or `swagger` version")]
    NotOpenApi,
    /// More than this program is willing to hold; also how alias bombs end.
    #[error("the document is too large: more than {limit}")]
    TooLarge {
        /// The limit it went over, in words.
        limit: &'static str,
    },
    /// Lists and objects inside each other beyond what any real document needs.
    #[error("the document is nested too deeply: more than {limit} levels")]
    TooDeep {
        /// The number of levels that is allowed.
        limit: usize,
    },
}

/// What a reader stumbled over, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong, without the place. A single line.
    pub message: String,
    /// Line, from 1; 0 when the place is unknown.
    pub line: u64,
    /// Column, from 1; 0 when the place is unknown or before the first character.
    pub column: u64,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.message),
            line => write!(f, "{} at line {line}, column {}", self.message, self.column),
        }
    }
}
