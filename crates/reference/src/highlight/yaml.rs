//! YAML, line by line.

use super::language::JSON;
use super::{Pieces, Token, code, split_quoted, split_while};

/// Cuts YAML.
pub(super) fn read(code: &str, pieces: &mut Pieces) {
    // How far the line is indented that a block of text belongs to.
    let mut block: Option<usize> = None;
    for line in code.split_inclusive('\n') {
        let (spaces, text) = split_while(line, |c| c == ' ');
        let is_blank = text.trim_end().is_empty();
        if block.is_some_and(|indent| is_blank || spaces.len() > indent) {
            pieces.push(Some(Token::String), line);
            continue;
        }
        pieces.push(None, spaces);
        let is_block = entry(text, pieces);
        block = is_block.then_some(spaces.len());
    }
}

/// Cuts what is in a line; whether a block of text starts below it.
fn entry(line: &str, pieces: &mut Pieces) -> bool {
    let mut rest = line;
    while let Some(item) = rest.strip_prefix("- ") {
        let (spaces, item) = split_while(item, |c| c == ' ');
        pieces.push(None, "- ");
        pieces.push(None, spaces);
        rest = item;
    }
    let (key, value) = rest.split_at(key_length(rest));
    pieces.push(Some(Token::Key), key);
    let (sign, value) = split_while(value, |c| matches!(c, ':' | ' ') && !key.is_empty());
    pieces.push(None, sign);
    scalar(value, pieces);
    value.starts_with(['|', '>'])
}

/// How long the key is that a line starts with; 0 if it has none.
fn key_length(line: &str) -> usize {
    let start = match line.as_bytes().first() {
        Some(b'"' | b'\'') => split_quoted(line, &line[..1], false, line.starts_with('"')).0.len(),
        Some(b'#' | b'{' | b'[' | b'|' | b'>' | b'%' | b'&' | b'*') | None => return 0,
        Some(_) => 0,
    };
    let after = &line[start..];
    let is_end =
        |&(at, _): &(usize, &str)| after[at + 1..].starts_with([' ', '\n', '\r']) || after.len() == at + 1;
    let end = after.match_indices(':').find(is_end).map(|(at, _)| at);
    match end {
        Some(at) if !after[..at].contains(" #") && (start == 0 || after[..at].trim().is_empty()) => {
            start + at
        }
        _ => 0,
    }
}

/// Cuts a value with its comment.
fn scalar(value: &str, pieces: &mut Pieces) {
    let first = value.as_bytes().first();
    if let Some(b'{' | b'[') = first {
        return code::read(&JSON, value, pieces);
    }
    let quoted = match first {
        Some(b'"' | b'\'') => split_quoted(value, &value[..1], false, value.starts_with('"')).0.len(),
        _ => 0,
    };
    let comment =
        if value.starts_with('#') { Some(0) } else { value[quoted..].find(" #").map(|at| quoted + at + 1) };
    let (text, comment) = value.split_at(comment.unwrap_or(value.len()));
    let (text, space) = text.split_at(text.trim_end().len());
    pieces.push(kind_of(text), text);
    pieces.push(None, space);
    let (text, end) = comment.split_at(comment.trim_end().len());
    pieces.push(Some(Token::Comment), text);
    pieces.push(None, end);
}

fn kind_of(text: &str) -> Option<Token> {
    match text {
        "" | "-" | "---" | "..." => None,
        "true" | "false" | "null" | "~" | "yes" | "no" => Some(Token::Keyword),
        _ if text.starts_with(['|', '>', '&', '*', '!', '%']) => Some(Token::Keyword),
        _ if text.parse::<f64>().is_ok() => Some(Token::Number),
        _ => Some(Token::String),
    }
}
