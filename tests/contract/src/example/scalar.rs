//! Texts, numbers, booleans, and values without a type.

use serde_json::{Map, Value, json};

use super::Example;
use super::generator::Instances;
use crate::ContractError;

const UUIDS: [&str; 2] = ["417e47e8-ae7b-48a1-9b34-3f6835161de1", "00000000-0000-0000-0000-000000000000"];
const TIMES: [&str; 3] =
    ["2022-11-04T20:10:06.927Z", "2022-11-04T20:10:06Z", "2022-11-04T21:10:06.927+01:00"];
const ADDRESSES: [&str; 2] = ["developer@example.com", "d.e-v+portal@sub.example.org"];
const URIS: [&str; 2] = ["https://example.com/callback", "http://localhost:8080/?a=b&c=d#e"];
/// The largest whole number that every reader of JSON holds exactly (RFC 8259 section 6).
const MAX_EXACT: u64 = (1 << 53) - 1;
const TEXTS: [&str; 3] = ["Tide tables, 2nd edition", "", "Größe \"8\" \\ 潮 🌊\n<b>"];

/// Instances of a schema that is neither object nor array; only the first where `varied` is false.
pub(super) fn instances(schema: &Map<String, Value>, varied: bool) -> Result<Instances, ContractError> {
    let values = match schema.get("type").and_then(Value::as_str) {
        Some("string") => texts(schema)?,
        Some("boolean") => vec![json!(true), json!(false)],
        Some("integer") => numbers(schema, false),
        Some("number") => numbers(schema, true),
        None => return Ok(anything(varied)),
        Some(other) => {
            return Err(ContractError::Keyword { place: "type".to_owned(), keyword: other.to_owned() });
        }
    };
    Ok(alternatives(values, varied))
}

/// Instances where the schema says nothing.
pub(super) fn anything(varied: bool) -> Instances {
    alternatives(
        vec![json!("text"), json!(7), json!(0.5), json!(true), json!([1]), json!({ "a": "b" })],
        varied,
    )
}

fn alternatives(mut values: Vec<Value>, varied: bool) -> Instances {
    let first = values.remove(0);
    values.retain(|value| varied && *value != first);
    let others = values.into_iter().map(|value| Example::new(shortened(&value), value));
    Instances { full: first.clone(), minimal: first, others: others.collect() }
}

fn shortened(value: &Value) -> String {
    value.to_string().chars().take(40).collect()
}

/// What the schema shows as its example comes first, then the kinds that its format, length or pattern allow.
fn texts(schema: &Map<String, Value>) -> Result<Vec<Value>, ContractError> {
    let length =
        |keyword: &str| schema.get(keyword).and_then(Value::as_u64).and_then(|length| length.try_into().ok());
    let (shortest, longest) = (length("minLength").unwrap_or(0), length("maxLength"));
    let mut texts: Vec<String> =
        schema.get("example").and_then(Value::as_str).map(str::to_owned).into_iter().collect();
    let known: &[&str] = match schema.get("format").and_then(Value::as_str) {
        Some("uuid") => &UUIDS,
        Some("date-time") => &TIMES,
        Some("email") => &ADDRESSES,
        Some("uri") => &URIS,
        _ => match schema.get("pattern").and_then(Value::as_str) {
            None => &TEXTS,
            Some(pattern) => samples(pattern)?,
        },
    };
    texts.extend(known.iter().map(|text| (*text).to_owned()));
    if let Some(longest) = longest.filter(|_| !schema.contains_key("format")) {
        texts.push("n".repeat(longest));
    }
    texts.retain(|text| (shortest..=longest.unwrap_or(usize::MAX)).contains(&text.chars().count()));
    Ok(texts.into_iter().map(Value::String).collect())
}

/// Texts that match the patterns of the contract.
fn samples(pattern: &str) -> Result<&'static [&'static str], ContractError> {
    match pattern {
        "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" => Ok(&UUIDS),
        r"^\d[X][X]$" => Ok(&["2XX", "5XX"]),
        "^[a-z0-9A-Z]{1}([a-z0-9A-Z-._]*[a-z0-9A-Z]+)?$" => Ok(&["finance", "A", "eu-west.1_b"]),
        r"^[\w \W]+$" => Ok(&["Jane Doe", "Zoë O'Neill 🌊"]),
        _ => Err(ContractError::Keyword { place: "pattern".to_owned(), keyword: pattern.to_owned() }),
    }
}

/// The example or the least number, zero, the greatest one that is allowed or exact; where `fractions` are allowed the
/// same again as `5.0`, and a real fraction where the schema does not hint at whole numbers.
fn numbers(schema: &Map<String, Value>, fractions: bool) -> Vec<Value> {
    let hint = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    let first = hint("example").or_else(|| hint("minimum"));
    let zero = (!schema.contains_key("minimum")).then_some(0);
    let whole = [Some(first.unwrap_or(1)), zero, hint("maximum").or(Some(MAX_EXACT))];
    let mut values: Vec<Value> = whole.into_iter().flatten().map(Value::from).collect();
    if fractions {
        values.extend(values.clone().iter().filter_map(Value::as_f64).map(Value::from));
        values.extend(first.is_none().then(|| json!(1_340.866)));
    }
    values
}
