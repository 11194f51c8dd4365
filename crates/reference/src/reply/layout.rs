//! JSON with a line for each member, one value after the other.

use std::iter::{self, Peekable};
use std::mem;
use std::str::Chars;

use super::breach::{MARK, RECORD};
use super::{Excerpt, SHOWN};

/// Spaces of a level of JSON.
const INDENT: usize = 2;

/// Values of JSON with a line for each member, and from where a text is none, the text as it is. Numbers stay as they were
/// written. Ends after what is shown.
pub(super) fn indented(text: &str, breach: Option<usize>, is_cut: bool) -> Excerpt {
    let (json, other) = text.split_at(breach.unwrap_or(text.len()));
    let json = json.trim_start_matches(MARK);
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
    /// A value has ended, and another may follow.
    has_ended: bool,
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
        if is_space(c) {
            self.has_ended |= self.depth == 0 && !self.out.is_empty();
            return;
        }
        if mem::take(&mut self.has_ended) {
            self.line();
        }
        match c {
            '{' | '[' => {
                self.out.push(c);
                while rest.next_if(|next| is_space(*next)).is_some() {}
                if let Some(end) = rest.next_if(|next| matches!(next, '}' | ']')) {
                    self.out.push(end);
                    self.has_ended = self.depth == 0;
                } else {
                    self.depth += 1;
                    self.line();
                }
            }
            '}' | ']' => {
                self.depth = self.depth.saturating_sub(1);
                self.line();
                self.out.push(c);
                self.has_ended = self.depth == 0;
            }
            ',' => {
                self.out.push(c);
                self.line();
            }
            ':' => self.out.push_str(": "),
            _ => {
                self.in_string = c == '"';
                self.out.push(c);
            }
        }
    }

    fn line(&mut self) {
        self.out.push('\n');
        // Deeper levels stay in the same column: text of nothing but brackets must not grow by the square of its length.
        self.out.extend(iter::repeat_n(' ', self.depth.min(64) * INDENT));
    }
}

fn is_space(c: char) -> bool {
    c.is_ascii_whitespace() || c == RECORD
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn what_is_no_json_is_not_laid_out() {
        let text = r#"{"a":[1,2],oops {"b":[3,4]}}"#;
        let laid_out = indented(text, Some(11), false);
        assert_eq!(laid_out.text, "{\n  \"a\": [\n    1,\n    2\n  ],\n  \noops {\"b\":[3,4]}}");
        assert!(!laid_out.is_cut);
    }

    #[test]
    fn values_stand_below_each_other() {
        for text in [
            "\u{feff} {\"a\":[ ]}\n\n[1]  2 \"} {\"\r\n{}null\n",
            "{\"a\":[]}[1]2\n\"} {\" {} null",
            "\u{1e}{\"a\":[]}\n\u{1e}[1]\n\u{1e}2\n\u{1e}\"} {\"\n\u{1e}{}\n\u{1e}null\n",
        ] {
            let laid_out = indented(text, None, false).text;
            assert_eq!(laid_out, "{\n  \"a\": []\n}\n[\n  1\n]\n2\n\"} {\"\n{}\nnull", "{text}");
        }
    }
}
