//! OpenAPI 3.0 schemas (specification 3.0.3, "Schema Object") as JSON Schema 2020-12.

use serde_json::{Map, Value, json};

use crate::ContractError;

/// Address under which the converted document is known to references.
pub(crate) const BASE: &str = "urn:portico:contract";

/// Keywords that describe and do not judge.
const ANNOTATIONS: [&str; 11] = [
    "title",
    "description",
    "default",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "xml",
    "externalDocs",
    "nullable",
];

/// Keywords that mean the same in both languages.
const SHARED: [&str; 13] = [
    "type",
    "enum",
    "required",
    "pattern",
    "uniqueItems",
    "multipleOf",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "maxProperties",
];

/// Formats that are held to; the others say how to show a text.
const JUDGED_FORMATS: [&str; 4] = ["uuid", "date-time", "email", "uri"];
const SHOWN_FORMATS: [&str; 2] = ["password", "binary"];

/// Converts a schema. `place` is where it stands, for messages. A keyword that would be lost is an error.
///
/// `nullable` widens whatever stands beside it, `enum` and `oneOf` included: the specification leaves that open, and
/// the contract means it (`ProductVersionApplication.registration_status`).
pub(crate) fn convert(schema: &Value, place: &str) -> Result<Value, ContractError> {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return Ok(json!({ "$ref": format!("{BASE}{reference}") }));
    }
    let mut converted = Map::new();
    for (keyword, value) in schema.as_object().into_iter().flatten() {
        if let Some(value) = convert_keyword(keyword, value, place)? {
            converted.insert(keyword.clone(), value);
        }
    }
    if schema["nullable"] == true {
        return Ok(json!({ "anyOf": [{ "type": "null" }, converted] }));
    }
    Ok(converted.into())
}

fn convert_keyword(keyword: &str, value: &Value, place: &str) -> Result<Option<Value>, ContractError> {
    let place = format!("{place}/{keyword}");
    let converted = match keyword {
        _ if SHARED.contains(&keyword) => value.clone(),
        _ if ANNOTATIONS.contains(&keyword) => return Ok(None),
        "format" => return convert_format(value, place),
        "properties" => {
            let mut properties = Map::new();
            for (name, schema) in value.as_object().into_iter().flatten() {
                properties.insert(name.clone(), convert(schema, &format!("{place}/{name}"))?);
            }
            properties.into()
        }
        "additionalProperties" if value.is_boolean() => value.clone(),
        "items" | "additionalProperties" => convert(value, &place)?,
        "allOf" | "anyOf" | "oneOf" => {
            let members = value.as_array().into_iter().flatten().enumerate();
            members
                .map(|(index, schema)| convert(schema, &format!("{place}/{index}")))
                .collect::<Result<Vec<_>, _>>()?
                .into()
        }
        _ => return Err(ContractError::Keyword { place, keyword: keyword.to_owned() }),
    };
    Ok(Some(converted))
}

fn convert_format(format: &Value, place: String) -> Result<Option<Value>, ContractError> {
    match format.as_str() {
        Some(name) if JUDGED_FORMATS.contains(&name) => Ok(Some(format.clone())),
        Some(name) if SHOWN_FORMATS.contains(&name) => Ok(None),
        _ => Err(ContractError::Keyword { place, keyword: format!("format {format}") }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::convert;

    #[test]
    fn widens_what_is_nullable() {
        let converted = convert(&json!({"type": "string", "enum": ["a"], "nullable": true}), "").unwrap();
        assert_eq!(converted, json!({"anyOf": [{"type": "null"}, {"type": "string", "enum": ["a"]}]}));
    }

    #[test]
    fn ignores_what_stands_beside_a_reference() {
        let converted = convert(&json!({"$ref": "#/components/schemas/UUID", "nullable": true}), "").unwrap();
        assert_eq!(converted, json!({"$ref": "urn:portico:contract#/components/schemas/UUID"}));
    }

    #[test]
    fn refuses_to_drop_a_keyword() {
        for schema in [json!({"exclusiveMinimum": true}), json!({"type": "string", "format": "hostname"})] {
            let error = convert(&json!({"properties": {"a": schema}}), "").unwrap_err().to_string();
            assert!(error.contains("/properties/a/"), "{error}");
        }
    }
}
