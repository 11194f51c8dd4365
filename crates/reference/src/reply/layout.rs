//! JSON with a line for each member.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Deserializer;

use super::{Excerpt, SHOWN};

/// Spaces of a level of JSON.
const INDENT: usize = 2;

/// Where a text stops being JSON; `None` when it does not. The end of a text that goes on is no such place.
pub(super) fn breach(text: &str, goes_on: bool) -> Option<usize> {
    // Browsers, and whoever writes it, do not take a byte order mark for a part of the text.
    let json = text.trim_start_matches('\u{feff}');
    let mut reader = Deserializer::from_str(json);
    let error = IgnoredAny::deserialize(&mut reader).and_then(|_| reader.end()).err()?;
    let lines: usize = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = if error.is_eof() { json.len() } else { lines + error.column().saturating_sub(1) };
    let is_end = at + 1 >= json.len();
    (!goes_on || !is_end).then(|| text.floor_char_boundary(text.len() - json.len() + at))
}

/// JSON with a line for each member, and from where it is none, the text as it is. Numbers stay as they were written.
/// Ends after what is shown.
pub(super) fn indented(text: &str, breach: Option<usize>, mut is_cut: bool) -> Excerpt {
    let (json, other) = text.split_at(breach.unwrap_or(text.len()));
    let mut out = String::with_capacity((text.len() * 2).min(SHOWN));
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut chars = json.chars().peekable();
    while let Some(c) = chars.next() {
        if out.len() >= SHOWN {
            return Excerpt { text: out, is_cut: true };
        }
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                out.push(c);
                while chars.next_if(char::is_ascii_whitespace).is_some() {}
                if let Some(end) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(end);
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ if c.is_ascii_whitespace() => {}
            _ => out.push(c),
        }
    }
    if !other.is_empty() {
        out.push('\n');
        let room = other.floor_char_boundary(SHOWN.saturating_sub(out.len()));
        out.push_str(&other[..room]);
        is_cut |= room < other.len();
    }
    Excerpt { text: out, is_cut }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    // Deeper levels stay in the same column: text of nothing but brackets must not grow by the square of its length.
    out.extend(std::iter::repeat_n(' ', depth.min(64) * INDENT));
}

#[cfg(test)]
mod tests {
    use super::{breach, indented};

    /// What is JSON of a text, and what follows.
    fn split(text: &str) -> Option<(&str, &str)> {
        breach(text, false).map(|at| text.split_at(at))
    }

    #[test]
    fn json_is_told_from_what_follows_it() {
        for json in ["{}", " [1e400, -0.5]\n", "\u{feff}\"\\ud800\"", "{\"a\":\r\n[null]}", &"[".repeat(9)] {
            assert_eq!(breach(json, json.starts_with("[[")), None, "{json}");
        }
        for (json, other) in [
            ("{\"a\": 1} ", "{\"a\": 2}"),
            ("{\"ä\": [1,\n  2], ", "'b': 3}"),
            ("[1, ", "NaN]"),
            ("", "<html>"),
            ("\u{feff}", "é"),
            ("[1,", ""),
            ("\"half a", ""),
            ("", ""),
        ] {
            let text = [json, other].concat();
            assert_eq!(split(&text), Some((json, other)), "{text}");
        }
    }

    #[test]
    fn where_a_text_was_cut_it_is_not_broken() {
        let json = r#"{"a":[-1.5e+10,true,null,"\u00e9\n"],"ü":{}}"#;
        for end in (1..json.len()).filter(|end| json.is_char_boundary(*end)) {
            assert_eq!(breach(&json[..end], true), None, "{}", &json[..end]);
        }
    }

    #[test]
    fn what_is_no_json_is_not_laid_out() {
        let text = r#"{"a":[1,2],oops {"b":[3,4]}}"#;
        let laid_out = indented(text, breach(text, false), false);
        assert_eq!(laid_out.text, "{\n  \"a\": [\n    1,\n    2\n  ],\n  \noops {\"b\":[3,4]}}");
        assert!(!laid_out.is_cut);
    }
}
