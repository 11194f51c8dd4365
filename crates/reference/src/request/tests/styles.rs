use super::*;
use crate::request::value::Value;

const STRING: &str = "blue";
const ARRAY: &str = r#"["blue","black","brown"]"#;
const OBJECT: &str = r#"{ "R": 100, "G": 200, "B": 150 }"#;

/// Style, explode, and what empty string, string, array and object come to. Where the standard says "n/a" there is
/// nothing.
type Row = (Style, bool, [&'static str; 4]);

/// "Style Examples" of OpenAPI 3.1.1, section 4.8.12.5, row by row.
const TABLE: [Row; 14] = [
    (Style::Matrix, false, [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"]),
    (
        Style::Matrix,
        true,
        [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
    ),
    (Style::Label, false, [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
    (Style::Label, true, [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
    (Style::Simple, false, ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]),
    (Style::Simple, true, ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    (Style::Form, false, ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"]),
    (Style::Form, true, ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"]),
    (
        Style::SpaceDelimited,
        false,
        ["", "", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
    ),
    (Style::SpaceDelimited, true, ["", "", "", ""]),
    (
        Style::PipeDelimited,
        false,
        ["", "", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
    ),
    (Style::PipeDelimited, true, ["", "", "", ""]),
    (Style::DeepObject, false, ["", "", "", ""]),
    (Style::DeepObject, true, ["", "", "", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"]),
];

fn written(location: Location, style: Style, explode: bool, types: &[&str], text: &str) -> String {
    let parameter = Parameter { style, explode, ..parameter(location, "color", types) };
    style::written(&parameter, &value::read(text, &parameter.schema).0)
}

#[test]
fn values_are_written_as_the_standard_shows() {
    for (style, explode, expected) in TABLE {
        let location = match style {
            Style::Matrix | Style::Label | Style::Simple => Location::Path,
            _ => Location::Query,
        };
        let values = [("", "string"), (STRING, "string"), (ARRAY, "array"), (OBJECT, "object")];
        for ((text, kind), expected) in values.into_iter().zip(expected) {
            // What does not apply is not asked for; the empty string in the path is nothing.
            if !expected.is_empty() || style == Style::Simple {
                assert_eq!(
                    written(location, style, explode, &[kind], text),
                    expected,
                    "{style:?} {explode} {kind}"
                );
            }
        }
    }
}

#[test]
fn a_style_that_says_nothing_about_a_value_writes_it_as_forms_do() {
    for (style, explode, kind, text, expected) in [
        (Style::SpaceDelimited, true, "array", ARRAY, "color=blue&color=black&color=brown"),
        (Style::PipeDelimited, true, "object", OBJECT, "R=100&G=200&B=150"),
        (Style::PipeDelimited, false, "string", STRING, "color=blue"),
        (Style::DeepObject, true, "array", ARRAY, "color=blue&color=black&color=brown"),
        (Style::DeepObject, true, "string", STRING, "color=blue"),
        (Style::TabDelimited, false, "array", ARRAY, "color=blue%09black%09brown"),
    ] {
        assert_eq!(written(Location::Query, style, explode, &[kind], text), expected, "{style:?} {kind}");
    }
}

#[test]
fn headers_have_no_escapes_and_cookies_their_own_separator() {
    let nasty = r#"["a b","ä,%"]"#;
    let header = |explode, kind, text| written(Location::Header, Style::Simple, explode, &[kind], text);
    assert_eq!(header(false, "array", nasty), "a b,ä,%");
    assert_eq!(header(true, "object", OBJECT), "R=100,G=200,B=150");
    let cookie = |explode, kind, text| written(Location::Cookie, Style::Form, explode, &[kind], text);
    assert_eq!(cookie(true, "array", nasty), "color=a%20b; color=%C3%A4%2C%25");
    assert_eq!(cookie(false, "array", nasty), "color=a%20b,%C3%A4%2C%25");
    assert_eq!(cookie(true, "object", OBJECT), "R=100; G=200; B=150");
}

#[test]
fn a_list_is_typed_in_three_ways() {
    for text in [ARRAY, "blue,black,brown", " blue , black,brown ", "blue\nblack\r\nbrown\n"] {
        assert_eq!(
            written(Location::Query, Style::Form, false, &["array", "null"], text),
            "color=blue,black,brown",
            "{text:?}"
        );
    }
    // Where text is allowed, commas are text.
    let both = |text| written(Location::Query, Style::Form, false, &["string", "array"], text);
    assert_eq!(both("blue,black"), "color=blue%2Cblack");
    assert_eq!(both(ARRAY), "color=blue,black,brown");
    assert_eq!(written(Location::Query, Style::Form, false, &[], ARRAY), "color=blue,black,brown");
}

#[test]
fn what_is_undefined_is_not_written() {
    let query = |kind, text| written(Location::Query, Style::Form, true, &[kind], text);
    for (kind, text) in
        [("array", ""), ("array", "[]"), ("array", "[null]"), ("object", "{}"), ("object", "{\"a\":null}")]
    {
        assert_eq!(query(kind, text), "", "{kind} {text}");
    }
    assert_eq!(query("array", "[1,null,2]"), "color=1&color=2");
}

#[test]
fn members_stay_as_they_are_typed() {
    let long = r#"{"id": 12345678901234567890123, "price": 1.50, "deep": {"a": [1]}, "text": "\u00e9\n"}"#;
    assert_eq!(
        written(Location::Query, Style::Form, true, &["object"], long),
        "id=12345678901234567890123&price=1.50&deep=%7B%22a%22%3A%20%5B1%5D%7D&text=%C3%A9%0A"
    );
}

#[test]
fn reserved_characters_stay_where_that_is_allowed_and_harmless() {
    let reserved = ":/?#[]@!$&'()*+,;=%20%";
    let written = |location| {
        let parameter = Parameter { allow_reserved: true, ..parameter(location, "q", &["string"]) };
        style::written(&parameter, &Value::One(reserved.to_owned()))
    };
    assert_eq!(written(Location::Query), "q=:/?%23%5B%5D@!$%26'()*%2B,;=%20%25");
    assert_eq!(written(Location::Path), ":%2F%3F%23%5B%5D@!$&'()*+,;=%20%25");
}
