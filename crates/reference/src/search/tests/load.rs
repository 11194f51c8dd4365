//! Much to index, and much to look for.

use std::time::{Duration, Instant};

use super::super::{Entry, SearchIndex};
use super::{numbers, operation};

#[test]
fn hostile_text_is_indexed_and_searched_soon() {
    let long = "x".repeat(1_000_000);
    let humps = "aB".repeat(500_000);
    let marks = format!("e{}", "\u{301}".repeat(500_000));
    let distinct = (0..200_000).map(|n: u32| format!("{n:x}")).collect::<Vec<_>>().join(" ");
    let start = Instant::now();
    let mut index = SearchIndex::new();
    for (number, text) in (0..).zip([&long, &humps, &marks, &distinct, &"\0\u{202e}\u{7f}".repeat(100_000)]) {
        index.add(Entry::Section { number, title: text, slug: text, text });
    }
    for query in [&long, &humps, &marks, &distinct, &"zz ".repeat(10_000), &"Ünïcödé\u{300}".repeat(5_000)]
    {
        index.search(query, 10);
    }
    assert_eq!(numbers(&index, &long), [0]);
    assert!(numbers(&index, &distinct).contains(&3));
    assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
}

#[test]
fn a_keystroke_takes_milliseconds() {
    let nouns = ["invoice", "customer", "payment", "refund", "droplet", "volume", "snapshot", "firewall"];
    let verbs = ["get", "list", "create", "update", "delete"];
    let start = Instant::now();
    let mut index = SearchIndex::new();
    for number in 0..10_000_u32 {
        let noun = nouns[number as usize % nouns.len()];
        let verb = verbs[number as usize / 8 % verbs.len()];
        let (path, summary) =
            (format!("/{noun}s/{{id}}/part{}", number / 40), format!("{verb} the {noun} of {number:x}"));
        let row = [verb, &path, &summary, &format!("{verb}{noun}{number}"), noun, ""];
        index.add(Entry::Operation { number, operation: &operation(row), parameters: &["limit".to_owned()] });
    }
    let built = start.elapsed();
    index.search("warm", 1);
    let start = Instant::now();
    let typed = "get invioce part1";
    for end in 1..=typed.len() {
        index.search(&typed[..end], 20);
    }
    let each = start.elapsed() / u32::try_from(typed.len()).unwrap();
    println!("built in {built:?}, a keystroke takes {each:?}");
    assert!(built < Duration::from_secs(5), "built in {built:?}");
    assert!(each < Duration::from_millis(200), "a keystroke takes {each:?}");
}
