//! Code that sends a request: what a developer copies out of the reference.
//!
//! Whatever stands in a request, the code says exactly that and nothing else: values are quoted by the rules of each
//! language, so that text from a specification, or typed by a reader, never becomes code.

mod csharp;
mod curl;
mod fetch;
mod go;
mod java;
mod multipart;
mod php;
mod python;
mod quote;
mod request;
mod ruby;
mod rust;

use serde::{Deserialize, Serialize};

pub use multipart::Piece;
pub use request::{Part, PartContent, Payload, Request};

/// A language that samples are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// The command line tool, for a POSIX shell.
    Curl,
    /// `fetch`, as browsers and Node.js have it.
    JavaScript,
    /// The same, typed.
    TypeScript,
    /// The package `requests`.
    Python,
    /// `net/http`.
    Go,
    /// `net/http`.
    Ruby,
    /// `java.net.http`, since Java 11.
    Java,
    /// `System.Net.Http`.
    CSharp,
    /// The extension `curl`.
    Php,
    /// The crate `reqwest`.
    Rust,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 10] = [
        Self::Curl,
        Self::JavaScript,
        Self::TypeScript,
        Self::Python,
        Self::Go,
        Self::Ruby,
        Self::Java,
        Self::CSharp,
        Self::Php,
        Self::Rust,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::JavaScript => "JavaScript",
            Self::TypeScript => "TypeScript",
            Self::Python => "Python",
            Self::Go => "Go",
            Self::Ruby => "Ruby",
            Self::Java => "Java",
            Self::CSharp => "C#",
            Self::Php => "PHP",
            Self::Rust => "Rust",
        }
    }

    /// Whether samples leave it to the language to write a form's parts; in others, they stand there as they are sent.
    fn has_forms(self) -> bool {
        matches!(self, Self::Curl | Self::JavaScript | Self::TypeScript | Self::Python)
    }
}

/// The code that sends this request and prints the answer's status and body.
pub fn sample(language: Language, request: &Request) -> String {
    let request = request.cleaned();
    let request = &if language.has_forms() { request } else { request.with_boundary() };
    match language {
        Language::Curl => curl::sample(request),
        Language::JavaScript => fetch::sample(request, fetch::Types::None),
        Language::TypeScript => fetch::sample(request, fetch::Types::Written),
        Language::Python => python::sample(request),
        Language::Go => go::sample(request),
        Language::Ruby => ruby::sample(request),
        Language::Java => java::sample(request),
        Language::CSharp => csharp::sample(request),
        Language::Php => php::sample(request),
        Language::Rust => rust::sample(request),
    }
}

/// Whether a character may stand in a method or a header's name (RFC 9110, section 5.6.2).
pub(crate) fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests;
