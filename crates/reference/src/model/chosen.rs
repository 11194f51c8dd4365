//! What a person chose and typed for one request.

use portico_api_types::Secret;
use serde::{Deserialize, Serialize};

use super::{Content, Location, Operation, Parameter, Schema, Uploads};

/// What a request is made from, beside the operation. Nothing chosen at all is a request, too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Place in the operation's list of servers.
    pub server: usize,
    /// Address of the API instead of a server's; a blank one does not count.
    pub base: Option<String>,
    /// Values of server variables, by name. The others have their defaults.
    pub variables: Vec<(String, String)>,
    /// Values of parameters. One without an entry is left out.
    pub parameters: Vec<ParameterValue>,
    /// Media type of the body; the first one when it is none of the operation's.
    pub media_type: Option<String>,
    /// The body, as text in its media type. For forms it may be a JSON object instead, whose members are the fields.
    pub body: Option<String>,
    /// Files: fields of the body, or all of it.
    pub files: Vec<ChosenFile>,
    /// Place in the operation's list of requirements.
    pub requirement: usize,
    /// Credentials, by the name of their scheme.
    pub credentials: Vec<(String, Credential)>,
}

/// The value of one parameter, as typed.
///
/// A list is a JSON array, or one item a line, or items with commas between them; an object is a JSON object. Where a
/// schema takes both text and lists, only a JSON array is a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterValue {
    /// Where the parameter goes.
    pub location: Location,
    /// Name of the parameter.
    pub name: String,
    /// What was typed.
    pub text: String,
}

/// A file that a person chose. Its bytes are not here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenFile {
    /// The field of a form that it fills; empty when it is the whole body.
    pub field: String,
    /// Its name.
    pub name: String,
    /// Its media type, as far as the browser knows.
    pub media_type: Option<String>,
}

/// What a caller proves itself with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credential {
    /// API key, bearer token, access token, or whatever else stands behind the name of an HTTP scheme.
    Token(Secret),
    /// Name and password.
    Basic {
        /// The name.
        user: String,
        /// The password.
        password: Secret,
    },
}

impl Chosen {
    /// What the author of the specification suggests: given examples, defaults and constants of the required parameters,
    /// the first example of the first body. Parameters without such a value are left to the person.
    pub fn suggested(operation: &Operation) -> Self {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let content = operation.body.as_ref().and_then(|body| body.contents.first());
        Self {
            parameters: required.filter_map(ParameterValue::suggested).collect(),
            media_type: content.map(|content| content.media_type.clone()),
            body: content.and_then(Content::suggested),
            ..Self::default()
        }
    }
}

impl ParameterValue {
    /// A value that the author gives, not one that was made up.
    fn suggested(parameter: &Parameter) -> Option<Self> {
        let Schema { constant, default, examples, values, .. } = &parameter.schema;
        let given =
            parameter.examples.iter().find(|example| !example.is_generated && example.external.is_none());
        let only = if let [only] = values.as_slice() { Some(only) } else { None };
        let text = constant
            .as_ref()
            .or(only)
            .or(given.map(|example| &example.text))
            .or(default.as_ref())
            .or(examples.first())?
            .clone();
        Some(Self { location: parameter.location, name: parameter.name.clone(), text })
    }
}

impl Content {
    /// The text of the first example, where it is text.
    pub fn suggested(&self) -> Option<String> {
        let first = || self.examples.iter().find(|example| example.external.is_none());
        let text = (self.uploads != Uploads::Whole).then(first)?.map(|example| example.text.clone());
        text.filter(|text| !text.is_empty())
    }
}
