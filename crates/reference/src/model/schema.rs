//! What a value looks like, level by level.

use portico_api_types::document::node::Node;
use serde::{Deserialize, Serialize};

use super::Note;

/// One schema, without its members: those are a [`Level`], which may come later.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// `string`, `integer`, `number`, `boolean`, `object`, `array`, `null`: as given, else told from the other keywords.
    /// Empty: any value.
    pub types: Vec<String>,
    /// Name of the schema when it is referred to, or its title.
    pub name: Option<String>,
    /// `format`.
    pub format: Option<String>,
    /// `contentMediaType`.
    pub media_type: Option<String>,
    /// Items of a list, told without their members.
    pub items: Option<Box<Schema>>,
    /// Markdown.
    pub description: Vec<Node>,
    /// What else must hold.
    pub constraints: Vec<Constraint>,
    /// `enum`, as JSON; strings without quotes. At most 100.
    pub values: Vec<String>,
    /// How many values there are.
    pub value_count: usize,
    /// `const`, written like `values`.
    pub constant: Option<String>,
    /// `default`, written like `values`.
    pub default: Option<String>,
    /// Examples, written like `values`. At most 3, each at most 200 characters.
    pub examples: Vec<String>,
    /// Only in responses.
    pub read_only: bool,
    /// Only in requests.
    pub write_only: bool,
    /// On its way out.
    pub deprecated: bool,
    /// Members and choices.
    pub children: Children,
    /// What could not be read.
    pub notes: Vec<Note>,
}

/// Where the members of a schema are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Children {
    /// There are none.
    #[default]
    None,
    /// Here.
    Here(Box<Level>),
    /// To be asked for.
    Later {
        /// Where they are.
        place: SchemaPlace,
        /// Number of properties, for "7 properties".
        properties: usize,
        /// Number of choices, when there are no properties.
        choices: usize,
    },
}

/// Name of a schema inside its document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SchemaPlace {
    /// JSON Pointer (RFC 6901) to it.
    pub pointer: String,
    /// Which direction the value goes.
    pub side: Side,
}

/// The direction that a value goes: `readOnly` members are not sent, `writeOnly` ones not received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// To the API.
    Request,
    /// From the API.
    #[default]
    Response,
}

/// The members of a schema. `allOf` is merged; of a list these are the members of its items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// Properties, in the order of the document.
    pub properties: Vec<Property>,
    /// What other properties may hold: `additionalProperties`, when it is a schema.
    pub additional: Option<Box<Schema>>,
    /// No other properties are allowed.
    pub is_closed: bool,
    /// Each `oneOf` and `anyOf`.
    pub choices: Vec<Choices>,
    /// What could not be read.
    pub notes: Vec<Note>,
}

/// A property.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Property {
    /// Its name, or a pattern of names.
    pub name: String,
    /// The name is a regular expression (`patternProperties`).
    pub is_pattern: bool,
    /// Always there.
    pub required: bool,
    /// What it holds.
    pub schema: Schema,
}

/// Schemas of which one or some hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// How many of them.
    pub kind: ChoiceKind,
    /// The property that tells which.
    pub discriminator: Option<Discriminator>,
    /// The choices.
    pub options: Vec<Choice>,
}

/// How many of the choices hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChoiceKind {
    /// `oneOf`: exactly one.
    OneOf,
    /// `anyOf`: one or more.
    AnyOf,
}

/// Discriminator Object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discriminator {
    /// Name of the property.
    pub property: String,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Name of the schema, if it has one.
    pub name: Option<String>,
    /// Value of the discriminator that means it.
    pub value: Option<String>,
    /// The schema.
    pub schema: Schema,
}

/// A keyword that limits values. Numbers are as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Constraint {
    /// Bounds of a number.
    Range {
        /// The least value.
        min: Option<String>,
        /// The least value itself is not allowed.
        above: bool,
        /// The greatest value.
        max: Option<String>,
        /// The greatest value itself is not allowed.
        below: bool,
    },
    /// `multipleOf`.
    MultipleOf(String),
    /// `minLength` and `maxLength`, in characters.
    Length {
        /// At least.
        min: Option<u64>,
        /// At most.
        max: Option<u64>,
    },
    /// `pattern`.
    Pattern(String),
    /// `minItems` and `maxItems`.
    Items {
        /// At least.
        min: Option<u64>,
        /// At most.
        max: Option<u64>,
    },
    /// `uniqueItems`.
    Unique,
    /// `minProperties` and `maxProperties`.
    Properties {
        /// At least.
        min: Option<u64>,
        /// At most.
        max: Option<u64>,
    },
    /// `not`: described in one word or name.
    Not(String),
}
