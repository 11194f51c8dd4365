use portico_api_types::spec::SPEC_TEXT;

use super::*;
use crate::model::Chosen;
use crate::reply::SHOWN;
use crate::samples::Payload;

/// Opens an answer that comes in two pieces.
fn open(shelf: &mut Shelf, name: &str, media_type: &str, body: impl AsRef<[u8]>) -> Result<(), Failure> {
    let mut answer = SpecAnswer::of(media_type);
    let (first, second) = body.as_ref().split_at(body.as_ref().len() / 2);
    answer.push(first);
    answer.push(second);
    shelf.open(name, answer)
}

fn answer(content: &str) -> Vec<u8> {
    serde_json::to_vec(&serde_json::json!({ "api_type": "openapi", "content": content })).unwrap()
}

const JSON: &str = "application/json";

fn text(spec: &str) -> Question {
    Question::Text { spec: spec.to_owned(), as_json: None }
}

#[test]
fn keeps_those_used_last() {
    let mut shelf = Shelf::default();
    for name in ["a", "b", "c"] {
        open(&mut shelf, name, JSON, answer("openapi: 3.0.0")).unwrap();
    }
    assert!(shelf.answer(&text("a")).is_ok());
    open(&mut shelf, "d", JSON, answer("openapi: 3.0.0")).unwrap();
    assert_eq!(["a", "b", "c", "d"].map(|name| shelf.holds(name)), [true, false, true, true]);
    assert_eq!(shelf.answer(&text("b")), Err(Failure::NotOpen));
}

#[test]
fn says_what_is_wrong_with_an_answer() {
    let mut shelf = Shelf::default();
    for body in [&b"<html>"[..], b"{}", b"", b"\xff", b"null"] {
        assert_eq!(open(&mut shelf, "a", JSON, body), Err(Failure::NoAnswer));
    }
    assert_eq!(open(&mut shelf, "a", JSON, answer(" \n")), Err(Failure::NoSpecification));
    assert!(matches!(open(&mut shelf, "a", JSON, answer("{\"a\":1}")), Err(Failure::Unreadable(_))));
    assert_eq!(open(&mut shelf, "a", SPEC_TEXT[0], b"{\"\xff"), Err(Failure::NoAnswer));
    assert_eq!(open(&mut shelf, "a", SPEC_TEXT[1], b" \n"), Err(Failure::NoSpecification));
    assert!(matches!(open(&mut shelf, "a", SPEC_TEXT[1], b"a: 1"), Err(Failure::Unreadable(_))));
    assert!(!shelf.holds("a"));
}

#[test]
fn finds_operations_by_everything_that_names_them() {
    let mut shelf = Shelf::default();
    let text = r##"{"swagger":"2.0","parameters":{"who":{"name":"visitor","in":"query","type":"string"}},"paths":{
        "/lamps":{"parameters":[{"$ref":"#/parameters/who"}],"get":{"summary":"All lamps"},
            "post":{"parameters":[{"name":"colour","in":"query","type":"string"}, {"$ref":"#/nowhere"}, 7]}},
        "/tides":{"get":{"summary":"The water level","parameters":null}}}}"##;
    open(&mut shelf, "a", SPEC_TEXT[0], text).unwrap();
    for (query, expected) in [
        ("lamps", &[0, 1][..]),
        ("visitor", &[0, 1]),
        ("post colour", &[1]),
        ("watr levle", &[2]),
        ("lampz", &[0, 1]),
        ("visitro", &[0, 1]),
        ("tide", &[2]),
        ("nothing", &[]),
        ("", &[]),
    ] {
        let question = Question::Find { spec: "a".to_owned(), query: query.to_owned() };
        let Ok(Answer::Found(mut found)) = shelf.answer(&question) else { panic!("{query}") };
        found.sort_unstable();
        assert_eq!(found, expected, "{query}");
    }
    let question = Question::Find { spec: "b".to_owned(), query: "lamps".to_owned() };
    assert_eq!(shelf.answer(&question), Err(Failure::NotOpen));
}

#[test]
fn sends_a_form_in_parts_as_it_is_suggested() {
    let mut shelf = Shelf::default();
    let text = r#"{"openapi":"3.0.0","paths":{"/photos":{"post":{"requestBody":{"content":{"multipart/form-data":
        {"schema":{"properties":{"title":{"type":"string","example":"Dusk"},"size":{"type":"integer","example":3}}}}}}}}}}"#;
    open(&mut shelf, "a", SPEC_TEXT[0], text).unwrap();
    let asked = Question::Operation { spec: "a".to_owned(), number: 0 };
    let Ok(Answer::Operation(operation)) = shelf.answer(&asked) else { panic!() };
    let chosen = Box::new(Chosen::suggested(&operation));
    let page = "https://portal.example/".to_owned();
    let call = CallPlace { spec: "a".to_owned(), number: 0, chosen, page };
    let prepared = shelf.prepare(&call, Purpose::Send).unwrap();
    let Some(Payload::Parts(parts)) = prepared.request.body else { panic!("{:?}", prepared.request.body) };
    assert_eq!(parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>(), ["title", "size"]);
    assert_eq!(prepared.problems, []);
}

#[test]
fn gives_the_text_in_either_syntax() {
    let mut shelf = Shelf::default();
    open(&mut shelf, "json", JSON, answer("{\"openapi\":\"3.0.0\",\"x\":[1]}")).unwrap();
    open(&mut shelf, "yaml", SPEC_TEXT[1], b"openapi: 3.0.0\nx: [1]\n").unwrap();
    let mut told =
        |spec: &str, as_json| match shelf.answer(&Question::Text { spec: spec.to_owned(), as_json }) {
            Ok(Answer::Text(text)) => text,
            other => panic!("{other:?}"),
        };
    assert_eq!(told("json", Some(true)), told("json", None));
    assert_eq!(told("json", Some(false)), "openapi: \"3.0.0\"\nx:\n- 1\n");
    assert_eq!(told("yaml", Some(true)), "{\n  \"openapi\": \"3.0.0\",\n  \"x\": [\n    1\n  ]\n}");
}

#[test]
fn a_long_sample_shows_its_beginning_and_is_copied_whole() {
    let mut shelf = Shelf::default();
    let text = r#"{"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"text/plain":{}}}}}}}"#;
    open(&mut shelf, "a", SPEC_TEXT[0], text).unwrap();
    let mut sample = |length: usize| {
        let chosen = Chosen { body: Some("é".repeat(length)), ..Chosen::default() };
        let page = "https://portal.example/".to_owned();
        let call = CallPlace { spec: "a".to_owned(), number: 0, chosen: Box::new(chosen), page };
        match shelf.answer(&Question::Sample { call, language: Language::Curl }) {
            Ok(Answer::Sample { code, whole, .. }) => {
                (code.into_iter().map(|piece| piece.text).collect::<String>(), whole)
            }
            other => panic!("{other:?}"),
        }
    };
    let (code, whole) = sample(10);
    assert!(code.contains(&"é".repeat(10)) && whole.is_none(), "{code}");
    let (code, whole) = sample(1_000_000);
    let whole = whole.unwrap();
    assert!(whole.starts_with(&code) && whole.contains(&"é".repeat(1_000_000)));
    assert!((SHOWN - 1..=SHOWN).contains(&code.len()), "{}", code.len());
}
