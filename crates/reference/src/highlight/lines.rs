//! Formats that are read line by line.

use super::{Pieces, Token, split_line};

/// A request or a response: a line of its own, headers, a body.
pub(super) fn http(code: &str, pieces: &mut Pieces) {
    let (first, mut rest) = split_line(code);
    let (word, after) = first.split_at(first.find(' ').unwrap_or(first.len()));
    if word.starts_with("HTTP/") {
        let status = after.trim_start();
        let (spaces, status) = after.split_at(after.len() - status.len());
        let (number, phrase) = status.split_at(status.find(' ').unwrap_or(status.len()));
        pieces.push(None, word);
        pieces.push(None, spaces);
        pieces.push(Some(Token::Number), number);
        pieces.push(None, phrase);
    } else {
        pieces.push(Some(Token::Function), word);
        pieces.push(None, after);
    }
    while let Some(after) = rest.strip_prefix('\n') {
        pieces.push(None, "\n");
        let (line, after) = split_line(after);
        if line.trim_end().is_empty() {
            pieces.push(None, line);
            return pieces.push_body(after);
        }
        match line.split_once(':') {
            Some((name, value)) => {
                pieces.push(Some(Token::Key), name);
                pieces.push(None, ":");
                pieces.push(Some(Token::String), value);
            }
            None => pieces.push(None, line),
        }
        rest = after;
    }
}

/// What was added has the colour of text, what was removed that of numbers.
pub(super) fn diff(code: &str, pieces: &mut Pieces) {
    for line in code.split_inclusive('\n') {
        let kind = match line.as_bytes().first() {
            _ if line.starts_with("+++") || line.starts_with("---") => Some(Token::Comment),
            Some(b'+' | b'>') => Some(Token::String),
            Some(b'-' | b'<') => Some(Token::Number),
            Some(b'@') => Some(Token::Key),
            Some(b' ' | b'\n' | b'\r') | None => None,
            Some(_) => Some(Token::Comment),
        };
        pieces.push(kind, line);
    }
}
