//! What an API answered, made ready to be looked at: text in the part that a person reads, whatever its size.

mod breach;
mod layout;

use serde::{Deserialize, Serialize};

use crate::media_type::{essence, is_json_sequence};
use breach::{Values, breach};
use layout::indented;

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
        /// With line ends and indentation, when it is JSON: one value, or several.
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
        let essence = essence(media_type);
        let is_sequence = is_json_sequence(&essence);
        let language = if is_sequence { Some("json") } else { language(&essence, text) };
        let is_json = language == Some("json");
        let values = if is_sequence { Values::Any } else { Values::One };
        let breach = is_json.then(|| breach(text, values, rest != Rest::Nothing)).flatten();
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
mod tests;
