//! What is wrong with a body that somebody is writing.

use serde::{Deserialize, Serialize};

use super::Constraint;

/// One thing that a schema does not allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyProblem {
    /// JSON Pointer (RFC 6901) to the value inside the body.
    pub pointer: String,
    /// The line that the value begins on, from 1. `None` when it cannot be told.
    pub line: Option<u32>,
    /// What is wrong.
    pub kind: BodyTrouble,
}

/// What can be wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BodyTrouble {
    /// The text is not JSON.
    NotJson {
        /// Where in its line, from 1; 0 before the first character.
        column: u32,
    },
    /// Not of an allowed type.
    WrongType {
        /// The types, as in [`super::Schema::types`].
        expected: Vec<String>,
    },
    /// A property is missing from the object.
    Missing {
        /// Its name.
        property: String,
    },
    /// A property that the schema does not know, and which it allows no others of.
    Unknown,
    /// Not one of the values.
    NotListed {
        /// The values, strings without quotes. At most 20.
        values: Vec<String>,
    },
    /// Goes over a limit.
    Breaks(Constraint),
    /// None of the choices holds.
    NoChoice,
    /// Nothing is allowed here, or exactly what is there is not.
    Forbidden,
}
