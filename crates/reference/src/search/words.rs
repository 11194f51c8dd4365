//! Words of a text: cut where something else than letters and digits stands, and inside of `camelCase`.

use std::ops::Range;

use super::fold::{fold, is_mark};

/// Characters of a word that are compared. The rest of a longer one does not count.
pub(super) const MAX_CHARS: usize = 64;

/// Letters and digits without anything between them.
pub(super) struct Token {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Where the parts of a `camelCase` token stand; none when it is of one piece.
    pub parts: Vec<Range<usize>>,
}

/// The tokens of a text, one after the other.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|&(_, c)| !c.is_alphanumeric()).is_some() {}
        let &(start, _) = rest.peek()?;
        let mut end = start;
        while let Some((place, c)) = rest.next_if(|&(_, c)| c.is_alphanumeric() || is_mark(c)) {
            end = place + c.len_utf8();
        }
        Some(Token { range: start..end, parts: parts(text, start..end) })
    })
}

/// `listHTTPServers` is `list`, `HTTP` and `Servers`.
fn parts(text: &str, token: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = token.start;
    let mut before = None;
    let mut letters = text[token.clone()].char_indices().filter(|&(_, c)| !is_mark(c)).peekable();
    while let Some((place, c)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        if before.is_some_and(|before| is_hump(before, c, next)) {
            parts.push(start..token.start + place);
            start = token.start + place;
        }
        before = Some(c);
    }
    if !parts.is_empty() {
        parts.push(start..token.end);
    }
    parts
}

/// Whether a word begins with this character: a capital after something else, or the last of several before small letters.
fn is_hump(before: char, c: char, next: Option<char>) -> bool {
    c.is_uppercase() && (!before.is_uppercase() || next.is_some_and(char::is_lowercase))
}

/// A word as it is compared, put into `to`.
pub(super) fn fold_word(word: &str, to: &mut String) {
    to.clear();
    for c in word.chars().filter(|&c| !is_mark(c)).take(MAX_CHARS) {
        fold(c, |c| to.push(c));
    }
}

/// Every word of a text as it is compared; of a `camelCase` token each part and the whole.
pub(super) fn for_each_word(text: &str, mut see: impl FnMut(&str)) {
    let mut word = String::new();
    for token in tokens(text) {
        for range in token.parts.into_iter().chain([token.range]) {
            fold_word(&text[range], &mut word);
            see(&word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::for_each_word;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        for_each_word(text, |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn words_end_where_people_see_an_end() {
        for (text, expected) in [
            ("List all pets", &["list", "all", "pets"][..]),
            ("/pets/{petId}", &["pets", "pet", "id", "petid"]),
            ("card_token x-partner-key", &["card", "token", "x", "partner", "key"]),
            ("listHTTPServers", &["list", "http", "servers", "listhttpservers"]),
            ("EC2Instance v2Pets", &["ec2", "instance", "ec2instance", "v2", "pets", "v2pets"]),
            ("oauth2 IDs", &["oauth2", "i", "ds", "ids"]),
            ("Cre\u{300}me\u{301}E\u{301}te\u{301}", &["creme", "ete", "cremeete"]),
            ("東京 большойДом", &["東京", "большой", "дом", "большойдом"]),
            ("\u{300}\0--{}", &[]),
            ("", &[]),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(words(&"x".repeat(1_000_000)), ["x".repeat(64)]);
        assert_eq!(words(&"ß".repeat(100)), ["s".repeat(128)]);
        assert_eq!(words(&format!("a{}", "\u{300}".repeat(1_000_000))), ["a"]);
    }
}
