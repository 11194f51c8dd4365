//! A search over operations and documents for somebody who is still typing.
//!
//! Every word of the query must be found, in whatever order and field: as a word, as the beginning of one, inside of one,
//! or with a typo (two in words of eight characters and more, none below four). Words are compared without case and
//! diacritics; `camelCase` counts as its parts and as a whole. Typos only fill up what is left of the limit, below all
//! else.
//!
//! A keystroke looks words up among the distinct words of all entries, of which there are far fewer than of operations.

mod field;
mod fold;
mod marks;
mod query;
mod typos;
mod vocabulary;
mod words;

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::ops::Range;

use indexmap::IndexMap;
use portico_api_types::spec::SpecOperation;
use serde::{Deserialize, Serialize};

use crate::document::Document;
use field::{Field, Fields, Weights};
use query::{Asked, Query};
use vocabulary::Vocabulary;
use words::for_each_word;

/// Characters of a title that can be marked.
const MAX_TITLE: usize = 250;

/// What can be searched for.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'t> {
    /// An operation.
    Operation {
        /// What a hit will name it by.
        number: u32,
        /// What the outline says about it.
        operation: &'t SpecOperation,
        /// Names of its parameters.
        parameters: &'t [String],
    },
    /// A heading of a document with the text below it, or a whole document.
    Section {
        /// What a hit will name it by.
        number: u32,
        /// The heading.
        title: &'t str,
        /// Slug of the document.
        slug: &'t str,
        /// The text.
        text: &'t str,
    },
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The number that the entry was added with.
    pub number: u32,
    /// How well it fits, to be compared with other hits of the same query.
    pub score: u32,
    /// Ranges of the title, in bytes, that were searched for. The title of an operation is its summary; without one its
    /// path.
    pub marks: Vec<Range<usize>>,
}

/// Entries by their words.
#[derive(Default)]
pub struct SearchIndex {
    entries: Vec<Indexed>,
    words: IndexMap<Box<str>, Vec<Posting>>,
    /// The words as they are looked up, from the first search after the last entry on.
    vocabulary: OnceCell<Vocabulary>,
}

struct Indexed {
    number: u32,
    title: Box<str>,
    /// Words of title and path: of entries that fit equally well the shorter one was meant.
    length: u32,
}

/// A word in an entry.
#[derive(Clone, Copy)]
struct Posting {
    entry: u32,
    fields: Fields,
}

impl SearchIndex {
    /// An index without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything that a specification offers, by the numbers of its operations.
    pub fn of(document: &Document) -> Self {
        let mut index = Self::new();
        for (number, operation, parameters) in document.named() {
            index.add(Entry::Operation { number, operation, parameters: &parameters });
        }
        index
    }

    /// Takes an entry, to be found from now on.
    pub fn add(&mut self, entry: Entry<'_>) {
        self.vocabulary.take();
        match entry {
            Entry::Operation { number, operation, parameters } => {
                let SpecOperation { path, method, operation_id, tags, summary, deprecated: _ } = operation;
                self.begin(number, summary.as_ref().unwrap_or(path));
                self.add_words(Field::Title, summary);
                self.add_words(Field::Path, [path]);
                self.add_words(Field::Name, [method].into_iter().chain(operation_id));
                self.add_words(Field::Tag, tags);
                self.add_words(Field::Parameter, parameters);
            }
            Entry::Section { number, title, slug, text } => {
                self.begin(number, title);
                self.add_words(Field::Title, [title]);
                self.add_words(Field::Path, [slug]);
                self.add_words(Field::Text, [text]);
            }
        }
    }

    fn begin(&mut self, number: u32, title: &str) {
        let shown = title.char_indices().nth(MAX_TITLE).map_or(title, |(end, _)| &title[..end]);
        self.entries.push(Indexed { number, title: shown.into(), length: 0 });
    }

    fn add_words(&mut self, field: Field, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        let Some((entry, before)) = self.entries.split_last_mut() else { return };
        let number = u32::try_from(before.len()).unwrap_or(u32::MAX);
        for text in texts {
            for_each_word(text.as_ref(), |word| {
                if matches!(field, Field::Title | Field::Path) {
                    entry.length = entry.length.saturating_add(1);
                }
                let posting = Posting { entry: number, fields: field.into() };
                let Some(postings) = self.words.get_mut(word) else {
                    self.words.insert(word.into(), vec![posting]);
                    return;
                };
                match postings.last_mut() {
                    Some(last) if last.entry == number => last.fields.add(field),
                    _ => postings.push(posting),
                }
            });
        }
    }

    /// The entries that fit a query, best first; of those that fit equally well the shorter one, then the one that was added
    /// first. Of a query 256 characters and 16 words count.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query = Query::new(query);
        let mut found = self.found(&query, false);
        let with_typos = found.len() < limit;
        if with_typos {
            found = self.found(&query, true);
        }
        if limit < found.len() {
            found.select_nth_unstable_by_key(limit, |found| self.order(found));
            found.truncate(limit);
        }
        found.sort_unstable_by_key(|found| self.order(found));
        let hit = |(score, entry): (u32, usize)| {
            let Indexed { number, title, .. } = &self.entries[entry];
            Hit { number: *number, score, marks: marks::marks(title, &query, with_typos) }
        };
        found.into_iter().map(hit).collect()
    }

    /// Numbers of all entries that fit a query, best first; with typos only where nothing fits without.
    pub fn all(&self, query: &str) -> Vec<u32> {
        let query = Query::new(query);
        let mut found = self.found(&query, false);
        if found.is_empty() {
            found = self.found(&query, true);
        }
        found.sort_unstable_by_key(|found| self.order(found));
        found.into_iter().map(|(_, entry)| self.entries[entry].number).collect()
    }

    /// What makes one of the found go before another.
    fn order(&self, &(score, entry): &(u32, usize)) -> (Reverse<u32>, u32, usize) {
        (Reverse(score), self.entries[entry].length, entry)
    }

    /// Scores and places of all entries that fit.
    fn found(&self, query: &Query, with_typos: bool) -> Vec<(u32, usize)> {
        let search = Search { index: self, weights: Weights::new(query.is_path), with_typos };
        let Some(scores) = search.all(&query.asked, Search::asked) else { return Vec::new() };
        scores.into_iter().zip(0..).filter(|&(score, _)| score > 0).collect()
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            Vocabulary::new(self.words.keys().zip(0..).map(|(word, number)| (&**word, number)))
        })
    }
}

/// One run of a query. Its scores are lists with a place for each entry; 0 is for what does not fit.
struct Search<'i> {
    index: &'i SearchIndex,
    weights: Weights,
    with_typos: bool,
}

impl Search<'_> {
    /// Scores of what fits all words; `None` when there are no words.
    fn all<W>(&self, words: &[W], scores: impl Fn(&Self, &W) -> Vec<u32>) -> Option<Vec<u32>> {
        words.iter().map(|word| scores(self, word)).reduce(|mut all, next| {
            for (all, next) in all.iter_mut().zip(next) {
                *all = if *all == 0 || next == 0 { 0 } else { *all + next };
            }
            all
        })
    }

    fn asked(&self, asked: &Asked) -> Vec<u32> {
        let mut best = self.word(&asked.whole);
        let parts = self.all(&asked.parts, |search, part| search.word(part)).unwrap_or_default();
        for (best, parts) in best.iter_mut().zip(parts) {
            *best = (*best).max(parts);
        }
        best
    }

    fn word(&self, word: &str) -> Vec<u32> {
        let mut scores = vec![0; self.index.entries.len()];
        for fitting in self.index.vocabulary().fitting(word, self.with_typos) {
            let Some((_, postings)) = self.index.words.get_index(fitting.word as usize) else { continue };
            for &Posting { entry, fields } in postings {
                let score = &mut scores[entry as usize];
                *score = (*score).max(fitting.fit * self.weights.of(fields));
            }
        }
        scores
    }
}

#[cfg(test)]
mod tests;
