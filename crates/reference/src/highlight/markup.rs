//! XML and HTML.

use super::{Pieces, Token, split_quoted, split_while};

/// Cuts markup.
pub(super) fn read(code: &str, pieces: &mut Pieces) {
    let mut rest = code;
    while !rest.is_empty() {
        let (text, markup) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        pieces.push(None, text);
        rest = if markup.starts_with("<!--") {
            let end = markup.find("-->").map_or(markup.len(), |at| at + 3);
            pieces.push(Some(Token::Comment), &markup[..end]);
            &markup[end..]
        } else {
            tag(markup, pieces)
        };
    }
}

/// Cuts a tag up to its end, or up to what cannot be in it; gives the rest.
fn tag<'c>(markup: &'c str, pieces: &mut Pieces) -> &'c str {
    let (start, mut rest) = split_while(markup, |c| matches!(c, '<' | '/' | '?' | '!'));
    pieces.push(None, start);
    let mut name = Token::Keyword;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '<' => return rest,
            '>' => {
                pieces.push(None, ">");
                return &rest[1..];
            }
            '"' | '\'' => (Some(Token::String), split_quoted(rest, &rest[..1], true, false).0.len()),
            _ if is_name(first) => {
                (Some(std::mem::replace(&mut name, Token::Key)), split_while(rest, is_name).0.len())
            }
            _ => (None, first.len_utf8()),
        };
        let (piece, after) = rest.split_at(length);
        pieces.push(kind, piece);
        rest = after;
    }
    rest
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_' | ':' | '.' | '@')
}
