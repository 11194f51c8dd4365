//! What an API answered, made ready to be looked at: text in the part that a person reads, whatever its size.

use serde::{Deserialize, Serialize};

use crate::media_type::essence;

/// Bytes of a body that are shown; the whole of it can be saved.
pub const SHOWN: usize = 200_000;

/// Spaces of a level of JSON.
const INDENT: usize = 2;

/// An answer of an API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The words after it; HTTP/2 has none.
    pub status_text: String,
    /// Time from sending to the last byte, in milliseconds.
    pub millis: f64,
    /// Headers that the browser lets a page see, in its order.
    pub headers: Vec<(String, String)>,
    /// Size of the body, in bytes, after decompression.
    pub size: usize,
    /// How the body ends.
    pub end: End,
    /// The body, to look at.
    pub body: Shown,
    /// Address of the body as a file, in the memory of the browser.
    pub file: Option<String>,
}

/// How a body ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// As it should.
    #[default]
    Complete,
    /// More of it may come.
    Arriving,
    /// The reader has ended it.
    Stopped,
    /// It broke off, or is longer than what is read.
    Broken,
}

/// What follows the bytes of a body that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// More than what is shown.
    Cut,
    /// What has not arrived, or never will.
    Missing,
}

/// A body as a person sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// There is none.
    #[default]
    Nothing,
    /// Bytes that are no text.
    Binary,
    /// Text.
    Text {
        /// As it came.
        raw: Excerpt,
        /// With line ends and indentation, when it is JSON.
        pretty: Option<Excerpt>,
        /// Its language, for highlighting: `json`, `xml`, or nothing.
        language: Option<String>,
    },
}

/// The beginning of a text, or all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// What is shown of it.
    pub text: String,
    /// It goes on after that.
    pub is_cut: bool,
}

impl Shown {
    /// Looks at the beginning of a body. `media_type` is its `Content-Type`, with or without parameters.
    pub fn of(start: &[u8], rest: Rest, media_type: &str) -> Self {
        if start.is_empty() {
            return Self::Nothing;
        }
        let text = match str::from_utf8(start) {
            Ok(text) => text,
            // The end may go through a character.
            Err(error) if rest != Rest::Nothing && error.valid_up_to() + 4 > start.len() => {
                str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return Self::Binary,
        };
        if text.contains('\0') {
            return Self::Binary;
        }
        let is_cut = rest == Rest::Cut;
        let language = language(&essence(media_type), text);
        Self::Text {
            pretty: (language == Some("json")).then(|| indented(text, is_cut)),
            raw: Excerpt { text: text.to_owned(), is_cut },
            language: language.map(str::to_owned),
        }
    }
}

fn language(media_type: &str, text: &str) -> Option<&'static str> {
    let is = |name: &str| {
        media_type.ends_with(&["/", name].concat()) || media_type.ends_with(&["+", name].concat())
    };
    if is("json") || media_type.is_empty() && text.trim_start().starts_with(['{', '[']) {
        Some("json")
    } else if is("xml") || is("html") {
        Some("xml")
    } else if is("yaml") || is("x-yaml") {
        Some("yaml")
    } else {
        None
    }
}

/// JSON with a line for each member. Nothing is read or checked, so that what is no JSON, or was cut, is laid out as far
/// as it goes, and numbers stay as they were written. Ends after what is shown.
fn indented(text: &str, mut is_cut: bool) -> Excerpt {
    let mut out = String::with_capacity((text.len() * 2).min(SHOWN));
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if out.len() >= SHOWN {
            is_cut = true;
            break;
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
    Excerpt { text: out, is_cut }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    // Deeper levels stay in the same column: text of nothing but brackets must not grow by the square of its length.
    out.extend(std::iter::repeat_n(' ', depth.min(64) * INDENT));
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, Rest, SHOWN, Shown, indented};

    /// As the worker looks at a body that has arrived.
    fn shown(body: &[u8], media_type: &str) -> Shown {
        let rest = if body.len() > SHOWN { Rest::Cut } else { Rest::Nothing };
        Shown::of(&body[..body.len().min(SHOWN)], rest, media_type)
    }

    fn text(shown: &Shown) -> (&Excerpt, Option<&Excerpt>) {
        match shown {
            Shown::Text { raw, pretty, .. } => (raw, pretty.as_ref()),
            other => panic!("{other:?}"),
        }
    }

    fn whole(text: &str) -> Excerpt {
        Excerpt { text: text.to_owned(), is_cut: false }
    }

    #[test]
    fn json_is_laid_out_as_it_was_written() {
        let json = r#"{"a":1.10,"b":[1e400,"x, {y}\"\\"],"c":{},"d":[ ]}"#;
        let wanted = "{\n  \"a\": 1.10,\n  \"b\": [\n    1e400,\n    \"x, {y}\\\"\\\\\"\n  ],\n  \"c\": {},\n  \"d\": []\n}";
        let shown = shown(json.as_bytes(), "application/problem+json; charset=utf-8");
        assert_eq!(text(&shown), (&whole(json), Some(&whole(wanted))));
        assert_eq!(indented(wanted, false), whole(wanted));
    }

    #[test]
    fn other_text_stays_as_it_is() {
        assert_eq!(text(&shown(b"{\"a\":1}", "text/plain")), (&whole("{\"a\":1}"), None));
        assert_eq!(text(&shown(b"[1]", "")).1, Some(&whole("[\n  1\n]")));
    }

    #[test]
    fn bytes_are_no_text() {
        assert_eq!(shown(b"\x89PNG\0", "application/json"), Shown::Binary);
        assert_eq!(shown(b"a\0b", "text/plain"), Shown::Binary);
        assert_eq!(shown(b"", "text/plain"), Shown::Nothing);
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        for shift in 0..4 {
            let long = "x".repeat(shift) + &"ö€𝄞".repeat(SHOWN);
            let shown = shown(long.as_bytes(), "text/plain");
            let (raw, _) = text(&shown);
            assert!(raw.is_cut && long.starts_with(&raw.text) && raw.text.len() > SHOWN - 4);
        }
    }

    #[test]
    fn text_that_is_still_arriving_is_text_at_every_byte() {
        let body = "Grüße 𝄞".as_bytes();
        for end in 1..=body.len() {
            let shown = Shown::of(&body[..end], Rest::Missing, "text/plain");
            let (raw, _) = text(&shown);
            assert!("Grüße 𝄞".starts_with(&raw.text) && raw.text.len() + 4 > end && !raw.is_cut, "{end}");
        }
    }

    #[test]
    fn text_that_grows_too_long_by_its_layout_is_whole_as_it_came() {
        let json = format!("[{}1]", "1,".repeat(SHOWN / 4));
        let shown = shown(json.as_bytes(), "application/json");
        let (raw, pretty) = text(&shown);
        assert_eq!((raw.is_cut, pretty.unwrap().is_cut), (false, true));
    }

    #[test]
    fn hostile_json_ends_soon() {
        for unit in ["[", "{", "[[]", "\"", "\\", ",", ":", "]"] {
            let shown = shown(unit.repeat(5_000_000).as_bytes(), "application/json");
            assert!(text(&shown).1.unwrap().text.len() < SHOWN + 1000);
        }
    }
}
