//! Documents as elements: what each node becomes, and that nothing hostile comes alive.

use std::sync::Arc;

use portico::components::document::article::Article;
use portico::components::document::links::Links;
use portico::state::text::add_texts_of_products;
use portico_api_types::ProductId;
use portico_api_types::document::{Document, DocumentTree};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, text};

/// Shows a document whose content is this JSON.
async fn show(content: &str) -> Stage {
    let document: Document =
        serde_json::from_str(&format!(r#"{{"id":"1","slug":"a","title":"A guide","content":{content}}}"#))
            .unwrap();
    let tree: Vec<DocumentTree> = serde_json::from_str(
        r#"[{"id":"2","title":"B","slug":"up","children":[{"id":"3","title":"C","slug":"deep"}]}]"#,
    )
    .unwrap();
    let links = Links::new(ProductId::new("p"), Arc::from(tree));
    add_texts_of_products();
    Stage::show(move || Article::of(&document, &links).view()).await
}

async fn show_nodes(children: &str) -> Stage {
    show(&format!(r#"{{"type":"document","children":[{children}]}}"#)).await
}

#[wasm_bindgen_test]
async fn each_node_is_its_element() {
    let stage = show_nodes(
        r#"{"type":"heading","level":2,"children":[{"type":"text","text":"First steps"}]},
        {"type":"paragraph","children":[
            {"type":"text","text":"one","softBreak":true},{"type":"text","text":"two","hardBreak":true},
            {"type":"emphasis","level":1,"children":[{"type":"text","text":"soft"}]},
            {"type":"emphasis","level":2,"children":[{"type":"text","text":"loud"}]},
            {"type":"strikethrough","children":[{"type":"text","text":"gone"}]},
            {"type":"code","children":[{"type":"text","text":"GET"}]},
            {"type":"image","url":"/a.png","alt":"a picture","title":"t"}]},
        {"type":"list","isOrdered":true,"children":[
            {"type":"list_item","children":[{"type":"text_block","children":[{"type":"text","text":"step"}]}]}]},
        {"type":"list","children":[
            {"type":"list_item","children":[{"type":"text_block","children":[
                {"type":"task_checkbox","checked":true},{"type":"text","text":"done"}]}]}]},
        {"type":"blockquote","children":[{"type":"paragraph","children":[{"type":"text","text":"said"}]}]},
        {"type":"break"},
        {"type":"code_block","lang":"sh","children":[{"type":"text","text":"curl <url>\n  --fail"}]}"#,
    )
    .await;
    assert_eq!(text(&stage.one("h1")), "A guide");
    assert_eq!(stage.one("h2").id(), "doc-heading-first-steps");
    assert!(stage.has("h2 a.anchor[href='#doc-heading-first-steps'][aria-label='Link to First steps']"));
    assert!(text(&stage.all("p")[0]).starts_with("one two"));
    for (selector, words) in [
        ("p em", "soft"),
        ("p strong", "loud"),
        ("p s", "gone"),
        ("p code", "GET"),
        ("ol > li", "step"),
        ("ul > li.task", "done"),
        ("blockquote > p", "said"),
        ("pre > code[data-lang=sh]", "curl <url>\n  --fail"),
        (".code-head > span:first-child", "sh"),
    ] {
        assert_eq!(text(&stage.one(selector)), words, "{selector}");
    }
    assert!(stage.has("p > br") && stage.has("hr"));
    assert!(stage.has("img[src='/a.png'][alt='a picture'][title=t][loading=lazy]"));
    assert!(stage.has("li.task input[type=checkbox]:checked:disabled[aria-label=Done]"));
    assert!(stage.has(".code-head button[aria-label='Copy code']"));
}

#[wasm_bindgen_test]
async fn tables_have_heads_and_alignment() {
    let cell =
        |text: &str| format!(r#"{{"type":"table_cell","children":[{{"type":"text","text":"{text}"}}]}}"#);
    let stage = show_nodes(&format!(
        r#"{{"type":"table","alignments":["left","right","center"],"children":[
            {{"type":"table_header","children":[{},{},{}]}},
            {{"type":"table_row","children":[{},{},{}]}}]}}"#,
        cell("ship"),
        cell("cargo"),
        cell("mast"),
        cell("Ada"),
        cell("salt"),
        cell("2")
    ))
    .await;
    assert_eq!(stage.texts(".table-wrap > table > thead > tr > th[scope=col]"), ["ship", "cargo", "mast"]);
    assert_eq!(stage.texts("tbody > tr > td"), ["Ada", "salt", "2"]);
    assert_eq!(text(&stage.one("td.align-end")), "salt");
    assert_eq!(text(&stage.one("td.align-center")), "2");
}

#[wasm_bindgen_test]
async fn links_lead_where_they_should() {
    let link = |href: &str| {
        format!(r#"{{"type":"link","href":"{href}","children":[{{"type":"text","text":"{href}"}}]}}"#)
    };
    let targets = ["../up/deep.md#the-end", "https://a.example/x", "#part", "/my-apps"];
    let stage = show_nodes(&targets.map(link).join(",")).await;
    let hrefs: Vec<String> =
        stage.all(".document a").iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(
        hrefs,
        ["/docs/p/up/deep#doc-heading-the-end", "https://a.example/x", "#doc-heading-part", "/my-apps"]
    );
    assert_eq!(text(&stage.one("a[rel~=noopener]")), "https://a.example/x");
}

#[wasm_bindgen_test]
async fn footnotes_lead_to_their_notes_and_back() {
    let link = |href: &str| {
        format!(r##"{{"type":"link","href":"#{href}","children":[{{"type":"text","text":"1"}}]}}"##)
    };
    let stage = show_nodes(&format!(
        r#"{{"type":"heading","level":2,"children":[{{"type":"text","text":"First"}},{to}]}},
        {{"type":"paragraph","children":[{to}]}},
        {{"type":"list","isOrdered":true,"children":[{{"type":"list_item","children":[
            {{"type":"paragraph","children":[{{"type":"text","text":"A note"}},{back},{back_again}]}}]}}]}}"#,
        to = link("doc-footnote-1"),
        back = link("doc-footnote-1-from-1"),
        back_again = link("doc-footnote-1-from-2"),
    ))
    .await;
    assert_eq!(stage.one("h2").id(), "doc-heading-first");
    for place in ["h2 > sup > a#doc-footnote-1-from-1", "p > sup > a#doc-footnote-1-from-2"] {
        assert!(stage.has(&format!("{place}[href='#doc-footnote-1'][aria-label='Note 1']")), "{place}");
    }
    assert!(
        stage.has("ol > li#doc-footnote-1 a[href='#doc-footnote-1-from-1'][aria-label^='Back from note 1']")
    );
    assert!(stage.has("li#doc-footnote-1 a[href='#doc-footnote-1-from-2']"));
}

#[wasm_bindgen_test]
async fn nothing_hostile_comes_alive() {
    let stage = show_nodes(
        r#"{"type":"paragraph","children":[{"type":"text","text":"<script>alert(1)</script><img src=x onerror=alert(1)>"}]},
        {"type":"link","href":"javascript:alert(1)","children":[{"type":"text","text":"press"}]},
        {"type":"link","href":"JaVaScRiPt:alert(1)","children":[{"type":"text","text":"me"}]},
        {"type":"link","href":"data:text/html,x","children":[{"type":"text","text":"not"}]},
        {"type":"image","url":"javascript:alert(1)","alt":"the words of a picture"},
        {"type":"code_block","lang":"\"><script>","children":[{"type":"text","text":"</code><script>alert(1)</script>"}]},
        {"type":"heading","level":2,"children":[{"type":"text","text":"\" onmouseover=\"alert(1)"}]},
        {"type":"script","src":"https://evil.example","children":[{"type":"text","text":"inside the unknown"}]}"#,
    )
    .await;
    assert!(!stage.has("script, iframe, img, [onerror], [onmouseover], [src]"));
    assert_eq!(stage.texts(".document a:not(.anchor)"), [""; 0]);
    let words = text(&stage.one(".document"));
    for expected in
        ["<script>alert(1)</script><img src=x", "pressmenot", "the words of a picture", "inside the unknown"]
    {
        assert!(words.contains(expected), "{expected} is shown in {words}");
    }
}

#[wasm_bindgen_test]
async fn a_first_heading_that_repeats_the_title_is_left_out() {
    let heading = |level: u8, text: &str| {
        format!(r#"{{"type":"heading","level":{level},"children":[{{"type":"text","text":"{text}"}}]}}"#)
    };
    let stage = show_nodes(&[heading(1, "A Guide"), heading(2, "Same"), heading(2, "Same")].join(",")).await;
    assert_eq!(stage.texts("h1"), ["A guide"]);
    assert_eq!(stage.one("article > header").id(), "doc-heading-a-guide");
    let ids: Vec<String> = stage.all("h2").iter().map(|heading| heading.id()).collect();
    assert_eq!(ids, ["doc-heading-same", "doc-heading-same-2"]);
}

#[wasm_bindgen_test]
async fn a_document_with_headings_of_its_own_goes_below_the_title() {
    let heading = |level: u8| {
        format!(r#"{{"type":"heading","level":{level},"children":[{{"type":"text","text":"L{level}"}}]}}"#)
    };
    let stage = show_nodes(&[heading(1), heading(2), heading(6)].join(",")).await;
    assert_eq!(stage.texts("h1"), ["A guide"]);
    assert_eq!(
        (stage.one("h2").id(), stage.one("h3").id()),
        ("doc-heading-l1".into(), "doc-heading-l2".into())
    );
    assert_eq!(stage.one("h6").id(), "doc-heading-l6");
}

#[wasm_bindgen_test]
async fn markdown_that_came_as_text_shows_as_text() {
    let stage = show(r##""# Raw\n\n<b>not bold</b>""##).await;
    assert_eq!(text(&stage.one("pre.doc-source")), "# Raw\n\n<b>not bold</b>");
    assert!(!stage.has("b"));
}
