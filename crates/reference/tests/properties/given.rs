//! Inputs: any text that looks like Markdown, YAML, JSON.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// Text made of what means something to a Markdown parser.
pub(crate) fn markdown_source() -> impl Strategy<Value = String> {
    let unit = select(vec![
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
    ]);
    vec(unit, 0..60).prop_map(|units| units.concat())
}

/// Words in capitals among tags of any kind in any order, and some Markdown. No tag holds a capital.
pub(crate) fn html_soup() -> impl Strategy<Value = String> {
    let names = vec![
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
    let tag = (select(names), any::<bool>()).prop_map(|(name, closes)| match name.split_once(' ') {
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

/// Text made of what means something to a YAML parser.
pub(crate) fn yaml_source() -> impl Strategy<Value = String> {
    let unit = select(vec![
        "openapi: 3.0.0\n",
        "info:\n",
        "paths:\n",
        "  /a:\n",
        "    get:\n",
        "      tags: [a, b]\n",
        "  title: T\n",
        "  version: 1.10\n",
        "a",
        ": ",
        "- ",
        "\n",
        "  ",
        "&a ",
        "*a",
        "<<: ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "'",
        "\"",
        "|\n",
        ">-\n",
        "!!str ",
        "!x ",
        "? ",
        "#",
        "---\n",
        "...\n",
        "~",
        "null",
        "1",
        ".inf",
        "%YAML 1.2\n",
        "\t",
        "é",
        "\u{0}",
    ]);
    vec(unit, 0..30).prop_map(|units| units.concat())
}

/// Any JSON value without characters that YAML does not allow.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|number| json!(f64::from(number) / 4.0)),
        "[ -~äß€\n\t]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let key = prop_oneof![
            select(vec![
                "get",
                "post",
                "$ref",
                "tags",
                "summary",
                "operationId",
                "deprecated",
                "additionalOperations"
            ])
            .prop_map(str::to_owned),
            "[ -~ä]{0,8}",
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key, inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A block of Markdown around words in capitals, indented by what encloses it.
pub(crate) fn block() -> impl Strategy<Value = Vec<String>> {
    let word = || "[A-Z]{1,8}";
    let inline = (
        word(),
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
    let line = vec(inline, 1..5).prop_map(|parts| parts.join(" "));
    let leaf = prop_oneof![
        line.clone().prop_map(|line| vec![line]),
        line.clone().prop_map(|line| vec![format!("## {line}")]),
        vec(line.clone(), 1..4),
        word().prop_map(|word| vec!["```x y".to_owned(), word, "```".to_owned()]),
        (word(), line.clone()).prop_map(|(word, line)| vec![
            format!("| {word} |"),
            "|---|".to_owned(),
            format!("| {line} |")
        ]),
        word().prop_map(|word| vec![format!("<div align=\"left\">{word}</div>")]),
        word().prop_map(|word| vec![format!("<h1>{word}</h1>")]),
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
