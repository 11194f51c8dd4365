//! The part of a text that shows why it was found.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Most characters of an excerpt.
const LENGTH: usize = 160;

/// Most characters before the first word that was searched for.
const LEAD: usize = 32;

/// Words that are looked at together: about as many as an excerpt holds.
const WINDOW: usize = 20;

/// Most words of a query that are looked for.
const WORDS: usize = 12;

/// The words around those of the query that stand closest together; `None` when the text has none of them.
pub fn excerpt(text: &str, query: &str) -> Option<String> {
    let wanted: BTreeSet<String> = tokens(query).into_iter().take(WORDS).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let found: Vec<(usize, &String)> = words
        .iter()
        .enumerate()
        .flat_map(|(at, word)| wanted_in(word, &wanted).map(move |wanted| (at, wanted)))
        .collect();
    let together = |first: usize| {
        let end = found[first].0 + WINDOW;
        let near = found[first..].iter().take_while(|(at, _)| *at < end);
        near.map(|(_, wanted)| wanted).collect::<BTreeSet<_>>().len()
    };
    // Of equally good places the first.
    let best = (0..found.len()).rev().max_by_key(|first| together(*first))?;
    Some(cut(&words, found[best].0))
}

/// What is wanted that a token of the word begins with.
fn wanted_in<'w>(word: &str, wanted: &'w BTreeSet<String>) -> impl Iterator<Item = &'w String> + use<'w> {
    let tokens = tokens(word);
    wanted.iter().filter(move |wanted| tokens.iter().any(|token| token.starts_with(*wanted)))
}

/// The words around the one at this place.
fn cut(words: &[&str], at: usize) -> String {
    let mut start = at;
    let mut lead = 0;
    while let Some(before) = start.checked_sub(1) {
        lead += words[before].chars().count() + 1;
        if lead > LEAD {
            break;
        }
        start = before;
    }
    let whole = words[start..].join(" ");
    let mut shown: String = whole.chars().take(LENGTH).collect();
    if shown.len() < whole.len() {
        // Words are shown whole, but never without the one that was found.
        let found = words[start..at].join(" ").len();
        let end = shown.rfind(' ').filter(|end| *end > found);
        shown.truncate(end.unwrap_or(shown.len()));
        shown.push('…');
    }
    if start > 0 { format!("…{shown}") } else { shown }
}

/// The words of a text as the index knows them: without case and diacritics.
fn tokens(text: &str) -> Vec<String> {
    let folded: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let tokens = folded.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    tokens.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_in_it() {
        assert_eq!(excerpt("Sell  a\nticket.", "TICK").as_deref(), Some("Sell a ticket."));
        assert_eq!(excerpt("Nothing of it", "ticket"), None);
        assert_eq!(excerpt("sickness", "ick"), None, "the index knows words by their beginnings");
        assert_eq!(excerpt("anything", " \0 -"), None);
    }

    #[test]
    fn what_stands_closest_together_wins() {
        let text = format!("rate. {} the rate and its limits. {}", "filler ".repeat(40), "more ".repeat(80));
        let found = excerpt(&text, "rate-limits").unwrap();
        assert!(found.starts_with("…filler filler filler filler the rate and its limits."), "{found}");
        assert!(found.ends_with("more…") && found.chars().count() <= LENGTH + 2, "{found}");
    }

    #[test]
    fn letters_count_as_they_do_in_the_index() {
        assert_eq!(excerpt("Un CAFÉ noir", "café").as_deref(), Some("Un CAFÉ noir"));
        assert_eq!(excerpt("Un Cafe\u{301} noir", "cafe").as_deref(), Some("Un Cafe\u{301} noir"));
    }

    #[test]
    fn one_endless_word_is_cut() {
        let found = excerpt(&"é".repeat(10_000), "e").unwrap();
        assert_eq!(found.chars().count(), LENGTH + 1);
        let found = excerpt(&format!("key {} end", "x".repeat(10_000)), "x").unwrap();
        assert_eq!(found, format!("key {}…", "x".repeat(LENGTH - 4)));
    }
}
