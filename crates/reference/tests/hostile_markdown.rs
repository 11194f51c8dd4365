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
    "<div>",
    "<ul>",
    "<ul><li>",
    "<li>",
    "<table><tr><td>",
    "<td>",
    "<table>a",
    "<b><p>a",
    "<p><b><i><s>a",
    "<b>*a ",
    "<a href=b>a",
    "<pre>a",
    "<script>a",
    "<h1>a<ul>",
    "</p></ul>",
    "<summary>",
    "<blockquote>\n\na\n\n",
    "<table><tr><td>\n\n- a\n\n",
    "<note> a",
    "a[^b]\n\n[^b]: c\n\n",
    "[^b]: [^b] ",
];

/// Containers that nest in one line.
const NESTS: &[&str] = &[">", "> ", "- ", "1. ", "[^x]: ", "> - "];

/// Shapes that take more than a repetition.
fn shapes() -> [String; 9] {
    [
        (1..1000).fold(String::new(), |text, depth| text + &">".repeat(depth) + " a\n"),
        (0..1000).fold(String::new(), |text, depth| text + &"  ".repeat(depth) + "- a\n"),
        format!("{}\n{}\n{}", "|a".repeat(5000), "|-".repeat(5000), "|a\n".repeat(20_000)),
        format!("{}\n\n[b]: /{}", "[a][b]".repeat(10_000), "x".repeat(100_000)),
        format!("<div {}>", "a=b ".repeat(10_000)),
        format!("<a href=/{}>{}", "x".repeat(100_000), "<p>a".repeat(10_000)),
        format!("<table><tr>{}{}", "<td>a".repeat(10_000), "<tr><td>a".repeat(10_000)),
        format!("{}{}", "<b><i>".repeat(1000), "<p>a".repeat(10_000)),
        (0..5000).fold(String::new(), |text, note| text + &format!("a[^{note}]\n\n[^{note}]: b\n\n")),
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
        assert!(json.len() < 20_000_000, "{start:?} became {} bytes", json.len());
        assert!(read.is_ok(), "the tree of {start:?} is too deep for readers of JSON");
    }
}
