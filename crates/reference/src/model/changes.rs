//! What changed from one version of a specification to another.

use serde::{Deserialize, Serialize};

use super::Location;

/// All changes: breaking ones first, then in the order of the newer document. What was removed stands before what remains.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// The changes.
    pub changes: Vec<Change>,
    /// There may be more: the documents are too large, or too different, to be compared to the end.
    pub is_cut: bool,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Where.
    pub place: ChangePlace,
    /// What.
    pub difference: Difference,
    /// A caller that did everything right may fail now.
    pub is_breaking: bool,
}

/// Where something changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePlace {
    /// The operation, as the newer document names it when it has it; `None`: the whole document.
    pub operation: Option<OperationName>,
    /// Which part of it.
    pub part: Part,
    /// The value inside of the part, empty for the part itself: `data[].price`; `.*` stands for properties of any name,
    /// `<Card>` for one of several choices.
    pub field: String,
}

/// What an operation is known by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OperationName {
    /// HTTP method, in lower case.
    pub method: String,
    /// Path template, or the name of the webhook.
    pub path: String,
    /// It stands under `webhooks`.
    pub is_webhook: bool,
}

/// Part of an operation, or of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// All of it.
    Whole,
    /// One server, by its address.
    Server(String),
    /// A parameter.
    Parameter {
        /// Its name.
        name: String,
        /// Where it goes.
        location: Location,
    },
    /// The request body.
    Body {
        /// In one media type.
        media_type: Option<String>,
    },
    /// A response.
    Response {
        /// `200`, `4XX` or `default`.
        status: String,
        /// In one media type.
        media_type: Option<String>,
    },
    /// A header of a response.
    Header {
        /// Status of the response.
        status: String,
        /// Its name, in lower case.
        name: String,
    },
}

/// How something differs. Lists of values have at most 100, each of at most 200 characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Difference {
    /// It is new.
    Added {
        /// It must be there.
        is_required: bool,
    },
    /// It is gone.
    Removed,
    /// It must be there now.
    Required,
    /// It need not be there any more.
    Optional,
    /// It is on its way out.
    Deprecated,
    /// It was on its way out, and stays.
    Undeprecated,
    /// Other types, `null` among them. None: any.
    Types {
        /// Those before.
        from: Vec<String>,
        /// Those now.
        to: Vec<String>,
    },
    /// Another `format`.
    Format {
        /// The one before.
        from: Option<String>,
        /// The one now.
        to: Option<String>,
    },
    /// More values of an enumeration.
    ValuesAdded(Vec<String>),
    /// Fewer values of an enumeration.
    ValuesRemoved(Vec<String>),
    /// Only these values, where any were allowed.
    Enumerated(Vec<String>),
    /// Any value, where only these were allowed.
    Unenumerated(Vec<String>),
    /// No properties but those that are named.
    Closed,
    /// More properties than those that are named.
    Opened,
    /// A choice between schemas where there was one, or the other way round.
    Reshaped,
    /// Other ways in, each the schemes that it needs together, as `apiKey header x-key`, `http bearer`, or `oauth2` followed
    /// by a scope.
    Security {
        /// Those before.
        from: Vec<Vec<String>>,
        /// Those now.
        to: Vec<Vec<String>>,
    },
}
