//! Errors as they travel: `application/problem+json` (RFC 9457) in the contract's shape.

use serde::{Deserialize, Deserializer, Serialize};

/// Schema `BaseError` and, when `invalid_parameters` is there, `BadRequestError`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// HTTP status code.
    pub status: u16,
    /// The kind of problem, the same at each occurrence.
    pub title: String,
    /// `kong:trace:<id>`: finds this occurrence in the server's log.
    pub instance: String,
    /// What happened this time, for the person.
    pub detail: String,
    /// URI of the error's type.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Which parts of the request were refused; required with status 400.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_parameters: Option<Vec<InvalidParameter>>,
}

/// One refused part of a request (the five `InvalidParameter…` schemas in one).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvalidParameter {
    /// Name of the field or parameter.
    pub field: String,
    /// Why it was refused, to be read after the field's name: "is required".
    pub reason: String,
    /// Machine-readable rule: `required`, `max_length`, … Written as null when there is none: one variant requires it.
    #[serde(default)]
    pub rule: Option<String>,
    /// `body`, `query` or `path`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// With rule `min_length` and its kin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// With rule `max_length` and its kin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// With rule `enum`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<serde_json::Value>>,
    /// With rule `dependent_fields`, which requires it; null is read as an empty list.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "null_is_empty")]
    pub dependents: Option<Vec<serde_json::Value>>,
}

fn null_is_empty<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<serde_json::Value>>, D::Error> {
    Option::deserialize(from).map(|list| Some(list.unwrap_or_default()))
}
