mod footnotes;
mod html;
mod sketch;

use portico_api_types::document::node::{Alignment, Node};

use super::{nodes, title};
use sketch::sketch;

/// Compares the tree of a source, drawn as text, with a drawing.
#[track_caller]
fn draws(source: &str, expected: &str) {
    assert_eq!(sketch(&nodes(source).children), expected, "{source:?}");
}

#[test]
fn headings_and_paragraphs() {
    draws("# A *b*\n\nc\nd  \ne\\\nf", "h1{A i{b}} p{c~d/e/f}");
    draws("A\n===\nB\n---\n", "h1{A} h2{B}");
    draws("###### six\n####### seven", "h6{six} p{####### seven}");
    draws("#\n\n##  \n\na", "p{a}");
    draws("a\n\n***\n\nb", "p{a} -- p{b}");
}

#[test]
fn emphasis_code_and_strikethrough() {
    draws("*a **b** c*", "p{i{a b{b} c}}");
    draws("~~a~~ `b <c>`", "p{s{a} `b <c>`}");
    draws(r"\*a\* &amp; &copy; &lt;b>", "p{*a* & © <b>}");
    draws("*a*\nb", "p{i{a}~b}");
}

#[test]
fn code_blocks() {
    draws("```rust ignore\nfn a() {}\n\n```\n", "code[rust]{fn a() {}\n}");
    draws("    a\n    b\n", "code{a\nb}");
    draws("````md\n```js\na\n```\n````", "code[md]{```js\na\n```}");
    draws("```\n```", "code{}");
}

#[test]
fn lists() {
    draws("- a\n- b\n", "ul{li{tb{a}} li{tb{b}}}");
    draws("3. a\n\n4. b\n", "ol{li{p{a}} li{p{b}}}");
    draws("- a\n  - b\n- *c* d\n", "ul{li{tb{a} ul{li{tb{b}}}} li{tb{i{c} d}}}");
    draws("- a\n  ```\n  b\n  ```\n  c\n", "ul{li{tb{a} code{b} tb{c}}}");
    draws("- [ ] a\n- [x] b\n", "ul{li{tb{[ ]a}} li{tb{[x]b}}}");
    draws("-\n- a", "ul{li{} li{tb{a}}}");
}

#[test]
fn quotes() {
    draws("> a\n> > b\n", "quote{p{a} quote{p{b}}}");
}

#[test]
fn tables() {
    draws(
        "| a | b |\n|:--|--:|\n| `c\\|d` | *e* |\n| f |\n",
        "table{head{td{a} td{b}} tr{td{`c|d`} td{i{e}}} tr{td{f} td{}}}",
    );
    let table = nodes("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|").children.remove(0);
    let columns = [Alignment::None, Alignment::Left, Alignment::Center, Alignment::Right];
    let Node::Table { alignments: Some(alignments), children } = table else { panic!("{table:?}") };
    assert_eq!(alignments, columns);
    for row in children {
        let (Node::TableHeader { alignments, children } | Node::TableRow { alignments, children }) = row
        else {
            panic!("{row:?}")
        };
        assert_eq!(alignments.as_deref(), Some(columns.as_slice()));
        let cells = children.iter().map(|cell| match cell {
            Node::TableCell { alignment: Some(alignment), .. } => alignment.clone(),
            other => panic!("{other:?}"),
        });
        assert!(cells.eq(columns.iter().cloned()));
    }
}

#[test]
fn links_and_images() {
    draws("[a *b*](../c.md#d 'e')", "p{link(../c.md#d){a i{b}}}");
    draws(
        "<https://a.example/b> <c@d.example>",
        "p{link(https://a.example/b){https://a.example/b} link(mailto:c@d.example){c@d.example}}",
    );
    draws("[a][r]\n\n[r]: /b", "p{link(/b){a}}");
    draws("![a `b`](c.png)[![d](e)](f)", "p{img(c.png){a b}link(f){img(e){d}}}");
    let root = nodes("[a](b 'c') ![d](e 'f') [g](h)");
    let Node::Paragraph { children } = &root.children[0] else { panic!("{root:?}") };
    let titles: Vec<_> = children
        .iter()
        .filter_map(|node| match node {
            Node::Link { title, .. } | Node::Image { title, .. } => Some(title.as_deref()),
            _ => None,
        })
        .collect();
    assert_eq!(titles, [Some("c"), Some("f"), None]);
}

#[test]
fn unsafe_targets_leave_their_text() {
    draws("a [b *c*](javascript:alert(1)) d", "p{a b i{c} d}");
    draws("[a](JAVASCRIPT&colon;x) [b](&#x01;javascript:x) [c](java&Tab;script:x)", "p{a b c}");
    draws("![a](data:image/svg+xml,x) <vbscript:x>", "p{a vbscript:x}");
    draws("[a][r]\n\n[r]: <data:text/html,x>", "p{a}");
}

#[test]
fn nesting_is_bounded_and_no_text_lost() {
    let root = nodes(&format!("{}a\n\n{}b\n\nc", "> ".repeat(500), "- ".repeat(500)));
    let drawing = sketch(&root.children);
    assert_eq!(drawing.matches("quote{").count(), 48);
    assert_eq!(drawing.matches("ul{").count(), 24);
    for text in ["p{a}", "{b}", "p{c}"] {
        assert!(drawing.contains(text), "{text} is not in {drawing}");
    }
}

#[test]
fn flat_items_stay_apart() {
    let nested = format!("{}- a\n{0}- b\n{0}- c\n", "> ".repeat(60));
    assert!(sketch(&nodes(&nested).children).contains("{p{a} p{b} p{c}}"));
}

#[test]
fn titles() {
    assert_eq!(title("# A  *b*\n`c`\n# D"), Some("A b".to_owned()));
    assert_eq!(title("---\ntitle: no\n---\ntext\n\n#\n\n## A ![b](c) [d](e)"), Some("A b d".to_owned()));
    assert_eq!(title("# A\n\n## B"), Some("A".to_owned()));
    assert_eq!(title("<h1>A</h1>\n\ntext\n\n## B"), Some("A".to_owned()));
    assert_eq!(title("<h1>A</h1>\n\n## B"), Some("B".to_owned()), "the first is a banner");
    assert_eq!(title("text\n\n> # quoted"), None);
    assert_eq!(title(""), None);
}
