//! Words that begin almost like the one that was typed: the distance of Damerau and Levenshtein (insertions, deletions,
//! replacements, and neighbours that changed places) to the nearest prefix.
//!
//! The words come in their order, so that what a word has in common with the one before it is not computed again.

use std::iter;

use super::words::MAX_CHARS;

/// A typo in the first letter counts as two: people rarely make it, and `pets` is not `gets`.
const FIRST: u8 = 2;

/// Typos that a word of so many characters may have.
pub(super) fn allowed(chars: usize) -> u8 {
    match chars {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// A typed word, and how far the word that was looked at last is from it.
pub(super) struct Typed {
    letters: Vec<char>,
    allowed: u8,
    /// The beginning of the word that was looked at last.
    word: Vec<char>,
    /// A row for each beginning of that word, the empty one first.
    rows: Vec<Row>,
}

struct Row {
    /// Distances to each beginning of what was typed, the empty one first.
    distances: Vec<u8>,
    least: u8,
    /// The least distance of all of the typed word to this beginning or a shorter one.
    best: u8,
}

impl Row {
    fn new(distances: Vec<u8>, best_before: u8) -> Self {
        let least = distances.iter().copied().min().unwrap_or(u8::MAX);
        let best = distances.last().copied().unwrap_or(u8::MAX).min(best_before);
        Self { distances, least, best }
    }
}

impl Typed {
    pub(super) fn new(typed: &str) -> Self {
        let letters: Vec<char> = typed.chars().take(MAX_CHARS).collect();
        let first = iter::once(0).chain(FIRST..).take(letters.len() + 1).collect();
        let rows = vec![Row::new(first, u8::MAX)];
        Self { allowed: allowed(letters.len()), letters, word: Vec::new(), rows }
    }

    /// How many typos there are when this word was meant; `None` when there are too many.
    pub(super) fn typos(&mut self, word: &str) -> Option<u8> {
        let same = word.chars().zip(&self.word).take_while(|(a, b)| a == *b).count();
        self.rows.truncate(same + 1);
        self.word.truncate(same);
        for c in word.chars().skip(same) {
            if self.is_hopeless() {
                break;
            }
            self.push(c);
        }
        self.rows.last().map(|row| row.best).filter(|&best| best <= self.allowed)
    }

    /// Whether no longer word can be nearer.
    fn is_hopeless(&self) -> bool {
        let [.., before, last] = self.rows.as_slice() else { return false };
        last.least > self.allowed && before.least >= self.allowed
    }

    fn push(&mut self, c: char) {
        let Some(above) = self.rows.last() else { return };
        let is_first = self.word.is_empty();
        let mut distances = Vec::with_capacity(self.letters.len() + 1);
        distances.push(above.distances[0].saturating_add(if is_first { FIRST } else { 1 }));
        for (place, &typed) in self.letters.iter().enumerate() {
            let edit = if is_first && place == 0 { FIRST } else { 1 };
            let replaced = above.distances[place].saturating_add(if c == typed { 0 } else { edit });
            let added = above.distances[place + 1].saturating_add(1);
            let left_out = distances[place].saturating_add(1);
            distances.push(replaced.min(added).min(left_out).min(self.swapped(c, place)));
        }
        let best = above.best;
        self.rows.push(Row::new(distances, best));
        self.word.push(c);
    }

    /// The distance when this character and the one before it changed places.
    fn swapped(&self, c: char, place: usize) -> u8 {
        let [.., two_above, _] = self.rows.as_slice() else { return u8::MAX };
        let is_swap =
            place > 0 && self.word.last() == Some(&self.letters[place]) && self.letters[place - 1] == c;
        if is_swap { two_above.distances[place - 1].saturating_add(1) } else { u8::MAX }
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn typos_are_counted_to_the_nearest_beginning() {
        for (typed, word, typos) in [
            ("pets", "pets", Some(0)),
            ("cust", "customers", Some(0)),
            ("custmer", "customers", Some(1)),
            ("custoomer", "customers", Some(1)),
            ("cusstoomer", "customers", Some(2)),
            ("cuztomer", "customers", Some(1)),
            ("csutomer", "customers", Some(1)),
            ("ucstomer", "customers", Some(1)),
            ("csutoemr", "customers", Some(2)),
            ("csutoemrz", "customer", None),
            ("pest", "pets", Some(1)),
            ("pets", "pet", Some(1)),
            ("pets", "gets", None),
            ("bpets", "pets", None),
            ("ets", "pets", None),
            ("pte", "pets", None),
            ("kustomers", "customers", Some(2)),
            ("kustomer", "kustomer", Some(0)),
            ("привт", "привет", Some(1)),
        ] {
            assert_eq!(Typed::new(typed).typos(word), typos, "{typed} {word}");
        }
    }

    #[test]
    fn what_was_looked_at_before_makes_no_difference() {
        let words =
            ["a", "customer", "customers", "customs", "cut", "cuts", "zebra", "zero", "customary", ""];
        let mut typed = Typed::new("custmoer");
        for before in words {
            for word in words {
                typed.typos(before);
                assert_eq!(typed.typos(word), Typed::new("custmoer").typos(word), "{before} {word}");
            }
        }
    }
}
