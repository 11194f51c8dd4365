//! The words of a query: which of the things that are known already they mean, and which parts of a text they are.

use super::item::Item;

/// Words shorter than this are looked for at the beginning of words only.
const MIN_INSIDE: usize = 3;

/// Most words that are looked at; nobody types more.
const MAX_WORDS: usize = 12;

/// A query, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words(Vec<String>);

/// Something that can be found without asking the portal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    item: Item,
    title: String,
    more: String,
}

impl Candidate {
    /// An item that is found by its title and by `more`.
    pub fn new(item: Item, more: &str) -> Self {
        Self { title: item.title.to_lowercase(), more: more.to_lowercase(), item }
    }

    /// What it is.
    pub fn item(&self) -> &Item {
        &self.item
    }
}

impl Words {
    /// The words of a text.
    pub fn of(text: &str) -> Self {
        Self(text.split_whitespace().take(MAX_WORDS).map(str::to_lowercase).collect())
    }

    /// The candidates that have every word, the best first: words at the beginning of words of the title come before words
    /// inside of them, and those before words elsewhere. Without words, all are as good.
    pub fn best<'c>(&self, candidates: impl IntoIterator<Item = &'c Candidate>, most: usize) -> Vec<Item> {
        let mut found: Vec<(usize, usize, &Item)> = candidates
            .into_iter()
            .filter_map(|candidate| Some((self.distance(candidate)?, candidate.title.len(), &candidate.item)))
            .collect();
        if !self.0.is_empty() {
            found.sort_by_key(|(distance, length, _)| (*distance, *length));
        }
        found.into_iter().take(most).map(|(_, _, item)| item.clone()).collect()
    }

    /// The candidates whose title begins with the whole query: nobody types so much of a name by chance.
    pub fn named(&self, candidates: &[Candidate]) -> Vec<Item> {
        let start = self.0.join(" ");
        let meant = candidates.iter().filter(|candidate| candidate.title.starts_with(&start));
        if start.chars().count() < MIN_INSIDE {
            Vec::new()
        } else {
            meant.map(|it| it.item.clone()).collect()
        }
    }

    fn distance(&self, candidate: &Candidate) -> Option<usize> {
        let of_word = |word: &String| match (place(&candidate.title, word), place(&candidate.more, word)) {
            (Some(Place::Start), _) => Some(0),
            (Some(Place::Inside), _) => Some(1),
            (None, Some(Place::Start)) => Some(2),
            (None, Some(Place::Inside)) => Some(3),
            (None, None) => None,
        };
        self.0.iter().map(of_word).sum()
    }

    /// The parts of a text in their order, and whether each was searched for.
    pub fn parts<'t>(&self, text: &'t str) -> Vec<(&'t str, bool)> {
        let (lower, origin) = lowered(text);
        // By the place where a character starts, so that one is marked whole even if its lower case is several.
        let mut marked = vec![false; text.len()];
        for word in &self.0 {
            for at in occurrences(&lower, word) {
                origin[at..at + word.len()].iter().for_each(|place| marked[*place] = true);
            }
        }
        let mut parts = Vec::new();
        let mut start = 0;
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]).skip(1) {
            if at == text.len() || marked[at] != marked[start] {
                parts.push((&text[start..at], marked[start]));
                start = at;
            }
        }
        parts
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Inside,
}

/// Where a word first occurs in a text, preferring the beginning of a word.
fn place(text: &str, word: &str) -> Option<Place> {
    let mut inside = false;
    for (at, _) in text.match_indices(word) {
        if starts_word(text, at) {
            return Some(Place::Start);
        }
        inside = true;
    }
    (inside && word.chars().count() >= MIN_INSIDE).then_some(Place::Inside)
}

/// The places of a word in a text that count as found.
fn occurrences(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let anywhere = word.chars().count() >= MIN_INSIDE;
    text.match_indices(word).map(|(at, _)| at).filter(move |at| anywhere || starts_word(text, *at))
}

fn starts_word(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// A text in lower case, and for each of its bytes where the character that it comes from starts.
fn lowered(text: &str) -> (String, Vec<usize>) {
    let mut lower = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        lower.extend(c.to_lowercase());
        origin.resize(lower.len(), at);
    }
    (lower, origin)
}

#[cfg(test)]
mod tests;
