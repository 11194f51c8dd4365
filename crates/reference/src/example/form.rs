//! Forms.

use serde_json::{Map, Value};

use crate::schema::text;

/// `name=value` pairs as browsers send them; of a list one pair for each item.
pub(super) fn url_encoded(fields: &Map<String, Value>) -> String {
    let mut written = String::new();
    for (name, value) in pairs(fields) {
        if !written.is_empty() {
            written.push('&');
        }
        encode(&name, &mut written);
        written.push('=');
        encode(&value, &mut written);
    }
    written
}

fn pairs(fields: &Map<String, Value>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Array(items) => pairs.extend(items.iter().map(|item| (name.clone(), text(item)))),
            one => pairs.push((name.clone(), text(one))),
        }
    }
    pairs
}

/// The serialiser of `application/x-www-form-urlencoded` (URL Standard, section 5.2).
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => into.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                into.push(char::from(byte));
            }
            other => {
                into.push('%');
                for digit in [other >> 4, other & 15] {
                    into.extend(char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()));
                }
            }
        }
    }
}
