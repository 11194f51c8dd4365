//! The walk over a schema.

use serde_json::{Map, Value, json};

use super::{Example, Flavour, LATER_PROPERTY, LATER_VALUE, scalar};
use crate::{Contract, ContractError};

/// How often a schema may stand inside itself.
const DEPTH: usize = 2;

/// The instances of one schema.
pub(super) struct Instances {
    /// Everything is there.
    pub(super) full: Value,
    /// Only what is required is there.
    pub(super) minimal: Value,
    /// The full instance with one thing changed.
    pub(super) others: Vec<Example>,
}

type Made = Result<Option<Instances>, ContractError>;

pub(super) struct Generator<'c> {
    contract: &'c Contract,
    flavour: Flavour,
    /// References that led to the schema at hand.
    trail: Vec<String>,
}

impl<'c> Generator<'c> {
    pub(super) fn new(contract: &'c Contract, flavour: Flavour) -> Self {
        Self { contract, flavour, trail: Vec::new() }
    }

    /// `None` where the schema contains itself once too often.
    pub(super) fn instances(&mut self, schema: &Value) -> Made {
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
            return self.of_flattened(&self.contract.flattened(schema)?);
        };
        if self.trail.iter().filter(|passed| *passed == reference).count() == DEPTH {
            return Ok(None);
        }
        self.trail.push(reference.to_owned());
        let made = self.contract.flattened(schema).and_then(|schema| self.of_flattened(&schema));
        self.trail.pop();
        made
    }

    fn of_flattened(&mut self, schema: &Map<String, Value>) -> Made {
        let made = if let Some(Value::Array(branches)) = schema.get("oneOf") {
            self.one_of(branches)?
        } else if let Some(Value::Array(values)) = schema.get("enum") {
            Some(self.enumeration(values))
        } else {
            match schema.get("type").and_then(Value::as_str) {
                Some("object") => self.object(schema)?,
                Some("array") => self.array(schema)?,
                _ => Some(scalar::instances(schema, self.varies())?),
            }
        };
        let nullable = self.varies() && schema.get("nullable") == Some(&Value::Bool(true));
        Ok(made.map(|mut made| {
            made.others.extend(nullable.then(|| Example::new("null", Value::Null)));
            made
        }))
    }

    /// Whether to try more than values of a later contract.
    fn varies(&self) -> bool {
        self.flavour != Flavour::LaterValue
    }

    /// Whether a schema stands inside itself here: what there is to try was tried outside.
    fn is_nested(&self) -> bool {
        self.trail.iter().enumerate().any(|(index, passed)| self.trail[..index].contains(passed))
    }

    fn one_of(&mut self, branches: &[Value]) -> Made {
        let mut made: Option<Instances> = None;
        for (index, branch) in branches.iter().enumerate() {
            let Some(instances) = self.instances(branch)? else { continue };
            let Some(first) = &mut made else {
                made = Some(instances);
                continue;
            };
            if self.varies() {
                first.others.push(Example::new(format!("branch {index}, full"), instances.full));
                first.others.push(Example::new(format!("branch {index}, minimal"), instances.minimal));
            }
            first.others.extend(instances.others);
        }
        Ok(made)
    }

    fn enumeration(&self, values: &[Value]) -> Instances {
        let first = values.first().cloned().unwrap_or_default();
        let others = if self.varies() {
            values.iter().skip(1).map(|value| Example::new(value.to_string(), value.clone())).collect()
        } else {
            vec![Example::new("later", json!(LATER_VALUE))]
        };
        Instances { full: first.clone(), minimal: first, others }
    }

    fn array(&mut self, schema: &Map<String, Value>) -> Made {
        let at_least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let at_most = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(u64::MAX);
        let Some(item) = self.instances(schema.get("items").unwrap_or(&Value::Null))? else {
            return Ok((at_least == 0).then(|| Instances {
                full: json!([]),
                minimal: json!([]),
                others: vec![],
            }));
        };
        let mut others = Vec::new();
        if self.varies() {
            others.push(Example::new("[minimal]", json!([item.minimal])));
            if let Some(other) = item.others.last().filter(|other| at_most > 1 && other.value != item.full) {
                others.push(Example::new("two items", json!([item.full, other.value])));
            }
        }
        for example in item.others {
            others.push(Example { value: json!([example.value]), ..example }.under("0"));
        }
        let minimal = if at_least == 0 { json!([]) } else { json!([item.minimal]) };
        Ok(Some(Instances { full: json!([item.full]), minimal, others }))
    }

    fn object(&mut self, schema: &Map<String, Value>) -> Made {
        let Some(Value::Object(properties)) = schema.get("properties") else {
            return self.open_object(schema);
        };
        let required = |name: &str| {
            let names = schema.get("required").and_then(Value::as_array);
            names.is_some_and(|names| names.iter().any(|required| required == name))
        };
        let mut made = Vec::new();
        for (name, property) in properties {
            match self.property(name, property)? {
                Some(instances) => made.push((name, instances)),
                None if required(name) => return Ok(None),
                None => {}
            }
        }
        let mut full = Map::new();
        let mut minimal = Map::new();
        if self.flavour == Flavour::LaterProperty {
            let kin = made.first().map_or(Value::Null, |(_, instances)| instances.full.clone());
            for object in [&mut full, &mut minimal] {
                object.insert(LATER_PROPERTY.to_owned(), kin.clone());
            }
        }
        for (name, instances) in &made {
            full.insert((*name).clone(), instances.full.clone());
            if required(name) {
                minimal.insert((*name).clone(), instances.minimal.clone());
            }
        }
        let others = if self.is_nested() {
            Vec::new()
        } else {
            let made = made.into_iter();
            made.flat_map(|(name, instances)| self.changes(&full, name, instances, required(name))).collect()
        };
        Ok(Some(Instances { full: full.into(), minimal: minimal.into(), others }))
    }

    /// A property; the contract says of `status` that it is an HTTP status in words only.
    fn property(&mut self, name: &str, schema: &Value) -> Made {
        if name != "status" || schema["type"] != "integer" {
            return self.instances(schema);
        }
        let mut bounded = schema.clone();
        bounded["minimum"] = json!(100);
        bounded["maximum"] = json!(599);
        self.instances(&bounded)
    }

    /// The full object with one property changed.
    fn changes(
        &self,
        full: &Map<String, Value>,
        name: &str,
        made: Instances,
        required: bool,
    ) -> Vec<Example> {
        let mut examples = made.others;
        if self.varies() {
            examples.push(Example::new("minimal", made.minimal));
        }
        for example in &mut examples {
            let mut object = full.clone();
            object.insert(name.to_owned(), std::mem::take(&mut example.value));
            *example = Example { value: object.into(), note: std::mem::take(&mut example.note) }.under(name);
        }
        if self.varies() && !required {
            let mut object = full.clone();
            object.remove(name);
            examples.push(Example::new("absent", object.into()).under(name));
        }
        examples
    }

    /// An object whose properties the schema does not name.
    fn open_object(&mut self, schema: &Map<String, Value>) -> Made {
        let value = match schema.get("additionalProperties") {
            Some(schema @ Value::Object(_)) => self.instances(schema)?,
            _ => Some(scalar::anything(self.varies())),
        };
        Ok(value.map(|value| {
            let object = |value: Value| json!({ "key": value });
            let others = value
                .others
                .into_iter()
                .map(|other| Example { value: object(other.value), ..other }.under("key"));
            Instances { full: object(value.full), minimal: json!({}), others: others.collect() }
        }))
    }
}
