//! Judging JSON by a schema of the contract.

use std::fmt;

use jsonschema::Registry;
use serde_json::{Map, Value, json};

use crate::json_schema::{BASE, convert};
use crate::{Contract, ContractError};

/// The contract's schemas, ready to judge.
#[derive(Debug)]
pub struct Schemas {
    registry: Registry<'static>,
}

/// What the contract forbids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// JSON pointer into the body; empty for the body, or the answer, as a whole.
    pub pointer: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at `{}`: {}", self.pointer, self.message)
    }
}

/// One compiled schema.
#[derive(Clone, Debug)]
pub struct Schema(jsonschema::Validator);

impl Schemas {
    /// Converts every schema of the contract.
    pub fn new(contract: &Contract) -> Result<Self, ContractError> {
        let mut schemas = Map::new();
        for (name, schema) in contract.schemas()? {
            schemas.insert(name.clone(), convert(schema, &format!("/components/schemas/{name}"))?);
        }
        let document = json!({ "components": { "schemas": schemas } });
        let refused = |error: jsonschema::ReferencingError| ContractError::Schema(error.to_string());
        let registry = Registry::new().add(BASE, document).map_err(refused)?.prepare().map_err(refused)?;
        Ok(Self { registry })
    }

    /// Compiles an OpenAPI schema whose references lead into the contract.
    pub fn compile(&self, schema: &Value) -> Result<Schema, ContractError> {
        jsonschema::options()
            .with_registry(&self.registry)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false)
            .offline()
            .build(&convert(schema, "")?)
            .map(Schema)
            .map_err(|error| ContractError::Schema(error.to_string()))
    }

    /// Compiles the named schema of the contract.
    pub fn named(&self, name: &str) -> Result<Schema, ContractError> {
        self.compile(&reference(name))
    }
}

impl Schema {
    /// Everything that is wrong with the value; empty when it is right.
    pub fn violations(&self, value: &Value) -> Vec<Violation> {
        let errors = self.0.iter_errors(value);
        errors
            .map(|error| Violation { pointer: error.instance_path().to_string(), message: error.to_string() })
            .collect()
    }

    /// Whether the value is as the contract says.
    pub fn accepts(&self, value: &Value) -> bool {
        self.0.is_valid(value)
    }
}

/// A schema that is a reference to the named one.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}
