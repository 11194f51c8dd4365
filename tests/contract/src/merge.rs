//! `allOf` as one schema.

use serde_json::{Map, Value};

use crate::{Contract, ContractError};

impl Contract {
    /// The schema with its references followed and the members of its `allOf` laid over each other.
    pub(crate) fn flattened(&self, schema: &Value) -> Result<Map<String, Value>, ContractError> {
        let mut own = self.resolve(schema)?.as_object().cloned().unwrap_or_default();
        let Some(Value::Array(members)) = own.remove("allOf") else { return Ok(own) };
        let mut merged = Map::new();
        for member in &members {
            lay_over(&mut merged, self.flattened(member)?);
        }
        lay_over(&mut merged, own);
        Ok(merged)
    }
}

fn lay_over(below: &mut Map<String, Value>, above: Map<String, Value>) {
    for (key, value) in above {
        match (below.get_mut(&key), value) {
            (Some(Value::Object(lower)), Value::Object(upper)) => lay_over(lower, upper),
            (Some(Value::Array(lower)), Value::Array(upper)) if key == "required" => lower.extend(upper),
            (_, value) => {
                below.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::Contract;

    #[test]
    fn lays_members_over_each_other() {
        let contract =
            Contract::parse("base: {type: object, required: [a], properties: {a: {type: integer}}}").unwrap();
        let schema = json!({"allOf": [
            {"$ref": "#/base"},
            {"required": ["b"], "properties": {"a": {"example": 403}, "b": {"type": "string"}}},
        ]});
        assert_eq!(
            Value::Object(contract.flattened(&schema).unwrap()),
            json!({"type": "object", "required": ["a", "b"],
                "properties": {"a": {"type": "integer", "example": 403}, "b": {"type": "string"}}})
        );
    }
}
