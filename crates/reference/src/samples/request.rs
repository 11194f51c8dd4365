//! The request that a sample sends.

use serde::{Deserialize, Serialize};

use super::is_token;
use super::multipart::Piece;
use crate::percent::{Keep, encoded};

/// A request, configured to the last value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The method (RFC 9110, section 9). What is no token in it is left out; nothing at all is `GET`.
    pub method: String,
    /// The absolute address. What no address may contain (RFC 3986) is percent-encoded, but for braces: they are around
    /// the name of what the reader has yet to fill in.
    pub url: String,
    /// Names and values, each name once. What no header may contain (RFC 9110, section 5.5) is left out.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Option<Payload>,
}

/// What a request carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payload {
    /// Text, sent as UTF-8.
    Text(String),
    /// A file, by its name.
    File(String),
    /// The parts of a form (`multipart/form-data`, RFC 7578). The header with their boundary is not among the request's.
    Parts(Vec<Part>),
}

/// One part of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Name of the field.
    pub name: String,
    /// Its media type, where it matters.
    pub media_type: Option<String>,
    /// What it holds.
    pub content: PartContent,
}

/// What a part of a form holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartContent {
    /// Text, sent as UTF-8.
    Text(String),
    /// A file, by its name.
    File(String),
}

impl Request {
    pub(crate) fn cleaned(&self) -> Self {
        let method: String = self.method.chars().filter(|c| is_token(*c)).collect();
        let headers = self.headers.iter().map(|(name, value)| {
            (
                name.chars().filter(|c| is_token(*c)).collect(),
                value.chars().filter(|c| !c.is_control()).collect(),
            )
        });
        Self {
            method: if method.is_empty() { "GET".to_owned() } else { method },
            url: encoded(self.url.trim(), Keep::Address),
            headers: headers.filter(|(name, _): &(String, String)| !name.is_empty()).collect(),
            body: self.body.clone(),
        }
    }

    /// For languages without forms: the header that names the boundary stands among the others.
    pub(super) fn with_boundary(mut self) -> Self {
        if let Some(media_type) = self.body.as_ref().and_then(Payload::form_type) {
            self.headers.push(("content-type".to_owned(), media_type));
        }
        self
    }

    /// The headers, each as a piece of code.
    pub(super) fn each_header(&self, code: impl Fn(&str, &str) -> String) -> String {
        self.headers.iter().map(|(name, value)| code(name, value)).collect()
    }

    /// What the body is made of, each as a piece of code.
    pub(super) fn each_piece(
        &self,
        text: impl Fn(&str) -> String,
        file: impl Fn(&str) -> String,
    ) -> Vec<String> {
        let pieces = self.body.iter().flat_map(Payload::pieces);
        let code = pieces.map(|piece| match piece {
            Piece::Text(content) => text(&content),
            Piece::File(name) => file(name),
        });
        code.collect()
    }

    pub(super) fn has_file(&self) -> bool {
        match &self.body {
            Some(Payload::File(_)) => true,
            Some(Payload::Parts(parts)) => {
                parts.iter().any(|part| matches!(part.content, PartContent::File(_)))
            }
            Some(Payload::Text(_)) | None => false,
        }
    }

    pub(super) fn is_head(&self) -> bool {
        self.method == "HEAD"
    }

    pub(super) fn names(&self, wanted: &str) -> bool {
        self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(wanted))
    }
}
