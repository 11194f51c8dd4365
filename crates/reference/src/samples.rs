//! Code that sends a request: what a developer copies out of the reference.
//!
//! Whatever stands in a request, the code says exactly that and nothing else: values are quoted by the rules of each
//! language, so that text from a specification, or typed by a reader, never becomes code.

mod csharp;
mod curl;
mod fetch;
mod go;
mod java;
mod php;
mod python;
mod quote;
mod ruby;
mod rust;

use std::borrow::Cow;
use std::fmt::Write;

/// A language that samples are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// A request, configured to the last value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method (RFC 9110, section 9). What is no token in it is left out; nothing at all is `GET`.
    pub method: String,
    /// The absolute address. What no address may contain (RFC 3986) is percent-encoded.
    pub url: String,
    /// Names and values, each name once. What no header may contain (RFC 9110, section 5.5) is left out.
    pub headers: Vec<(String, String)>,
    /// The body, sent as UTF-8.
    pub body: Option<String>,
}

impl Request {
    fn cleaned(&self) -> Self {
        let method: String = self.method.chars().filter(|c| is_token(*c)).collect();
        let headers = self.headers.iter().map(|(name, value)| {
            (
                name.chars().filter(|c| is_token(*c)).collect(),
                value.chars().filter(|c| !c.is_control()).collect(),
            )
        });
        Self {
            method: if method.is_empty() { "GET".to_owned() } else { method },
            url: encode(self.url.trim()).into_owned(),
            headers: headers.filter(|(name, _): &(String, String)| !name.is_empty()).collect(),
            body: self.body.clone(),
        }
    }

    /// The headers, each as a piece of code.
    fn each_header(&self, code: impl Fn(&str, &str) -> String) -> String {
        self.headers.iter().map(|(name, value)| code(name, value)).collect()
    }

    /// The body as a piece of code; nothing where there is none.
    fn if_body(&self, code: impl Fn(&str) -> String) -> String {
        self.body.as_deref().map(code).unwrap_or_default()
    }

    fn is_head(&self) -> bool {
        self.method == "HEAD"
    }

    fn names(&self, wanted: &str) -> bool {
        self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(wanted))
    }
}

/// The code that sends this request and prints the answer's status and body.
pub fn sample(language: Language, request: &Request) -> String {
    let request = &request.cleaned();
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
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

/// An address without what none may contain. Brackets stay: they are right around an IPv6 host, and many servers take
/// them elsewhere.
fn encode(url: &str) -> Cow<'_, str> {
    let stays = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    if url.chars().all(stays) {
        return Cow::Borrowed(url);
    }
    let mut encoded = String::with_capacity(url.len() + 16);
    for c in url.chars() {
        if stays(c) {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string does not fail.
                let _result = write!(encoded, "%{byte:02X}");
            }
        }
    }
    Cow::Owned(encoded)
}

#[cfg(test)]
mod tests;
