use std::time::{Duration, Instant};

use serde_json::json;

use super::{Document, WORTH_KEEPING, join};
use crate::error::SpecError;
use crate::model::Trouble;

fn open(text: &str) -> Document {
    Document::open(text.to_owned()).unwrap()
}

#[test]
fn finds_parts_by_pointer() {
    let document = open(r#"{"openapi":"3.1.0","paths":{"/a~b":{"get":{"tags":["x","y"]}},"\u002fc":{}}}"#);
    assert_eq!(document.keys("/paths"), ["/a~b", "/c"]);
    assert_eq!(*document.value("/paths/~1a~0b/get/tags/1").unwrap(), json!("y"));
    assert_eq!(*document.value(&join("/paths", "/c")).unwrap(), json!({}));
    assert_eq!(document.value("/paths/x"), Err(Trouble::LeadsNowhere("#/paths/x".to_owned())));
    assert_eq!(document.value("paths"), Err(Trouble::LeadsNowhere("#paths".to_owned())));
}

#[test]
fn of_repeated_keys_the_last_counts_at_the_first_place() {
    let many: String = (0..20).fold(String::new(), |text, key| text + &format!(r#""k{key}":0,"#));
    for more in ["", &many] {
        let document = open(&format!(r#"{{"openapi":"3.0.0","x":{{"a":1,{more}"b":2,"a":3,"a":4}}}}"#));
        assert_eq!(document.keys("/x")[0], "a");
        assert_eq!(document.keys("/x").iter().filter(|key| *key == "a").count(), 1);
        assert_eq!(*document.value("/x/a").unwrap(), json!(4));
        assert_eq!(*document.value("/x/b").unwrap(), json!(2));
    }
}

#[test]
fn follows_references_to_their_end() {
    let document = open(
        r##"{"swagger":"2.0","a":{"$ref":"#/b"},"b":{"$ref":"#/c%20d"},"c d":{"e":1},
            "loop":{"$ref":"#/loop"},"out":{"$ref":"other.yaml#/x"},"properties":{"$ref":{"type":"string"}}}"##,
    );
    let found = document.resolve("#/a").unwrap();
    assert_eq!((found.pointer.as_str(), &*found.value), ("/c d", &json!({ "e": 1 })));
    assert_eq!(document.resolve("#/loop").unwrap_err(), Trouble::LeadsNowhere("#/loop".to_owned()));
    assert_eq!(document.resolve("#/out").unwrap_err(), Trouble::LeadsOutside("other.yaml#/x".to_owned()));
    assert_eq!(document.resolve("#/none").unwrap_err(), Trouble::LeadsNowhere("#/none".to_owned()));
    assert_eq!(document.resolve("#/properties").unwrap().pointer, "/properties");
}

#[test]
fn yaml_is_found_the_same_way() {
    let text = "openapi: 3.0.0\npaths:\n  /a: {get: {summary: 'It''s'}}\n";
    let document = open(text);
    assert_eq!(*document.value("/paths/~1a/get/summary").unwrap(), json!("It's"));
    assert_eq!(document.text(), text);
}

#[test]
fn deep_and_large_parts_do_not_spoil_the_rest() {
    let deep = format!("{}0{}", "[".repeat(100_000), "]".repeat(100_000));
    let large = format!("\"{}\"", "x".repeat(5_000_000));
    let document = open(&format!(r#"{{"openapi":"3.0.0","deep":{deep},"large":{large},"a":1}}"#));
    assert_eq!(document.value("/deep"), Err(Trouble::TooMuch));
    assert_eq!(document.value("/large"), Err(Trouble::TooMuch));
    assert_eq!(*document.value("/a").unwrap(), json!(1));
}

/// Every level that is gone down is looked over to its end.
#[test]
fn pointers_go_down_no_further_than_anything_is_read() {
    let levels = 1_000_000;
    let deep = format!("{}0{}", "{\"a\":".repeat(levels), "}".repeat(levels));
    let document = open(&format!(r#"{{"openapi":"3.0.0","a":{deep}}}"#));
    assert!(document.has(&"/a".repeat(100)));
    let start = std::time::Instant::now();
    assert!(!document.has(&"/a".repeat(levels)));
    assert!(start.elapsed() < std::time::Duration::from_secs(5), "took {:?}", start.elapsed());
}

#[test]
fn many_pointers_to_the_bottom_are_found_soon() {
    let deep =
        (0..120).fold("{}".to_owned(), |inner, _| format!(r#"{{"pad":"{}","a":{inner}}}"#, "x".repeat(100)));
    let document = open(&format!(r#"{{"openapi":"3.0.0","x":{deep}}}"#));
    let bottom = format!("/x{}", "/a".repeat(118));
    let start = std::time::Instant::now();
    assert!((0..20_000).all(|at| !document.has(&format!("{bottom}/b{at}"))));
    assert!(start.elapsed() < std::time::Duration::from_secs(5), "took {:?}", start.elapsed());
}

#[test]
fn what_is_deep_is_not_converted_into_spaces() {
    let deep = format!("{}{}1{}", "[".repeat(60), "1,".repeat(600_000), "]".repeat(60));
    assert_eq!(open(&format!(r#"{{"openapi":"3.0.0","x":{deep}}}"#)).converted(), None);
    assert_eq!(open(&format!("openapi: 3.0.0\nx: {deep}")).converted(), None);
}

#[test]
fn refuses_what_is_no_specification() {
    for text in [
        "",
        "{}",
        "[]",
        "<html></html>",
        "plain words",
        r#"{"openapi":"3.0.0""#,
        "null",
        "[{\"openapi\":\"3\"}]",
    ] {
        assert!(Document::open(text.to_owned()).is_err(), "{text}");
    }
    assert!(matches!(Document::open("{}".to_owned()), Err(SpecError::NotOpenApi)));
}

#[test]
fn what_has_too_many_members_is_found_all_the_same() {
    let many = "[],".repeat(300_000);
    let document =
        open(&format!(r#"{{"openapi":"3.0.0","a":[{many}7],"paths":{{"/a":{{"get":{{"summary":"A"}}}}}}}}"#));
    assert_eq!(*document.value("/a/300000").unwrap(), json!(7));
    assert_eq!(document.outline().operations[0].summary.as_deref(), Some("A"));
}

#[test]
fn a_key_that_is_no_text_costs_no_others() {
    let more = format!("[{}7]", "[],".repeat(200_000));
    for (others, is_noted) in [("0", true), (more.as_str(), false)] {
        let pad = "x".repeat(WORTH_KEEPING);
        let document = open(&format!(
            r#"{{"openapi":"3.0.0","others":{others},"a":{{"b":1,"\ud800":2,"\u0063":3,"\"":4,"pad":"{pad}"}}}}"#
        ));
        let start = document.slice_at("/a").unwrap().0;
        let noted = document.members.borrow().get(&start).map_or(0, |members| members.len());
        assert_eq!(noted, if is_noted { 5 } else { 0 });
        assert_eq!(document.keys("/a"), ["b", r"\ud800", "c", "\"", "pad"]);
        assert_eq!(*document.value(r"/a/\ud800").unwrap(), json!(2));
        assert_eq!(document.value("/a").unwrap().as_object().unwrap().len(), 5);
    }
}

#[test]
fn space_before_the_document_is_passed_over_once() {
    let document = open(&format!(r#"{}{{"openapi":"3.0.0","a":{{"b":1}}}}"#, " ".repeat(20_000_000)));
    let begun = Instant::now();
    for _ in 0..2_000 {
        assert!(document.has("/a/b"));
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}
