//! Code in colours: text cut into pieces by what they are.
//!
//! Small readers, not parsers: what is not understood stays without a colour, and all pieces together are the code again.
//! Time and memory grow with the text only, some 50 bytes and more for each piece; of a text of megabytes a caller does
//! best to colour the lines that show.

mod code;
mod language;
mod lines;
mod markup;
mod shell;
mod yaml;

use serde::{Deserialize, Serialize};

use language::{JSON, Language};

/// What a piece of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Token {
    /// For people only.
    Comment,
    /// Text, its quotes included.
    String,
    /// A number.
    Number,
    /// A word of the language, a constant such as `null`, an element's name.
    Keyword,
    /// The name of a property, a header, an attribute; a flag of a command.
    Key,
    /// A function that is called, a command, a method.
    Function,
}

/// A stretch of code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What it is, if that has a colour.
    pub kind: Option<Token>,
    /// The code as it is written.
    pub text: String,
}

/// Every name of a language with colours, between spaces. Apart from the readers, so that a page can tell whether there is
/// something to ask for without having them.
const NAMES: &str = "yaml yml sh bash zsh shell console curl http diff patch xml html svg json json5 jsonc jsonl ndjson \
    javascript js jsx mjs cjs node typescript ts tsx python py python3 go golang ruby rb java csharp cs c# dotnet php \
    rust rs sql mysql postgresql sqlite toml ini cfg conf properties";

/// Whether [`highlight`] finds colours in the code of a language.
pub fn is_known(language: &str) -> bool {
    NAMES.split(' ').any(|name| name.eq_ignore_ascii_case(language))
}

/// Code in pieces: in their order they are the code, and no two beside each other are of one kind. The language goes by
/// the names that authors give it in Markdown, and by media types' last words; of any other the code is one piece.
pub fn highlight(language: &str, code: &str) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    match language.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => yaml::read(code, &mut pieces),
        "sh" | "bash" | "zsh" | "shell" | "console" | "curl" => shell::read(code, &mut pieces),
        "http" => lines::http(code, &mut pieces),
        "diff" | "patch" => lines::diff(code, &mut pieces),
        "xml" | "html" | "svg" => markup::read(code, &mut pieces),
        name => match Language::named(name) {
            Some(language) => code::read(language, code, &mut pieces),
            None => pieces.push(None, code),
        },
    }
    pieces.all
}

/// Pieces so far.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
}

impl Pieces {
    fn push(&mut self, kind: Option<Token>, text: &str) {
        match self.all.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.all.push(Piece { kind, text: text.to_owned() }),
        }
    }

    /// What stands inside something else and is JSON or XML by its looks.
    fn push_body(&mut self, body: &str) {
        match body.trim_start().as_bytes().first() {
            Some(b'{' | b'[') => code::read(&JSON, body, self),
            Some(b'<') => markup::read(body, self),
            _ => self.push(None, body),
        }
    }
}

/// The text up to the first character that is none of these, and the rest.
fn split_while(text: &str, is_part: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|character| !is_part(character)).unwrap_or(text.len()))
}

/// The first line without its end, and the rest.
fn split_line(text: &str) -> (&str, &str) {
    text.split_at(text.find('\n').unwrap_or(text.len()))
}

/// A quoted text at the start, and the rest. It ends with its mark, unless it goes over lines with the line, or
/// with the code; a backslash takes the meaning from what follows it.
fn split_quoted<'t>(text: &'t str, mark: &str, over_lines: bool, escapes: bool) -> (&'t str, &'t str) {
    let mut at = mark.len();
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if escapes => at += 1,
            b'\n' if !over_lines => break,
            _ if bytes[at..].starts_with(mark.as_bytes()) => {
                at += mark.len();
                break;
            }
            _ => {}
        }
        at += 1;
    }
    text.split_at(at.min(text.len()))
}

#[cfg(test)]
mod tests;
