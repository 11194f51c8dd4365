//! Telling whether anything was lost between reading and writing.

use serde_json::{Map, Value};

use crate::Violation;

/// What an absent field is read as where that is not the empty value of its type: a heading without a level is of the
/// first level, as is an emphasis.
const READ_AS: [(&str, u64); 1] = [("level", 1)];

/// Fields of document nodes whose empty value says what their absence says, so that it is not written.
const OMITTED_WHEN_EMPTY: [&str; 3] = ["hardBreak", "softBreak", "children"];

/// Where `written` says something else than `read`. Numbers compare by value. Absent and null are the same, and may be
/// written as the empty value of a type: whether the written form is valid is the schema's to judge.
pub fn differences(read: &Value, written: &Value) -> Vec<Violation> {
    let mut found = Vec::new();
    compare("", read, written, &mut found);
    found
}

fn compare(pointer: &str, read: &Value, written: &Value, found: &mut Vec<Violation>) {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => compare_objects(pointer, read, written, found),
        (Value::Array(read), Value::Array(written)) if read.len() == written.len() => {
            for (index, (read, written)) in read.iter().zip(written).enumerate() {
                compare(&format!("{pointer}/{index}"), read, written, found);
            }
        }
        _ if same_scalar(read, written) || (read.is_null() && is_empty(written)) => {}
        _ => found.push(difference(pointer.to_owned(), read, written)),
    }
}

fn compare_objects(
    pointer: &str,
    read: &Map<String, Value>,
    written: &Map<String, Value>,
    found: &mut Vec<Violation>,
) {
    for (key, value) in read {
        let omitted =
            !written.contains_key(key) && is_empty(value) && OMITTED_WHEN_EMPTY.contains(&key.as_str());
        if !omitted {
            compare(&format!("{pointer}/{key}"), value, written.get(key).unwrap_or(&Value::Null), found);
        }
    }
    for (key, value) in written.iter().filter(|(key, _)| !read.contains_key(*key)) {
        if !is_empty(value) && !READ_AS.iter().any(|(name, default)| name == key && value == default) {
            found.push(difference(format!("{pointer}/{key}"), &Value::Null, value));
        }
    }
}

fn same_scalar(read: &Value, written: &Value) -> bool {
    read == written || (read.is_number() && read.as_f64() == written.as_f64())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}

fn difference(pointer: String, read: &Value, written: &Value) -> Violation {
    Violation { pointer, message: format!("read as {read}, written as {written}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::differences;

    #[test]
    fn takes_two_spellings_of_one_value_as_the_same() {
        let read = json!({"a": null, "n": 5.0, "hardBreak": false, "list": [{"b": 1}]});
        let written = json!({"n": 5, "list": [{"b": 1, "c": []}], "d": false, "level": 1});
        assert_eq!(differences(&read, &written), []);
    }

    #[test]
    fn finds_what_is_lost_changed_or_made_up() {
        let read = json!({"lost": "", "list": [1, 2], "deep": {"text": "a"}});
        let written = json!({"list": [1], "deep": {"text": "b"}, "made_up": "c"});
        let mut pointers: Vec<_> =
            differences(&read, &written).into_iter().map(|found| found.pointer).collect();
        pointers.sort();
        assert_eq!(pointers, ["/deep/text", "/list", "/lost", "/made_up"]);
    }
}
