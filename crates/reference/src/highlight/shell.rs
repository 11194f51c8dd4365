//! Commands of a shell.

use super::{Pieces, Token, split_line, split_quoted, split_while};

const KEYWORDS: [&str; 14] = [
    "if", "then", "elif", "else", "fi", "for", "in", "do", "done", "while", "case", "esac", "function",
    "export",
];

/// Cuts a script. The first word of each command is a command.
pub(super) fn read(code: &str, pieces: &mut Pieces) {
    let mut rest = code;
    // Whether the next word is a command, and whether a word can start here.
    let mut command = true;
    let mut word_start = true;
    while let Some(first) = rest.chars().next() {
        let is_start = std::mem::replace(&mut word_start, false);
        let (kind, length) = match first {
            '#' if is_start => (Some(Token::Comment), split_line(rest).0.len()),
            '\'' | '"' => {
                let quoted = split_quoted(rest, &rest[..1], true, first == '"').0;
                command = false;
                string(quoted, pieces);
                rest = &rest[quoted.len()..];
                continue;
            }
            '\\' => (None, rest.chars().take(2).map(char::len_utf8).sum()),
            '\n' | ';' | '|' | '&' | '(' => {
                command = true;
                (None, 1)
            }
            '$' if command && rest.starts_with("$ ") => (None, 1),
            _ if is_word(first) => word(rest, is_start, &mut command),
            _ => (None, first.len_utf8()),
        };
        let (piece, after) = rest.split_at(length);
        pieces.push(kind, piece);
        word_start = piece.ends_with([' ', '\t', '\n', ';', '|', '&', '(']);
        rest = after;
    }
}

fn word(rest: &str, is_start: bool, command: &mut bool) -> (Option<Token>, usize) {
    let word = split_while(rest, is_word).0;
    let name = split_while(word, |c| c.is_ascii_alphanumeric() || c == '_').0;
    let kind = if !is_start {
        None
    } else if word.starts_with('-') {
        Some(Token::Key)
    } else if !*command {
        None
    } else if KEYWORDS.contains(&word) {
        return (Some(Token::Keyword), word.len());
    } else if word[name.len()..].starts_with('=') {
        // A variable, and the command may follow.
        return (Some(Token::Key), name.len());
    } else {
        *command = false;
        Some(Token::Function)
    };
    (kind, word.len())
}

/// Text in quotes, or the JSON in it.
fn string(quoted: &str, pieces: &mut Pieces) {
    let inside = quoted.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    match inside.filter(|text| text.starts_with(['{', '['])) {
        Some(json) => {
            pieces.push(None, "'");
            pieces.push_body(json);
            pieces.push(None, "'");
        }
        None => pieces.push(Some(Token::String), quoted),
    }
}

fn is_word(character: char) -> bool {
    !character.is_whitespace() && !matches!(character, '\'' | '"' | '\\' | ';' | '|' | '&' | '(' | ')' | '#')
}
