//! JSON with a line for each member.

use std::iter::Peekable;
use std::str::Chars;

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
pub(super) fn indented(text: &str, breach: Option<usize>, is_cut: bool) -> Excerpt {
    let (json, other) = text.split_at(breach.unwrap_or(text.len()));
    let mut layout = Layout { out: String::with_capacity((text.len() * 2).min(SHOWN)), ..Layout::default() };
    if !layout.take(json) {
        return Excerpt { text: layout.out, is_cut: true };
    }
    let mut out = layout.out;
    if other.is_empty() {
        return Excerpt { text: out, is_cut };
    }
    out.push('\n');
    let room = other.floor_char_boundary(SHOWN.saturating_sub(out.len()));
    out.push_str(&other[..room]);
    Excerpt { text: out, is_cut: is_cut || room < other.len() }
}

/// JSON on its way into lines.
#[derive(Default)]
struct Layout {
    out: String,
    depth: usize,
    in_string: bool,
    /// What comes next has a backslash before it.
    escaped: bool,
}

impl Layout {
    /// Lays out JSON as far as it is shown, and tells whether that is all of it.
    fn take(&mut self, json: &str) -> bool {
        let mut chars = json.chars().peekable();
        while let Some(c) = chars.next() {
            if self.out.len() >= SHOWN {
                return false;
            }
            if self.in_string {
                self.within_string(c);
            } else {
                self.between_strings(c, &mut chars);
            }
        }
        true
    }

    fn within_string(&mut self, c: char) {
        self.out.push(c);
        self.in_string = self.escaped || c != '"';
        self.escaped = c == '\\' && !self.escaped;
    }

    fn between_strings(&mut self, c: char, rest: &mut Peekable<Chars<'_>>) {
        match c {
            '{' | '[' => {
                self.out.push(c);
                while rest.next_if(char::is_ascii_whitespace).is_some() {}
                if let Some(end) = rest.next_if(|next| matches!(next, '}' | ']')) {
                    self.out.push(end);
                } else {
                    self.depth += 1;
                    self.line();
                }
            }
            '}' | ']' => {
                self.depth = self.depth.saturating_sub(1);
                self.line();
                self.out.push(c);
            }
            ',' => {
                self.out.push(c);
                self.line();
            }
            ':' => self.out.push_str(": "),
            _ if c.is_ascii_whitespace() => {}
            _ => {
                self.in_string = c == '"';
                self.out.push(c);
            }
        }
    }

    fn line(&mut self) {
        self.out.push('\n');
        // Deeper levels stay in the same column: text of nothing but brackets must not grow by the square of its length.
        self.out.extend(std::iter::repeat_n(' ', self.depth.min(64) * INDENT));
    }
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
