//! What somebody typed, word by word.

use super::words::{fold_word, tokens};

/// Characters of a query that count.
const MAX_CHARS: usize = 256;

/// Words of a query that count.
const MAX_WORDS: usize = 16;

pub(super) struct Query {
    /// All of them must be found.
    pub asked: Vec<Asked>,
    /// Slashes are for paths.
    pub is_path: bool,
}

/// One word of a query.
#[derive(PartialEq)]
pub(super) struct Asked {
    /// As it is compared.
    pub whole: String,
    /// When it is written in `camelCase`, its parts: finding all of them will do.
    pub parts: Vec<String>,
}

impl Query {
    pub(super) fn new(query: &str) -> Self {
        let end = query.char_indices().nth(MAX_CHARS).map_or(query.len(), |(end, _)| end);
        let query = &query[..end];
        let mut asked = Vec::new();
        for token in tokens(query) {
            let word = |range| {
                let mut word = String::new();
                fold_word(&query[range], &mut word);
                word
            };
            let next = Asked { whole: word(token.range), parts: token.parts.into_iter().map(word).collect() };
            if asked.len() < MAX_WORDS && !asked.contains(&next) {
                asked.push(next);
            }
        }
        Self { asked, is_path: query.contains('/') }
    }

    /// Every word, whole or a part.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.asked.iter().flat_map(|asked| asked.parts.iter().chain([&asked.whole])).map(String::as_str)
    }
}
