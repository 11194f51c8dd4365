//! Values as YAML that reads well: text without quotes where it needs none, and as a block where it has several lines.

use serde_json::{Map, Value};

/// Keys up to this length may stand on the line of their value, in bytes (YAML 1.2.2, section 8.2.2: 1024 characters).
const MAX_KEY: usize = 1000;

/// Words that are no text to one reader or another.
const WORDS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

/// YAML with the same meaning.
pub(crate) fn yaml(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(members) if !members.is_empty() => object(&mut out, members, 0),
        Value::Array(items) if !items.is_empty() => list(&mut out, items, 0),
        _ => scalar(&mut out, value, 0),
    }
    out
}

/// Spaces before all values when each stands on a line of its own, about.
pub(crate) fn indentation(value: &Value, level: usize) -> usize {
    let inner: usize = match value {
        Value::Object(members) => members.values().map(|value| indentation(value, level + 1)).sum(),
        Value::Array(items) => items.iter().map(|item| indentation(item, level + 1)).sum(),
        _ => 0,
    };
    2 * level + inner
}

fn object(out: &mut String, members: &Map<String, Value>, level: usize) {
    for (at, (key, value)) in members.iter().enumerate() {
        if at > 0 {
            indent(out, level);
        }
        if key.len() > MAX_KEY {
            out.push_str("? ");
            text(out, key);
            out.push('\n');
            indent(out, level);
        } else {
            text(out, key);
        }
        out.push(':');
        match value {
            Value::Object(members) if !members.is_empty() => {
                out.push('\n');
                indent(out, level + 1);
                object(out, members, level + 1);
            }
            Value::Array(items) if !items.is_empty() => {
                out.push('\n');
                indent(out, level);
                list(out, items, level);
            }
            _ => {
                out.push(' ');
                scalar(out, value, level + 1);
            }
        }
    }
}

fn list(out: &mut String, items: &[Value], level: usize) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            indent(out, level);
        }
        out.push_str("- ");
        match item {
            Value::Object(members) if !members.is_empty() => object(out, members, level + 1),
            Value::Array(items) if !items.is_empty() => list(out, items, level + 1),
            _ => scalar(out, item, level + 1),
        }
    }
}

/// Ends the line. Further lines stand at the level.
fn scalar(out: &mut String, value: &Value, level: usize) {
    match value {
        Value::String(lines) if is_block(lines) => return block(out, lines, level),
        Value::String(line) => text(out, line),
        // Empty lists and objects are the same in both syntaxes.
        _ => out.push_str(&value.to_string()),
    }
    out.push('\n');
}

fn text(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        // What JSON quotes is YAML, too.
        out.push_str(&Value::from(text).to_string());
    }
}

/// Whether text means itself without quotes. Whatever could be a number, a date or a sign of YAML's gets quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || "/_$".contains(first))
        && !text.ends_with([':', ' '])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains(char::is_control)
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether text of several lines means itself as a block: nothing in it is invisible at an end or needs an escape.
fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with([' ', '\n'])
        && !text.trim_end_matches('\n').ends_with(' ')
        && !text.contains(|c: char| c.is_control() && c != '\n')
}

fn block(out: &mut String, text: &str, level: usize) {
    out.push('|');
    // What happens to line ends at its end: none, one, or all stay.
    match text.len() - text.trim_end_matches('\n').len() {
        0 => out.push('-'),
        1 => {}
        _ => out.push('+'),
    }
    out.push('\n');
    for line in text.lines() {
        if !line.is_empty() {
            indent(out, level);
            out.push_str(line);
        }
        out.push('\n');
    }
}

fn indent(out: &mut String, level: usize) {
    out.extend(std::iter::repeat_n("  ", level));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::yaml;

    #[test]
    fn text_has_quotes_where_it_needs_them() {
        let value = json!({
            "openapi": "3.0.0", "title": "A: b", "$ref": "#/a", "200": "x y", "yes": "No", "/a/{b}": "c #d", "e": "f:",
            "": " ", "g": "it's \"h\"", "i": "\u{1}", "j": "ä", "k": "ok, {really} [well]", "l": "2024-01-02",
        });
        assert_eq!(
            yaml(&value),
            "openapi: \"3.0.0\"\ntitle: \"A: b\"\n$ref: \"#/a\"\n\"200\": x y\n\"yes\": \"No\"\n/a/{b}: \"c #d\"\ne: \"f:\"\n\
             \"\": \" \"\ng: it's \"h\"\ni: \"\\u0001\"\nj: \"ä\"\nk: ok, {really} [well]\nl: \"2024-01-02\"\n"
        );
    }

    #[test]
    fn lines_become_a_block() {
        let value =
            json!({ "a": "b\n\nc: d", "e": ["f\n", "g\n\n", " h\n", "i \n", "\n"], "j": { "k": "l\nm" } });
        assert_eq!(
            yaml(&value),
            "a: |-\n  b\n\n  c: d\ne:\n- |\n  f\n- |+\n  g\n\n- \" h\\n\"\n- \"i \\n\"\n- \"\\n\"\nj:\n  k: |-\n    l\n    m\n"
        );
    }

    #[test]
    fn lists_and_objects_stand_inside_each_other() {
        let value = json!({ "a": [{ "b": 1, "c": [true, null] }, [[], {}]], "d": {}, "e": [] });
        assert_eq!(yaml(&value), "a:\n- b: 1\n  c:\n  - true\n  - null\n- - []\n  - {}\nd: {}\ne: []\n");
        assert_eq!(yaml(&json!([1])), "- 1\n");
        assert_eq!(yaml(&json!("a")), "a\n");
    }
}
