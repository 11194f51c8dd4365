//! JSON made from a schema: always the same, and of every shape that the schema allows.
//!
//! Around one full instance each example changes one thing: it leaves out an optional property, takes another value of
//! an enum, another branch of a `oneOf`, null, the shortest or the longest text. Numbers are not
//! negative, and whole wherever the schema hints at it, in both spellings (`5`, `5.0`): counts and levels.

mod generator;
mod scalar;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Contract, ContractError};
use generator::Generator;

/// The value that stands for whatever a later contract adds to an enum.
pub const LATER_VALUE: &str = "value_of_a_later_contract";

/// The property that stands for whatever a later contract adds to an object. It has the value of another property, so
/// that an object which is a map in Rust finds in it what it finds in the others.
pub const LATER_PROPERTY: &str = "property_of_a_later_contract";

/// One instance of a schema.
#[derive(Clone, Debug)]
pub struct Example {
    /// What is special about it: `/auth_strategy: null`.
    pub note: String,
    /// The instance.
    pub value: Value,
}

impl Example {
    pub(crate) fn new(note: impl Into<String>, value: Value) -> Self {
        Self { note: note.into(), value }
    }

    fn under(self, place: &str) -> Self {
        Self { note: format!("/{place}{}", separated(&self.note)), value: self.value }
    }
}

fn separated(note: &str) -> String {
    if note.starts_with('/') { note.to_owned() } else { format!(": {note}") }
}

/// What is deliberately unknown in the instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flavour {
    Valid,
    LaterProperty,
    LaterValue,
}

/// Valid instances, each with a twin that has one property more in every object whose properties the schema names.
pub fn with_later_properties(
    contract: &Contract,
    schema: &Value,
) -> Result<Vec<(Example, Example)>, ContractError> {
    let plain = generate(contract, schema, Flavour::Valid)?;
    let extended = generate(contract, schema, Flavour::LaterProperty)?;
    Ok(distinct(plain.into_iter().zip(extended), |(plain, _)| &plain.value))
}

/// Valid instances.
pub fn valid(contract: &Contract, schema: &Value) -> Result<Vec<Example>, ContractError> {
    Ok(distinct(generate(contract, schema, Flavour::Valid)?, |example| &example.value))
}

/// Instances in each of which one enum has the [`LATER_VALUE`].
pub fn with_later_values(contract: &Contract, schema: &Value) -> Result<Vec<Example>, ContractError> {
    let mut examples = generate(contract, schema, Flavour::LaterValue)?;
    examples.retain(|example| example.value.to_string().contains(LATER_VALUE));
    Ok(distinct(examples, |example| &example.value))
}

fn generate(contract: &Contract, schema: &Value, flavour: Flavour) -> Result<Vec<Example>, ContractError> {
    let made = Generator::new(contract, flavour).instances(schema)?;
    let made =
        made.ok_or_else(|| ContractError::Nowhere("an end of a schema that contains itself".to_owned()))?;
    let mut examples = vec![Example::new("full", made.full), Example::new("minimal", made.minimal)];
    examples.extend(made.others);
    Ok(examples)
}

fn distinct<T>(items: impl IntoIterator<Item = T>, value: impl Fn(&T) -> &Value) -> Vec<T> {
    let mut seen = BTreeSet::new();
    items.into_iter().filter(|item| seen.insert(value(item).to_string())).collect()
}
