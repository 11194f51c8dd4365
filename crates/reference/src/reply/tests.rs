use super::{Excerpt, Rest, SHOWN, Shown, indented};

/// As the worker looks at a body that has arrived.
fn shown(body: &[u8], media_type: &str) -> Shown {
    let rest = if body.len() > SHOWN { Rest::Cut } else { Rest::Nothing };
    Shown::of(&body[..body.len().min(SHOWN)], rest, media_type)
}

fn text(shown: &Shown) -> (&Excerpt, Option<&Excerpt>) {
    match shown {
        Shown::Text { raw, pretty, .. } => (raw, pretty.as_ref()),
        other => panic!("{other:?}"),
    }
}

fn whole(text: &str) -> Excerpt {
    Excerpt { text: text.to_owned(), is_cut: false }
}

#[test]
fn json_is_laid_out_as_it_was_written() {
    let json = r#"{"a":1.10,"b":[1e400,"x, {y}\"\\"],"c":{},"d":[ ]}"#;
    let wanted = "{\n  \"a\": 1.10,\n  \"b\": [\n    1e400,\n    \"x, {y}\\\"\\\\\"\n  ],\n  \"c\": {},\n  \"d\": []\n}";
    let shown = shown(json.as_bytes(), "application/problem+json; charset=utf-8");
    assert_eq!(text(&shown), (&whole(json), Some(&whole(wanted))));
    assert_eq!(indented(wanted, None, false), whole(wanted));
}

#[test]
fn other_text_stays_as_it_is() {
    assert_eq!(text(&shown(b"{\"a\":1}", "text/plain")), (&whole("{\"a\":1}"), None));
    assert_eq!(text(&shown(b"[1]", "")).1, Some(&whole("[\n  1\n]")));
}

#[test]
fn bytes_are_no_text() {
    assert_eq!(shown(b"\x89PNG\0", "application/json"), Shown::Binary);
    assert_eq!(shown(b"a\0b", "text/plain"), Shown::Binary);
    assert_eq!(shown(b"", "text/plain"), Shown::Nothing);
}

#[test]
fn long_text_is_cut_between_characters() {
    for shift in 0..4 {
        let long = "x".repeat(shift) + &"ö€𝄞".repeat(SHOWN);
        let shown = shown(long.as_bytes(), "text/plain");
        let (raw, _) = text(&shown);
        assert!(raw.is_cut && long.starts_with(&raw.text) && raw.text.len() > SHOWN - 4);
    }
}

#[test]
fn text_that_is_still_arriving_is_text_at_every_byte() {
    let body = "Grüße 𝄞".as_bytes();
    for end in 1..=body.len() {
        let shown = Shown::of(&body[..end], Rest::Missing, "text/plain");
        let (raw, _) = text(&shown);
        assert!("Grüße 𝄞".starts_with(&raw.text) && raw.text.len() + 4 > end && !raw.is_cut, "{end}");
    }
}

#[test]
fn text_that_grows_too_long_by_its_layout_is_whole_as_it_came() {
    let json = format!("[{}1]", "1,".repeat(SHOWN / 4));
    let shown = shown(json.as_bytes(), "application/json");
    let (raw, pretty) = text(&shown);
    assert_eq!((raw.is_cut, pretty.unwrap().is_cut), (false, true));
}

#[test]
fn broken_json_says_so() {
    let is_broken = |body: &[u8], rest| {
        matches!(Shown::of(body, rest, "application/json"), Shown::Text { is_broken: true, .. })
    };
    assert!(is_broken(b"{\"a\": [1, 2,", Rest::Nothing));
    assert!(!is_broken(b"{\"a\": [1, 2,", Rest::Missing));
    assert!(!is_broken(b"{\"a\": [1, 2,", Rest::Cut));
    assert!(is_broken(b"{\"a\": oops, 2,", Rest::Missing));
    assert!(!is_broken(b"{\"a\": [1, 2]}", Rest::Nothing));
    assert!(!matches!(shown(b"[1,", "text/plain"), Shown::Text { is_broken: true, .. }));
}

#[test]
fn several_values_are_not_broken() {
    for (body, media_type) in [
        ("1\n{}\n", "application/x-ndjson; charset=utf-8"),
        ("1 {}", "application/jsonl"),
        ("\u{1e}1\n\u{1e}{}\n", "application/geo+json-seq"),
        ("1\n{}", "application/json"),
    ] {
        let Shown::Text { pretty, is_broken: false, language, .. } = shown(body.as_bytes(), media_type)
        else {
            panic!("{body:?}")
        };
        assert_eq!((pretty, language.as_deref()), (Some(whole("1\n{}")), Some("json")), "{body:?}");
    }
    assert_eq!(text(&shown(b"1\n{}", "text/plain")).1, None);
}

#[test]
fn hostile_json_ends_soon() {
    for (unit, kind) in ["[", "{", "[[]", "\"", "\\", ",", ":", "]", "{}\n", "\u{1e}", "1\n", "\n["]
        .into_iter()
        .flat_map(|unit| ["json", "json-seq"].map(|kind| (unit, kind)))
    {
        let shown = shown(unit.repeat(5_000_000).as_bytes(), &format!("application/{kind}"));
        assert!(text(&shown).1.unwrap().text.len() < SHOWN + 1000);
    }
}
