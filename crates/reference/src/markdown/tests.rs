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
fn footnotes_stay_in_place() {
    draws("a[^1]\n\n[^1]: b\n\nc", "p{a[^1]} p{[^1]: b} p{c}");
    draws("a[^n]\n\n[^n]:\n    - b\n", "p{a[^n]} p{[^n]: } ul{li{tb{b}}}");
}

#[test]
fn html_comments_disappear() {
    draws("<!-- a -->\n\nb <!-- c --> d\n\n<!--\n\ne\n\n-->f", "p{b  d} p{f}");
    draws("a\n<!-- b\nc -->\n", "p{a}");
}

#[test]
fn tags_of_text_elements_disappear() {
    draws("<h1 align=\"center\">Fastify</h1>\n\n## A\n<a id=\"a\"></a>\n\nb", "h1{Fastify} h2{A} p{b}");
    draws(
        "<details>\n<summary>More &amp; more</summary>\n\n- a\n\n</details>",
        "p{More & more} ul{li{tb{a}}}",
    );
    draws("<p align=center>\n  <a href=\"x\"><b>a</b></a>\n  b\n</p>\n<hr>", "p{a b} --");
    draws("<table><tr><td>a</td><td>b<br>\n c</td></tr></table>", "p{a} p{b/c}");
    draws("<a id=\"x\"></a>\n", "");
    draws("press <kbd>a</kbd> or<br/>H<sub>2</sub>O", "p{press a or/H2O}");
    draws("<pre><code>a\n  b &lt;\n\nc</code></pre>", "code{a\n  b <\n\nc}");
    draws("<svg width=\"1\"><path d=\"M1\"/></svg> a", "p{ a}");
}

#[test]
fn images_in_html_leave_their_replacement_text() {
    draws(
        "<p><img src=\"a.png\" alt='b > \"c\"'></p>\n\nd <img src=e alt=f> <img src=g>",
        "p{b > \"c\"} p{d f }",
    );
}

#[test]
fn tags_leave_no_empty_nodes() {
    for source in [
        "a\n\n<img alt=\"\">",
        "a\n\n<br>",
        "a\n\n<p><br></p>",
        "a\n\n<b></b>",
        "a\n\n<pre></pre>",
        "a\n\n<!-- -->",
    ] {
        draws(source, "p{a}");
    }
}

#[test]
fn other_tags_are_text() {
    draws(
        "an Array<string> or List<Path>, see /files/<path>",
        "p{an Array<string> or List<Path>, see /files/<path>}",
    );
    draws("<Tabs value=\"a\">\nb\n</Tabs>", "p{<Tabs value=\"a\"> b </Tabs>}");
    draws("<script>alert('<b>')</script>", "p{<script>alert('')</script>}");
    draws("a <iframe src=\"b\"></iframe>", "p{a <iframe src=\"b\"></iframe>}");
    draws("<div>a < b <c", "p{a < b <c}");
    draws("<div a=\"b\n<p>c</p>\n<p>d</p>", "p{<div a=\"b} p{c} p{d}");
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
    assert!(sketch(&nodes(&nested).children).contains("{tb{a} tb{b} tb{c}}"));
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
