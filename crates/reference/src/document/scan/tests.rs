use proptest::prelude::*;

use super::*;
use crate::document::span;

/// What is noted of a text that arrives in pieces of these lengths, over and over.
fn scanned(text: &str, lengths: &[usize]) -> Option<Index> {
    let mut scan = Scan::default();
    let mut arrived = String::new();
    let mut lengths = lengths.iter().cycle();
    for character in text.chars() {
        arrived.push(character);
        if lengths.next().is_none_or(|length| arrived.len().is_multiple_of(*length)) {
            scan.go_on(&arrived);
        }
    }
    scan.go_on(&arrived);
    scan.finish()
}

/// Whether what the parser finds is noted, as far as it is worth it.
fn assert_same(text: &str, lengths: &[usize]) {
    // Space makes it worth it.
    let text = &text.replace(',', &format!(",{}", " ".repeat(WORTH_KEEPING)));
    let (noted, found) = (scanned(text, lengths), read(text));
    assert_eq!(noted.is_some(), found.is_some(), "{text}");
    for (start, members) in noted.into_iter().flatten() {
        // What stands under a repeated key is found no more.
        if let Some(found) = found.as_ref().and_then(|found| found.get(&start)) {
            assert_eq!(&members, found, "{text}");
        }
    }
}

/// Where the first levels begin, and what is in them: by the parser that reads the rest.
fn read(text: &str) -> Option<Index> {
    fn note(text: &str, span: Span, levels: usize, index: &mut Index) {
        if levels == 0 || !text[span.start..].starts_with(['{', '[']) {
            return;
        }
        let members = span::members(text, span).unwrap();
        members.values().for_each(|member| note(text, *member, levels - 1, index));
        index.insert(span.start, Rc::new(members));
    }
    let start = length(text.as_bytes(), is_space);
    let whole = Span { start, end: text.len() };
    span::members(text, whole).ok().filter(|_| text[start..].starts_with(['{', '[']))?;
    let mut index = Index::new();
    note(text, whole, LEVELS, &mut index);
    Some(index)
}

/// JSON and what looks like it.
fn texts() -> impl Strategy<Value = String> {
    let scalars = prop_oneof![
        Just("null"),
        Just("true"),
        Just("false"),
        Just("0"),
        Just("-0"),
        Just("01"),
        Just("1.5e+3"),
        Just("1."),
        Just("-"),
        Just("2E"),
        Just("tru"),
        Just("nulll"),
        Just("\"a\""),
        Just("\"\\u00e9\\n\""),
        Just("\"\\ud800\""),
        Just("\"\\u12g4\""),
        Just("\"\\x\""),
        Just("\"\u{1}\""),
        Just("\"{[,:\""),
        Just("\"ü😀\""),
        Just("")
    ];
    let keys = prop_oneof![Just("a"), Just("b"), Just("\\u0061"), Just("ü"), Just("a~b/c"), Just("")];
    let space = || prop_oneof![4 => Just(""), 1 => Just(" "), 1 => Just("\n\t\r "), 1 => Just("\u{a0}")];
    scalars.prop_map(str::to_owned).prop_recursive(5, 60, 6, move |inner| {
        let item = (space(), inner.clone(), space())
            .prop_map(|(before, value, after)| format!("{before}{value}{after}"));
        let member = (space(), keys.clone(), space(), item.clone())
            .prop_map(|(before, key, after, value)| format!("{before}\"{key}\"{after}:{value}"));
        let comma = prop_oneof![20 => Just(","), 1 => Just(",,"), 1 => Just(";")];
        prop_oneof![
            (prop::collection::vec(item, 0..5), comma.clone())
                .prop_map(|(items, comma)| format!("[{}]", items.join(comma))),
            (prop::collection::vec(member, 0..5), comma)
                .prop_map(|(members, comma)| format!("{{{}}}", members.join(comma))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn notes_what_the_parser_finds(text in texts(), lengths in prop::collection::vec(1_usize..9, 1..4)) {
        assert_same(&text, &lengths);
    }

    #[test]
    fn refuses_what_the_parser_refuses(text in texts(), at in any::<prop::sample::Index>(), other in "[\\[\\]{}:,\"0-9eE.tn \\\\-]") {
        let mut characters: Vec<char> = text.chars().collect();
        if !characters.is_empty() {
            let at = at.index(characters.len());
            characters.splice(at..=at, other.chars());
        }
        let text: String = characters.into_iter().collect();
        assert_same(&text, &[3]);
    }
}

#[test]
fn a_cut_text_is_not_whole() {
    let text = r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"x":[1,2.5,true,null,"\u00e9"]}}}}"#;
    assert!(scanned(text, &[1]).is_some());
    for end in 0..text.len() {
        assert_eq!(scanned(&text[..end], &[1]), None, "{}", &text[..end]);
    }
    for more in [" ", "\n"] {
        assert!(scanned(&format!("{text}{more}"), &[7]).is_some());
    }
    for more in ["}", ",", "0", "\u{a0}"] {
        assert_eq!(scanned(&format!("{text}{more}"), &[7]), None);
    }
}

#[test]
fn a_key_that_is_half_a_character_stays_as_it_is_written() {
    let index = scanned(&format!(r#"{{"\ud800":1,"\u0061":2{}}}"#, " ".repeat(WORTH_KEEPING)), &[1]).unwrap();
    assert_eq!(index[&0].keys().collect::<Vec<_>>(), [r"\ud800", "a"]);
}

#[test]
fn what_has_too_many_members_is_not_noted() {
    let many = format!("[{}1]", "[],".repeat(MEMBERS));
    let index = scanned(&format!(r#"{{"a":{many},"b":{many}}}"#), &[100_000]).unwrap();
    assert!(index.is_empty(), "{}", index.len());
    let few = format!("[{}1]", "[],".repeat(WORTH_KEEPING));
    let text = format!(r#"{{"a":{few},"b":{few}}}"#);
    let index = scanned(&text, &[100_000]).unwrap();
    let mut lengths: Vec<usize> = index.values().map(|members| members.len()).collect();
    lengths.sort_unstable();
    assert_eq!(lengths, [2, WORTH_KEEPING + 1, WORTH_KEEPING + 1]);
}
