//! Inputs: any text that looks like Markdown.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What means something to a Markdown parser.
const MARKDOWN: [&str; 51] = [
    "word",
    " ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "# ",
    "***",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "|",
    "|-|\n",
    "[",
    "](",
    ")",
    "![",
    "[^a]",
    "[^a]: ",
    "[a]: ",
    "javascript:",
    "https://a",
    "<",
    ">",
    "<p>",
    "</p>",
    "<br>",
    "<!--",
    "-->",
    "<h2>",
    "<pre>",
    "</pre>",
    "<img alt=\"",
    "\"",
    "<script>",
    "&amp;",
    "&#",
    ";",
    "\\",
    "---\n",
    "a: b\n",
    "[ ] ",
    "é",
    "\u{0}",
    "\r\n",
];

/// Elements of HTML, one with an attribute.
const ELEMENTS: [&str; 31] = [
    "a href=x",
    "a",
    "b",
    "i",
    "s",
    "code",
    "sup",
    "p",
    "h2",
    "pre",
    "summary",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tr",
    "th",
    "td",
    "caption",
    "dl",
    "dt",
    "dd",
    "div",
    "note",
    "span",
    "script",
    "br",
    "hr",
    "unknown",
];

/// Text made of what means something to a Markdown parser.
pub(crate) fn markdown_source() -> impl Strategy<Value = String> {
    vec(select(&MARKDOWN[..]), 0..60).prop_map(|units| units.concat())
}

/// Words in capitals among tags of any kind in any order, and some Markdown. No tag holds a capital.
pub(crate) fn html_soup() -> impl Strategy<Value = String> {
    let tag = (select(&ELEMENTS[..]), any::<bool>()).prop_map(|(name, closes)| match name.split_once(' ') {
        Some((name, _)) if closes => format!("</{name}>"),
        _ => format!("<{}{name}>", if closes { "/" } else { "" }),
    });
    let marks =
        select(vec!["\n\n", "\n", "- ", "> ", "*", "**", "# ", " ", "`", "1. ", "[^a]", "\n\n[^a]: "]);
    let piece = prop_oneof![
        4 => tag,
        3 => "[A-Z]{1,3} ?".prop_map(|word| word),
        1 => marks.prop_map(str::to_owned),
    ];
    vec(piece, 0..150).prop_map(|pieces| pieces.concat())
}

const WORD: &str = "[A-Z]{1,8}";

/// Words in capitals on a line of Markdown.
fn line() -> impl Strategy<Value = String> + Clone {
    let inline = (
        WORD,
        select(vec![
            ("", ""),
            ("*", "*"),
            ("**", "**"),
            ("~~", "~~"),
            ("`", "`"),
            ("[", "](/x)"),
            ("![", "](/x)"),
            ("<b>", "</b>"),
            ("<!-- -->", ""),
            ("[", "](data:x)"),
            ("[", "][none]"),
        ]),
    )
        .prop_map(|(word, (open, close))| format!("{open}{word}{close}"));
    vec(inline, 1..5).prop_map(|parts| parts.join(" "))
}

/// A block of Markdown around words in capitals, indented by what encloses it.
pub(crate) fn block() -> impl Strategy<Value = Vec<String>> {
    let line = line();
    let leaf = prop_oneof![
        line.clone().prop_map(|line| vec![line]),
        line.clone().prop_map(|line| vec![format!("## {line}")]),
        vec(line.clone(), 1..4),
        WORD.prop_map(|word| vec!["```x y".to_owned(), word, "```".to_owned()]),
        (WORD, line.clone()).prop_map(|(word, line)| vec![
            format!("| {word} |"),
            "|---|".to_owned(),
            format!("| {line} |")
        ]),
        WORD.prop_map(|word| vec![format!("<div align=\"left\">{word}</div>")]),
        WORD.prop_map(|word| vec![format!("<h1>{word}</h1>")]),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let within = |first: &'static str, rest: &'static str| {
            move |blocks: Vec<Vec<String>>| {
                let lines = blocks.join(&String::new());
                let mark = |(index, line): (usize, String)| {
                    format!("{}{line}", if index == 0 { first } else { rest })
                };
                lines.into_iter().enumerate().map(mark).collect()
            }
        };
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(within("> ", "> ")),
            vec(inner.clone(), 1..4).prop_map(within("- ", "  ")),
            vec(inner, 1..4).prop_map(within("1. ", "   ")),
        ]
    })
}
