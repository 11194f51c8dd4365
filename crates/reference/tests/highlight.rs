//! Coloured code is the code, whatever it is.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::thread;
use std::time::{Duration, Instant};

use portico_reference::highlight::highlight;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const LANGUAGES: [&str; 18] = [
    "json",
    "yaml",
    "sh",
    "javascript",
    "python",
    "go",
    "ruby",
    "java",
    "csharp",
    "php",
    "rust",
    "http",
    "xml",
    "sql",
    "toml",
    "diff",
    "text",
    "",
];

/// What means something to one of them.
const UNITS: [&str; 40] = [
    "a", "key", "null", "if", "1", "0x", "e+", ".", "\"", "'", "`", "\"\"\"", "\\", "\n", "\r\n", " ", "\t",
    "#", "//", "/*", "*/", "--", "-", "- ", ": ", "|", ">", "{", "[", "]", "<", "<!--", "-->", "$", "=",
    "@@", "ä", "€", "😀", "\0",
];

fn is_whole(language: &str, code: &str) -> Result<(), TestCaseError> {
    let pieces = highlight(language, code);
    let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    prop_assert_eq!(whole, code);
    prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
    prop_assert!(pieces.windows(2).all(|pair| pair[0].kind != pair[1].kind));
    Ok(())
}

proptest! {
    #[test]
    fn pieces_are_the_code(language in select(&LANGUAGES[..]), units in vec(select(&UNITS[..]), 0..60)) {
        is_whole(language, &units.concat())?;
    }

    #[test]
    fn any_text_is_code(language in select(&LANGUAGES[..]), code in "(?s).*") {
        is_whole(language, &code)?;
    }
}

/// Cuts code on as much stack as a web worker has; how long it took.
fn time(language: &'static str, code: String) -> Duration {
    let time = Instant::now();
    let worker = thread::Builder::new().stack_size(1024 * 1024);
    worker.spawn(move || highlight(language, &code).len()).unwrap().join().unwrap();
    time.elapsed()
}

#[test]
fn time_grows_with_the_text_only() {
    for language in LANGUAGES {
        for unit in UNITS.iter().chain(&["\"a\": ", "<a '", "'\\", "a   ", "- a: |\n", "- - "]) {
            // Each takes some milliseconds on an idle machine; quadratic work would take minutes.
            let took = time(language, unit.repeat(50_000));
            assert!(took < Duration::from_secs(5), "{language} {unit:?} took {took:?}");
        }
    }
}

#[test]
fn five_megabytes_take_a_moment() {
    for language in ["json", "yaml", "javascript", "sh"] {
        let took = time(language, "{ \"a\": [1, null, 'b'] }\n".repeat(200_000));
        assert!(took < Duration::from_secs(10), "{language} took {took:?}");
    }
}
