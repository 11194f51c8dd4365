//! Refused parts of a request in the contract's words (schemas `InvalidParameterStandard` and its four siblings).

use portico_api_types::error::InvalidParameter;
use serde_json::Value;

use crate::error::ApiError;

/// Where a refused part stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The JSON body.
    Body,
    /// The query string.
    Query,
    /// The path.
    Path,
    /// A header.
    Header,
}

impl Source {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Query => "query",
            Self::Path => "path",
            Self::Header => "header",
        }
    }
}

/// The rule that a part breaks. Only rules that the contract names, with the figures that it requires of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It must be there.
    Required,
    /// It must be text.
    IsString,
    /// It must be true or false.
    IsBoolean,
    /// It must be a whole number.
    IsInteger,
    /// It must be a list.
    IsArray,
    /// It must be an object.
    IsObject,
    /// It must be a UUID.
    IsUuid,
    /// The contract does not know it.
    UnknownProperty,
    /// A rule without a name of its own.
    Invalid,
    /// Too few characters.
    MinLength(u16),
    /// Too many characters.
    MaxLength(u16),
    /// Too small a number.
    Min(u16),
    /// Too large a number.
    Max(u16),
    /// None of the values that it may have.
    OneOf(&'static [&'static str]),
}

impl Rule {
    const fn as_str(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::IsString => "is_string",
            Self::IsBoolean => "is_boolean",
            Self::IsInteger => "is_integer",
            Self::IsArray => "is_array",
            Self::IsObject => "is_object",
            Self::IsUuid => "is_uuid",
            Self::UnknownProperty => "unknown_property",
            Self::Invalid => "invalid",
            Self::MinLength(_) => "min_length",
            Self::MaxLength(_) => "max_length",
            Self::Min(_) => "min",
            Self::Max(_) => "max",
            Self::OneOf(_) => "enum",
        }
    }

    /// What the rule says of itself, to be read after the field's name.
    fn reason(&self) -> String {
        match self {
            Self::Required => "is required".to_owned(),
            Self::IsString => "must be text".to_owned(),
            Self::IsBoolean => "must be true or false".to_owned(),
            Self::IsInteger => "must be a whole number".to_owned(),
            Self::IsArray => "must be a list".to_owned(),
            Self::IsObject => "must be an object".to_owned(),
            Self::IsUuid => "must be a UUID".to_owned(),
            Self::UnknownProperty => "is not known here".to_owned(),
            Self::Invalid => "is not valid".to_owned(),
            Self::MinLength(least) => format!("must have at least {least} characters"),
            Self::MaxLength(most) => format!("must not have more than {most} characters"),
            Self::Min(least) => format!("must be at least {least}"),
            Self::Max(most) => format!("must not be more than {most}"),
            Self::OneOf(choices) => format!("must be one of {}", choices.join(", ")),
        }
    }

    /// One refused part, in the rule's own words.
    pub fn broken(self, source: Source, field: &str) -> InvalidParameter {
        let reason = self.reason();
        self.explained(source, field, reason)
    }

    /// One refused part, in words that fit better. They are read after the field's name.
    pub fn explained(self, source: Source, field: &str, reason: impl Into<String>) -> InvalidParameter {
        let mut refused = InvalidParameter {
            field: field.to_owned(),
            reason: reason.into(),
            rule: Some(self.as_str().to_owned()),
            source: Some(source.as_str().to_owned()),
            ..InvalidParameter::default()
        };
        match self {
            Self::MinLength(least) | Self::Min(least) => refused.minimum = Some(least.into()),
            Self::MaxLength(most) | Self::Max(most) => refused.maximum = Some(most.into()),
            Self::OneOf(choices) => {
                refused.choices = Some(choices.iter().map(|&choice| Value::from(choice)).collect());
            }
            _ => {}
        }
        refused
    }
}

impl From<InvalidParameter> for ApiError {
    fn from(refused: InvalidParameter) -> Self {
        Self::Invalid(vec![refused])
    }
}
