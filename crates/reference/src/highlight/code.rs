//! Languages of one family: words, quotes, numbers and comments.

use super::language::Language;
use super::{Pieces, Token, split_line, split_quoted, split_while};

/// Cuts code of a language.
pub(super) fn read(language: &Language, code: &str, pieces: &mut Pieces) {
    let mut rest = code;
    let mut at_line_start = true;
    while let Some(first) = rest.chars().next() {
        let section = at_line_start && first == '[' && language.key_sign == Some('=');
        let (kind, length) =
            if section { (Some(Token::Key), split_line(rest).0.len()) } else { next(language, rest, first) };
        let (piece, after) = rest.split_at(length);
        pieces.push(kind, piece);
        at_line_start = piece.ends_with('\n');
        rest = after;
    }
}

/// What comes next, and how long it is.
fn next(language: &Language, rest: &str, first: char) -> (Option<Token>, usize) {
    if let Some(length) = comment(language, rest) {
        return (Some(Token::Comment), length);
    }
    if let Some(quote) = language.quotes.iter().find(|quote| rest.starts_with(quote.mark)) {
        let (text, after) = split_quoted(rest, quote.mark, quote.over_lines, quote.escapes);
        let kind = if is_key(language, after) { Token::Key } else { Token::String };
        return (Some(kind), text.len());
    }
    if first.is_ascii_digit() {
        return (Some(Token::Number), number(rest));
    }
    if is_word(first) {
        let (word, after) = split_while(rest, is_word);
        return (kind_of(language, word, after), word.len());
    }
    (None, first.len_utf8())
}

fn comment(language: &Language, rest: &str) -> Option<usize> {
    if language.line_comments.iter().any(|start| rest.starts_with(start)) {
        return Some(split_line(rest).0.len());
    }
    let (start, end) = language.block_comment?;
    let inside = rest.strip_prefix(start)?;
    Some(inside.find(end).map_or(rest.len(), |at| start.len() + at + end.len()))
}

fn kind_of(language: &Language, word: &str, after: &str) -> Option<Token> {
    if is_key(language, after) {
        Some(Token::Key)
    } else if language.is_keyword(word) {
        Some(Token::Keyword)
    } else {
        after.starts_with('(').then_some(Token::Function)
    }
}

fn is_key(language: &Language, after: &str) -> bool {
    language.key_sign.is_some_and(|sign| after.trim_start_matches([' ', '\t']).starts_with(sign))
}

/// `12`, `1_000.5e-3`, `0xff`, `10n`: a sign belongs to it only as that of an exponent.
fn number(rest: &str) -> usize {
    let is_hex = rest.starts_with("0x");
    let mut last = ' ';
    let is_end = |character: char| {
        let is_part = character.is_ascii_alphanumeric()
            || matches!(character, '.' | '_')
            || (matches!(character, '+' | '-') && matches!(last, 'e' | 'E') && !is_hex);
        last = character;
        !is_part
    };
    rest.find(is_end).unwrap_or(rest.len())
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}
