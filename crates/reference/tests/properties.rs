//! What holds for any input.

use portico_api_types::document::node::{DocumentRoot, Node};
use portico_reference::{Format, markdown, outline};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// Text made of what means something to a Markdown parser.
fn markdown_source() -> impl Strategy<Value = String> {
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

/// Text made of what means something to a YAML parser.
fn yaml_source() -> impl Strategy<Value = String> {
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
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e9..1e9).prop_map(|number: f64| json!(number)),
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

fn for_each(nodes: &[Node], see: &mut impl FnMut(&Node)) {
    for node in nodes {
        see(node);
        let (Node::Heading { children, .. }
        | Node::Blockquote { children }
        | Node::Paragraph { children }
        | Node::TextBlock { children }
        | Node::CodeBlock { children, .. }
        | Node::List { children, .. }
        | Node::ListItem { children }
        | Node::Emphasis { children, .. }
        | Node::Code { children }
        | Node::Link { children, .. }
        | Node::Strikethrough { children }
        | Node::Table { children, .. }
        | Node::TableHeader { children, .. }
        | Node::TableRow { children, .. }
        | Node::TableCell { children, .. }) = node
        else {
            continue;
        };
        for_each(children, see);
    }
}

/// The tree is one that the other side can read, draw and trust.
fn is_sound(root: &DocumentRoot) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(root).unwrap();
    prop_assert_eq!(&serde_json::from_str::<DocumentRoot>(&json).unwrap(), root);
    let mut unsafe_target = None;
    for_each(&root.children, &mut |node| {
        let (Node::Link { href: target, .. } | Node::Image { url: target, .. }) = node else { return };
        if !markdown::link_is_safe(target) {
            unsafe_target = Some(target.clone());
        }
    });
    prop_assert_eq!(unsafe_target, None);
    Ok(())
}

/// All text of the tree, with a space after each piece.
fn text(root: &DocumentRoot) -> String {
    let mut all = String::new();
    for_each(&root.children, &mut |node| match node {
        Node::Text { text, .. } | Node::Image { alt: Some(text), .. } => all = format!("{all}{text} "),
        _ => {}
    });
    all
}

/// A block of Markdown around words, indented by what encloses it.
fn block() -> impl Strategy<Value = Vec<String>> {
    let word = || "[a-z]{3,8}";
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

proptest! {
    #[test]
    fn any_text_is_markdown(source in ".*") {
        is_sound(&markdown::nodes(&source))?;
        let title = markdown::title(&source);
        prop_assert!(title.is_none_or(|title| !title.trim().is_empty()));
    }

    #[test]
    fn any_markup_is_markdown(source in markdown_source()) {
        is_sound(&markdown::nodes(&source))?;
        let title = markdown::title(&source);
        prop_assert!(title.is_none_or(|title| !title.trim().is_empty()));
    }

    #[test]
    fn no_word_of_a_document_is_lost(blocks in vec(block(), 1..5)) {
        let source = blocks.join(&String::new()).join("\n");
        let words = source.replace("](/x)", "").replace("](data:x)", "").replace("][none]", "")
            .replace(" align=\"left\"", "").replace("```x y", "").replace("div>", "").replace("<div", "");
        let words: Vec<&str> = words.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.len() > 2).collect();
        let shown = text(&markdown::nodes(&source));
        let shown: Vec<&str> = shown.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.len() > 2 && *word != "none").collect();
        prop_assert_eq!(shown, words, "{}", source);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        if let Err(error) = outline(&text) {
            prop_assert!(!error.to_string().contains(char::is_control));
        }
    }

    #[test]
    fn any_yaml_is_read_or_refused(text in yaml_source()) {
        if let Err(error) = outline(&text) {
            prop_assert!(!error.to_string().contains(char::is_control));
        }
    }

    #[test]
    fn whatever_is_under_paths_costs_only_itself(odd in value(), key in "/[a-z$~%]{0,4}", info in value()) {
        let mut document = json!({ "openapi": "3.1.0", "info": info, "paths": { "/first": { "get": {} } } });
        document["paths"][&key] = odd;
        document["paths"]["/last"] = json!({ "put": {} });
        let json = outline(&document.to_string()).unwrap();
        let is = |path: &str, method: &str| json.operations.iter().any(|op| op.path == path && op.method == method);
        prop_assert!(is("/first", "get") && is("/last", "put"));

        // The same text with a comment is no JSON any more, and has to mean the same.
        let yaml = outline(&format!("# yaml\n{document:#}")).unwrap();
        prop_assert_eq!((json.format, yaml.format), (Format::Json, Format::Yaml));
        prop_assert_eq!(yaml.operations, json.operations);
        prop_assert_eq!((yaml.title, yaml.description), (json.title, json.description));
    }
}
