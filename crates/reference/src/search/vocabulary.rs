//! The distinct words of an index, and which of them a typed word means.

use super::typos::{Typed, allowed};

/// How well a word fits what was typed: the larger, the better. A typo never weighs up a word without one, in whatever
/// field either is found.
pub(super) mod fit {
    /// The same word.
    pub(in super::super) const EXACT: u32 = 60;
    /// It begins with what was typed. Up to [`COVERED`] more when little is missing.
    pub(super) const PREFIX: u32 = 30;
    /// What is added to [`PREFIX`] for the part of the word that was typed.
    pub(super) const COVERED: u32 = 10;
    /// It has what was typed inside.
    pub(super) const INSIDE: u32 = 14;
    /// One typo.
    pub(super) const TYPO: u32 = 2;
    /// Two.
    pub(super) const TYPOS: u32 = 1;
}

/// Bytes of a typed word that is looked for inside of others.
pub(super) const MIN_INSIDE: usize = 2;

/// A word that fits.
pub(super) struct Fitting {
    /// Its number, as given to [`Vocabulary::new`].
    pub word: u32,
    /// One of [`fit`].
    pub fit: u32,
}

/// Words in their order, as one text with a line for each.
pub(super) struct Vocabulary {
    text: String,
    /// Where each word begins, and its number.
    words: Vec<(u32, u32)>,
}

impl Vocabulary {
    pub(super) fn new<'w>(words: impl Iterator<Item = (&'w str, u32)>) -> Self {
        let mut sorted: Vec<_> = words.collect();
        sorted.sort_unstable();
        let mut text = String::new();
        let words = sorted.into_iter().map(|(word, number)| {
            let start = u32::try_from(text.len()).unwrap_or(u32::MAX);
            text.push_str(word);
            text.push('\n');
            (start, number)
        });
        let words = words.collect();
        Self { text, words }
    }

    /// Every word that was meant, each as often as it fits.
    pub(super) fn fitting(&self, typed: &str, with_typos: bool) -> Vec<Fitting> {
        let mut found = self.beginning_with(typed);
        if typed.len() >= MIN_INSIDE {
            self.add_inside(typed, &mut found);
        }
        if with_typos && allowed(typed.chars().count()) > 0 {
            self.add_mistyped(typed, &mut found);
        }
        found
    }

    fn beginning_with(&self, typed: &str) -> Vec<Fitting> {
        let first = self.words.partition_point(|&(start, _)| self.word(start) < typed);
        let words = self.words[first..].iter().map(|&(start, number)| (self.word(start), number));
        let fitting = words.take_while(|(word, _)| word.starts_with(typed));
        fitting.map(|(word, number)| Fitting { word: number, fit: prefix_fit(typed, word) }).collect()
    }

    fn add_inside(&self, typed: &str, found: &mut Vec<Fitting>) {
        let places = self.text.match_indices(typed).map(|(place, _)| place);
        found.extend(places.map(|place| {
            let after = self.words.partition_point(|&(start, _)| start as usize <= place);
            Fitting { word: self.words[after - 1].1, fit: fit::INSIDE }
        }));
    }

    fn add_mistyped(&self, typed: &str, found: &mut Vec<Fitting>) {
        let mut typed = Typed::new(typed);
        found.extend(self.words.iter().filter_map(|&(start, word)| {
            let typos = typed.typos(self.word(start))?;
            Some(Fitting { word, fit: typo_fit(typos) })
        }));
    }

    fn word(&self, start: u32) -> &str {
        let rest = &self.text[start as usize..];
        rest.split('\n').next().unwrap_or_default()
    }
}

fn prefix_fit(typed: &str, word: &str) -> u32 {
    if typed.len() == word.len() {
        return fit::EXACT;
    }
    let covered = fit::COVERED as usize * typed.len() / word.len().max(1);
    fit::PREFIX + u32::try_from(covered).unwrap_or(0)
}

fn typo_fit(typos: u8) -> u32 {
    if typos < 2 { fit::TYPO } else { fit::TYPOS }
}
