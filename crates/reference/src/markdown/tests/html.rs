use super::draws;

#[test]
fn comments_disappear() {
    draws("<!-- a -->\n\nb <!-- c --> d\n\n<!--\n\ne\n\n-->f", "p{b  d} p{f}");
    draws("a\n<!-- b\nc -->\n", "p{a}");
}

#[test]
fn elements_are_their_nodes() {
    draws("<h1 align=\"center\">Fastify</h1>\n\n## A\n<a id=\"a\"></a>\n\nb", "h1{Fastify} h2{A} p{b}");
    draws("<p align=center>\n  <a href=\"x\" title=t><b>a</b></a>\n  b\n</p>\n<hr>", "p{link(x){b{a}} b} --");
    draws(
        "<p><i>a</i><em>b</em> <strong>c</strong> <del>d</del> <code>e &lt;</code></p>",
        "p{i{a}i{b} b{c} s{d} `e <`}",
    );
    draws("press <kbd>a</kbd> or<br/><u>H</u><sub>2</sub>O 10<sup>-6</sup>, 1<sup>st</sup>", {
        "p{press `a` or/H₂O 10⁻⁶, 1st}"
    });
    draws("<pre><code>\na\n  b &lt;\n\n<b>c</b><br>d</code></pre>", "code{a\n  b <\n\nc\nd}");
    draws("<blockquote>a<p>b</blockquote>c", "quote{p{a} p{b}} p{c}");
    draws("<svg width=\"1\"><path d=\"M1\"/></svg> a", "p{ a}");
}

#[test]
fn details_and_terms_are_titles_of_what_follows() {
    draws(
        "<details>\n<summary>More &amp; more</summary>\n\n- a\n\n</details>",
        "p{b{More & more}} ul{li{tb{a}}}",
    );
    draws("<dl><dt>a</dt><dd><p>b</p></dd><dt>c<dd>d</dl>", "p{b{a}} p{b} p{b{c}} p{d}");
}

#[test]
fn lists_nest_whether_their_items_end_or_not() {
    draws("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", {
        "ul{li{tb{a} ul{li{tb{b}}}} li{p{c}}}"
    });
    draws("<ol> <li> a <li> <b>b</b> <p>c </ol> d", "ol{li{tb{a}} li{tb{b{b}} p{c}}} p{d}");
    draws("<li>a<li>b", "ul{li{tb{a}} li{tb{b}}}");
    draws("<ul>a<p>b</p></ul>", "ul{li{tb{a} p{b}}}");
    draws("One of: <ul> <li> a </li> <li> `b` </li> </ul> then", {
        "p{One of:} ul{li{tb{a}} li{tb{`b`}}} p{then}"
    });
    draws("<ul><li><div>a</div><div>b</div></li></ul>", "ul{li{p{a} p{b}}}");
}

#[test]
fn tables_have_rows_of_cells() {
    draws(
        "<table><thead><tr><th>a<th>b</thead><tr><td>c</td><td>d<br>\n e</td></tr></table>",
        "table{head{td{a} td{b}} tr{td{c} td{d/e}}}",
    );
    draws("<table><caption>x</caption><tr><th>a</th><td>b</td></tr></table>", "p{x} table{tr{td{a} td{b}}}");
    draws("<table><td>a<tr><th>b</table>c", "table{tr{td{a}} tr{td{b}}} p{c}");
    draws("<table>a<tr>b</table>", "p{a} table{tr{td{b}}}");
    draws("<table></table><td>a</td>", "p{a}");
    draws("<table><tr><td><ul><li>a</td></ul><td>b", "table{tr{td{ul{li{tb{a}}}} td{b}}}");
    draws("<table><tr><td><p>a<p>b<table><tr><td>c</table></table>", {
        "table{tr{td{p{a}p{b}table{tr{td{c}}}}}}"
    });
}

#[test]
fn elements_go_on_around_markdown() {
    draws("<table><tr><td>\n\n- *a*\n\n</td><td>b</td></tr></table>", {
        "table{tr{td{ul{li{tb{i{a}}}}} td{b}}}"
    });
    draws("<blockquote>\n\n# a\n\nb\n\n</blockquote>\n\nc", "quote{h1{a} p{b}} p{c}");
    draws("> <ul><li>a\n\nb", "quote{ul{li{tb{a}}}} p{b}");
    draws("- <blockquote>a\n- </blockquote>b\n", "ul{li{quote{p{a}}} li{tb{b}}}");
}

#[test]
fn elements_that_cross_or_never_end() {
    draws("<p>a <b>b <i>c</b> d</i> e</p>f", "p{a b{b i{c}} d e} p{f}");
    draws("<b>a\n\nb", "p{b{a}} p{b}");
    draws("a <b>*b</b> c* d", "p{a b{i{b c} d}}");
    draws("a *b <b>c* d</b> e", "p{a i{b b{c}} d e}");
    draws("</b></p></ul></table></td>a", "p{a}");
    draws("<b><p>a</p><ul><li>b</ul></b>", "p{b{a}} ul{li{tb{b}}}");
    draws("# a <div>b</div> <ul><li>c</ul> d\n\ne", "h1{a b c d} p{e}");
    draws("*a <p>b* c", "p{i{a}} p{i{b}} p{c}");
}

#[test]
fn links_and_images_of_html_are_those_of_markdown() {
    draws("<a href='https://a.example/?b&amp;c'>d</a> <a name=e>f</a>", {
        "p{link(https://a.example/?b&c){d} f}"
    });
    draws("<a href=x>a<a href=y>b</a></a> [c <a href=y>d</a>](z)", "p{link(x){ab} link(z){c d}}");
    draws("<p><img src=\"a.png\" alt='b > \"c\"'></p>\n\nd <img src=e alt=f>", {
        "p{img(a.png){b > \"c\"}} p{d img(e){f}}"
    });
    draws("<a href=\"x\"><div><img src=y></div><div>a</div></a>", "p{link(x){img(y){}}} p{a}");
    draws("a <img alt=b> <img>", "p{a b }");
}

#[test]
fn unsafe_targets_of_html_leave_their_text() {
    for href in [
        "javascript:alert(1)",
        "JavaScript&#58;x",
        "java&#10;script:x",
        "javascript&colon;x",
        "data:text/html,x",
        " ",
    ] {
        draws(&format!("<a href=\"{href}\" onclick=\"x()\">a</a> <img src=\"{href}\" alt=b>"), "p{a b}");
    }
}

#[test]
fn remarks_are_quotes_only_at_the_start_of_a_line() {
    draws("<p>a</p> <note> <p>b</p> </note> <p>c</p>", "p{a} quote{p{b}} p{c}");
    draws("<note> <p>b</p> </note> c", "quote{p{b}} p{c}");
    draws("<fullname>EC2</fullname> <p>a</p>", "p{EC2} p{a}");
    draws("see /files/<note> or </note>", "p{see /files/<note> or </note>}");
}

#[test]
fn tags_leave_no_empty_nodes() {
    for html in [
        "<img alt=\"\">",
        "<br>",
        "<p><br></p>",
        "<b></b>",
        "<b><br></b>",
        "<pre></pre>",
        "<!-- -->",
        "<ul></ul>",
        "<table><tr></table>",
        "<blockquote> </blockquote>",
        "<summary> </summary>",
        "<a href=x></a>",
    ] {
        draws(&format!("a\n\n{html}"), "p{a}");
    }
}

#[test]
fn other_tags_are_text() {
    draws(
        "an Array<string> or List<Path>, see /files/<path>",
        "p{an Array<string> or List<Path>, see /files/<path>}",
    );
    draws("<Tabs value=\"a\">\nb\n</Tabs>", "p{<Tabs value=\"a\"> b </Tabs>}");
    draws("<script>alert('<b>')</script>", "p{<script>alert('<b>')</script>}");
    draws("a <iframe src=\"b\"></iframe>", "p{a <iframe src=\"b\"></iframe>}");
    draws("<div>a < b <c", "p{a < b <c}");
    draws("<div a=\"b\n<p>c</p>\n<p>d</p>", "p{<div a=\"b} p{c} p{d}");
    draws("<ul><x>a</ul>", "ul{li{tb{<x>a}}}");
}
