//! From bytes to a type, with errors that name the field.

use portico_api_types::error::InvalidParameter;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;

use crate::error::ApiError;
use crate::invalid::{Rule, Source};

/// Reads a whole JSON object.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    if !bytes.trim_ascii_start().starts_with(b"{") {
        // serde would read a list as a struct, field after field.
        serde_json::from_slice::<IgnoredAny>(bytes).map_err(|error| refused(".", &error))?;
        return Err(Rule::IsObject.broken(Source::Body, "body").into());
    }
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut from)
        .map_err(|error| refused(&error.path().to_string(), error.inner()))?;
    from.end().map_err(|error| refused(".", &error))?;
    Ok(value)
}

fn refused(path: &str, error: &serde_json::Error) -> ApiError {
    match error.classify() {
        Category::Data => mismatch(path, &error.to_string()).into(),
        Category::Syntax | Category::Eof | Category::Io => Rule::Invalid
            .explained(
                Source::Body,
                "body",
                format!("is not valid JSON (line {}, column {})", error.line(), error.column()),
            )
            .into(),
    }
}

/// serde tells these four apart only in words; they are as stable as its API and held by the tests below.
fn mismatch(path: &str, message: &str) -> InvalidParameter {
    let named = |prefix: &str| message.strip_prefix(prefix)?.split('`').nth(1);
    if let Some(name) = named("missing field ") {
        return Rule::Required.broken(Source::Body, name);
    }
    if let Some(name) = named("unknown field ") {
        return Rule::UnknownProperty.broken(Source::Body, name);
    }
    if let Some(name) = named("duplicate field ") {
        return Rule::Invalid.explained(Source::Body, name, "is given twice");
    }
    let field = if path == "." { "body" } else { path };
    expected(message).broken(Source::Body, field)
}

fn expected(message: &str) -> Rule {
    let wanted = message.split_once("expected ").map_or("", |(_, wanted)| wanted);
    [("a string", Rule::IsString), ("a boolean", Rule::IsBoolean), ("a sequence", Rule::IsArray)]
        .into_iter()
        .find_map(|(word, rule)| wanted.starts_with(word).then_some(rule))
        .unwrap_or(Rule::Invalid)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only errors are looked at")]
    struct Payload {
        name: String,
        #[serde(default)]
        scopes: Option<Vec<String>>,
        #[serde(default)]
        public: Option<bool>,
    }

    fn rule_of(json: &[u8]) -> (String, String) {
        match read::<Payload>(json) {
            Err(ApiError::Invalid(mut refused)) => {
                let first = refused.remove(0);
                (first.field, first.rule.unwrap_or_default())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_the_field_and_the_rule() {
        for (json, field, rule) in [
            (r"{}", "name", "required"),
            (r#"{"name":5}"#, "name", "is_string"),
            (r#"{"name":null}"#, "name", "is_string"),
            (r#"{"name":{"$ne":1}}"#, "name", "is_string"),
            (r#"{"name":"a","scopes":"b"}"#, "scopes", "is_array"),
            (r#"{"name":"a","scopes":["b",1]}"#, "scopes[1]", "is_string"),
            (r#"{"name":"a","public":"yes"}"#, "public", "is_boolean"),
            (r#"{"name":"a","role":"admin"}"#, "role", "unknown_property"),
            (r#"{"name":"a","name":"b"}"#, "name", "invalid"),
            (r#""name""#, "body", "is_object"),
            (r#"["name",[],true]"#, "body", "is_object"),
            ("null", "body", "is_object"),
        ] {
            assert_eq!(rule_of(json.as_bytes()), (field.to_owned(), rule.to_owned()), "{json}");
        }
    }

    #[test]
    fn broken_json_is_a_fault_of_the_body() {
        let nested = "[".repeat(100_000);
        let broken: [&[u8]; 6] = [
            b"{",
            b"name=a",
            b"{\"name\":\"\xff\"}",
            br#"{"name":"\ud800"}"#,
            br#"{"name":"a"} {}"#,
            nested.as_bytes(),
        ];
        for json in broken {
            let start = &json[..json.len().min(20)];
            assert_eq!(rule_of(json).1, "invalid", "{}", start.escape_ascii());
        }
    }
}
