//! Documents that were made to crash, hang or exhaust whoever reads them.

use std::thread;
use std::time::{Duration, Instant};

use portico_reference::markdown;
use serde_json::Value;

/// What opens something in Markdown, and seldom closes it.
const UNITS: &[&str] = &[
    "*a ",
    "**a ",
    "_*",
    "~~a",
    "`a",
    "[",
    "![",
    "[![",
    "](",
    "[a](<b",
    "<",
    "<a \"",
    "<!-- ",
    "<?",
    "&",
    "&#",
    "\\",
    "|",
    "| a |\n",
    "[a]: b\n",
    "$",
    "a<br>",
    "\0",
    "\u{feff}",
    "---\n",
    "```\n",
    "#",
    "# \n",
    "<img alt",
    ":",
    "<div><a \"",
    "<![CDATA[",
    "- [ ] a\n",
    "[^a]: b\n",
    "<p>a<br>\n",
];

/// Containers that nest in one line.
const NESTS: &[&str] = &[">", "> ", "- ", "1. ", "[^x]: ", "> - "];

/// Shapes that take more than a repetition.
fn shapes() -> [String; 5] {
    [
        (1..1000).fold(String::new(), |text, depth| text + &">".repeat(depth) + " a\n"),
        (0..1000).fold(String::new(), |text, depth| text + &"  ".repeat(depth) + "- a\n"),
        format!("{}\n{}\n{}", "|a".repeat(5000), "|-".repeat(5000), "|a\n".repeat(20_000)),
        format!("{}\n\n[b]: /{}", "[a][b]".repeat(10_000), "x".repeat(100_000)),
        format!("<div {}>", "a=b ".repeat(10_000)),
    ]
}

#[test]
fn every_evil_shape_ends_soon_on_a_small_stack() {
    let nested = NESTS.iter().map(|unit| unit.repeat(10_000) + "a");
    let repeated = UNITS.iter().map(|unit| unit.repeat(10_000));
    for source in nested.chain(repeated).chain(shapes()) {
        let start: String = source.chars().take(12).collect();
        let time = Instant::now();
        // As much as a web worker has.
        let worker = thread::Builder::new().stack_size(1024 * 1024);
        let json = worker
            .spawn(move || serde_json::to_string(&markdown::nodes(&source)).unwrap())
            .unwrap()
            .join()
            .unwrap();
        // Each takes below 0.1 s on an idle machine, unoptimised; quadratic work would take minutes.
        assert!(time.elapsed() < Duration::from_secs(10), "{start:?} took {:?}", time.elapsed());
        let read = serde_json::from_str::<Value>(&json);
        assert!(read.is_ok(), "the tree of {start:?} is too deep for readers of JSON");
    }
}
