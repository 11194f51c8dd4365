//! Which parts of a text were searched for.

use std::ops::Range;

use super::fold::{fold, is_mark};
use super::query::Query;
use super::typos::Typed;
use super::vocabulary::MIN_INSIDE;
use super::words::{fold_word, tokens};

/// The ranges of a text, in bytes, that a query means: in their order, none touching the next.
pub(super) fn marks(text: &str, query: &Query, with_typos: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut word = String::new();
    for token in tokens(text) {
        for range in token.parts.into_iter().chain([token.range]) {
            fold_word(&text[range.clone()], &mut word);
            let meant = query.words().filter_map(|typed| part_of(&word, typed, with_typos));
            found.extend(meant.map(|part| unfolded(text, range.clone(), part)));
        }
    }
    joined(found)
}

/// The part of a word that was typed: all of it when there is a typo.
fn part_of(word: &str, typed: &str, with_typos: bool) -> Option<Range<usize>> {
    match word.find(typed) {
        Some(start) if start == 0 || typed.len() >= MIN_INSIDE => Some(start..start + typed.len()),
        _ if with_typos => Typed::new(typed).typos(word).map(|_| 0..word.len()),
        _ => None,
    }
}

/// The range of the text that a part of a folded word stands for.
fn unfolded(text: &str, word: Range<usize>, part: Range<usize>) -> Range<usize> {
    let mut range = word.end..word.end;
    let mut folded = 0;
    for (place, c) in text[word.clone()].char_indices() {
        if folded >= part.end && !is_mark(c) {
            range.end = word.start + place;
            break;
        }
        fold(c, |c| folded += c.len_utf8());
        if folded > part.start && range.start == word.end {
            range.start = word.start + place;
        }
    }
    range
}

fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|next, before| {
        let touches = next.start <= before.end;
        if touches {
            before.end = before.end.max(next.end);
        }
        touches
    });
    ranges
}
