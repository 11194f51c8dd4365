//! What an API answered, made ready to be looked at: text in the part that a person reads, whatever its size.

mod layout;

use serde::{Deserialize, Serialize};

use crate::media_type::essence;
use layout::{breach, indented};

/// Bytes of a body, or of another long text, that are shown; the whole of it can be saved or copied.
pub const SHOWN: usize = 200_000;

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
        /// It says that it is JSON, and is not, or not all of it.
        is_broken: bool,
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

impl Excerpt {
    /// As much of a text as is shown.
    pub fn of(text: &str) -> Self {
        let end = text.floor_char_boundary(SHOWN);
        Self { text: text[..end].to_owned(), is_cut: end < text.len() }
    }
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
        let is_json = language == Some("json");
        let breach = is_json.then(|| breach(text, rest != Rest::Nothing)).flatten();
        Self::Text {
            pretty: is_json.then(|| indented(text, breach, is_cut)),
            is_broken: breach.is_some(),
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
        assert_eq!(indented(wanted, None, false), whole(wanted));
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
    fn broken_json_says_so() {
        let is_broken = |body: &[u8], rest| {
            matches!(Shown::of(body, rest, "application/json"), Shown::Text { is_broken: true, .. })
        };
        assert!(is_broken(b"{\"a\": [1, 2,", Rest::Nothing));
        assert!(!is_broken(b"{\"a\": [1, 2,", Rest::Missing));
        assert!(!is_broken(b"{\"a\": [1, 2,", Rest::Cut));
        assert!(is_broken(b"{\"a\": oops, 2,", Rest::Missing));
        assert!(!is_broken(b"{\"a\": [1, 2]}", Rest::Nothing));
        assert!(!matches!(shown(b"[1,", "text/plain"), Shown::Text { is_broken: true, .. }));
    }

    #[test]
    fn hostile_json_ends_soon() {
        for unit in ["[", "{", "[[]", "\"", "\\", ",", ":", "]"] {
            let shown = shown(unit.repeat(5_000_000).as_bytes(), "application/json");
            assert!(text(&shown).1.unwrap().text.len() < SHOWN + 1000);
        }
    }
}
