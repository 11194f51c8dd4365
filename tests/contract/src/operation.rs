//! The operations of the contract with the bodies they take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Contract, ContractError};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its `operationId`.
    pub id: String,
    /// HTTP method in capitals.
    pub method: String,
    /// Path template: `/api/v2/products/{productId}`.
    pub path: String,
    /// The areas it belongs to.
    pub tags: Vec<String>,
    /// What it takes in path, query and headers.
    pub parameters: Vec<Parameter>,
    /// The bodies it takes, one for each media type; none where it takes no body.
    pub request: Vec<Body>,
    /// The bodies it gives, by status; an empty list means no body.
    pub responses: BTreeMap<u16, Vec<Body>>,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name: `page[size]`.
    pub name: String,
    /// `path`, `query` or `header`.
    pub location: String,
    /// Its OpenAPI schema, references followed.
    pub schema: Value,
}

impl Operation {
    /// The values that the contract names for the `Accept` header.
    pub fn accepted_media_types(&self) -> impl Iterator<Item = &str> {
        let accept = self.parameters.iter().filter(|parameter| parameter.name == "Accept");
        let values = accept.filter_map(|parameter| parameter.schema.get("enum")?.as_array());
        values.flatten().filter_map(Value::as_str)
    }
}

/// A body in one media type.
#[derive(Clone, Debug)]
pub struct Body {
    /// Media type without parameters.
    pub media_type: String,
    /// Its OpenAPI schema; the contract leaves some out.
    pub schema: Option<Value>,
    /// The document's own examples, by name.
    pub examples: BTreeMap<String, Value>,
}

impl Contract {
    /// Every operation, in the order of paths and methods.
    pub fn operations(&self) -> Result<Vec<Operation>, ContractError> {
        let paths = members(self.at("/paths")?);
        let declared = paths.flat_map(|(path, item)| {
            let methods = members(item).filter(|(method, _)| METHODS.contains(&method.as_str()));
            methods.map(move |(method, _)| (path, method, item))
        });
        declared.map(|(path, method, item)| self.operation(path, method, item)).collect()
    }

    fn operation(&self, path: &str, method: &str, item: &Value) -> Result<Operation, ContractError> {
        let place = format!("{method} {path}");
        let node = &item[method];
        let id = node.get("operationId").and_then(Value::as_str);
        let mut responses = BTreeMap::new();
        for (status, response) in node.get("responses").into_iter().flat_map(members) {
            let number = status.parse().map_err(|_| ContractError::Keyword {
                place: place.clone(),
                keyword: format!("response {status}"),
            })?;
            responses.insert(number, self.bodies(response)?);
        }
        Ok(Operation {
            id: id.ok_or_else(|| ContractError::Nowhere(format!("{place} operationId")))?.to_owned(),
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
            tags: strings(node.get("tags")),
            parameters: [item, node]
                .into_iter()
                .flat_map(parameters)
                .map(|node| self.parameter(node))
                .collect::<Result<_, _>>()?,
            request: node.get("requestBody").map_or(Ok(Vec::new()), |body| self.bodies(body))?,
            responses,
        })
    }

    fn parameter(&self, node: &Value) -> Result<Parameter, ContractError> {
        let node = self.resolve(node)?;
        let text = |key: &str| {
            let value = node.get(key).and_then(Value::as_str).map(str::to_owned);
            value.ok_or_else(|| ContractError::Nowhere(format!("{key} of parameter {node}")))
        };
        let schema = node.get("schema").map_or(Ok(&Value::Null), |schema| self.resolve(schema))?;
        Ok(Parameter { name: text("name")?, location: text("in")?, schema: schema.clone() })
    }

    fn bodies(&self, holder: &Value) -> Result<Vec<Body>, ContractError> {
        let content = self.resolve(holder)?.get("content");
        content.into_iter().flat_map(members).map(|(media_type, node)| self.body(media_type, node)).collect()
    }

    fn body(&self, media_type: &str, node: &Value) -> Result<Body, ContractError> {
        let mut examples = BTreeMap::new();
        for (name, example) in node.get("examples").into_iter().flat_map(members) {
            let value = self.resolve(example)?.get("value");
            let value = value.ok_or_else(|| ContractError::Nowhere(format!("example {name}")))?;
            examples.insert(name.clone(), value.clone());
        }
        Ok(Body { media_type: media_type.to_owned(), schema: node.get("schema").cloned(), examples })
    }
}

fn members(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

fn parameters(holder: &Value) -> impl Iterator<Item = &Value> {
    holder.get("parameters").and_then(Value::as_array).into_iter().flatten()
}

fn strings(node: Option<&Value>) -> Vec<String> {
    let items = node.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
