use super::*;
use crate::model::{ChosenBody, Encoding, Field, FieldValue, Response};
use crate::samples::{Part, PartContent};

fn sent(operation: &Operation, media_type: Option<&str>, body: ChosenBody) -> Prepared {
    let chosen = Chosen { media_type: media_type.map(str::to_owned), body, ..Chosen::default() };
    request(operation, "POST", "/ships", &chosen)
}

fn typed(text: &str) -> ChosenBody {
    ChosenBody::Text(text.to_owned())
}

fn field(name: &str, text: &str) -> Field {
    Field { name: name.to_owned(), value: FieldValue::Text(text.to_owned()) }
}

#[test]
fn text_is_sent_as_it_is_typed() {
    let operation = with_body(&["application/json; charset=utf-8", "application/xml"]);
    let json = "{\"price\": 1.50,\r\n  \"a\": \"é\"}";
    let prepared = sent(&operation, None, typed(json));
    assert_eq!(
        (text(&prepared), header(&prepared, "Content-Type")),
        (Some(json), Some("application/json; charset=utf-8"))
    );
    assert_eq!(prepared.problems, []);
    let prepared = sent(&operation, Some("application/xml"), typed("<a/>"));
    assert_eq!((text(&prepared), header(&prepared, "Content-Type")), (Some("<a/>"), Some("application/xml")));
    let prepared = sent(&operation, Some("text/unknown"), typed("[]"));
    assert_eq!(header(&prepared, "Content-Type"), Some("application/json; charset=utf-8"));
}

#[test]
fn what_is_no_json_is_sent_and_told() {
    let prepared = sent(&with_body(&["application/vnd.ship+json"]), None, typed("{\n  \"a\": }"));
    assert_eq!(text(&prepared), Some("{\n  \"a\": }"));
    assert_eq!(prepared.problems, [RequestProblem::InvalidJson { line: 2, column: 8 }]);
    let deep = sent(&with_body(&["application/json"]), None, typed(&"[".repeat(1_000_000)));
    assert!(matches!(deep.problems.as_slice(), [RequestProblem::InvalidJson { .. }]));
}

#[test]
fn a_form_is_typed_as_an_object_or_field_by_field() {
    let operation = with_body(&["application/x-www-form-urlencoded"]);
    let form = "name=%C3%84da%20%26%20co&tags=a&tags=b&note=%5B1%5D&size=%7B%22x%22%3A%201%7D";
    let object = r#"{"name": "Äda & co", "tags": ["a", "b"], "none": null, "note": "[1]", "size": {"x": 1}}"#;
    assert_eq!(text(&sent(&operation, None, typed(object))), Some(form));
    let fields = vec![field("name", "Äda & co"), field("tags", "a"), field("tags", "b")];
    assert_eq!(
        text(&sent(&operation, None, ChosenBody::Fields(fields))),
        Some("name=%C3%84da%20%26%20co&tags=a&tags=b")
    );
    assert_eq!(text(&sent(&operation, None, typed("a=1&b=%20"))), Some("a=1&b=%20"));
}

#[test]
fn a_form_with_files_has_parts() {
    let mut operation = with_body(&["multipart/form-data"]);
    let encoding = |property: &str, media_type: &str| Encoding {
        property: property.to_owned(),
        content_type: Some(media_type.to_owned()),
    };
    operation.body.as_mut().unwrap().contents[0].encoding =
        vec![encoding("photo", "image/png, image/jpeg"), encoding("any", "image/*")];
    let file = |name: &str| Field { name: name.to_owned(), value: FieldValue::File("a.png".to_owned()) };
    let fields = vec![field("name", "{Ada"), field("meta", "{\"a\":1}"), file("photo"), file("any")];
    let prepared = sent(&operation, None, ChosenBody::Fields(fields));
    let text = |text: &str| PartContent::Text(text.to_owned());
    let file = PartContent::File("a.png".to_owned());
    let part = |name: &str, media_type: Option<&str>, content: PartContent| Part {
        name: name.to_owned(),
        media_type: media_type.map(str::to_owned),
        content,
    };
    let parts = vec![
        part("name", None, text("{Ada")),
        part("meta", Some("application/json"), text("{\"a\":1}")),
        part("photo", Some("image/png"), file.clone()),
        part("any", None, file),
    ];
    assert_eq!(prepared.request.body, Some(Payload::Parts(parts)));
    // Whoever sends the parts says what is between them.
    assert_eq!(header(&prepared, "Content-Type"), None);
    let object = sent(&operation, None, typed(r#"{"a": [1, "b"]}"#));
    let parts = vec![part("a", None, text("1")), part("a", None, text("b"))];
    assert_eq!(object.request.body, Some(Payload::Parts(parts)));
}

#[test]
fn a_range_of_media_types_becomes_one() {
    for (range, body, expected) in [
        ("*/*", typed("[1]"), "application/json"),
        ("text/*", typed("one"), "text/plain"),
        ("image/*", ChosenBody::File("a.png".to_owned()), "application/octet-stream"),
        ("image/png", ChosenBody::File("a.png".to_owned()), "image/png"),
    ] {
        assert_eq!(
            header(&sent(&with_body(&[range]), None, body), "Content-Type"),
            Some(expected),
            "{range}"
        );
    }
}

#[test]
fn a_body_is_required_or_needless() {
    let operation = with_body(&["application/json"]);
    let none = sent(&operation, None, ChosenBody::None);
    assert_eq!((none.request.body, none.problems), (None, vec![RequestProblem::MissingBody]));
    let chosen = Chosen { body: typed("{}"), ..Chosen::default() };
    let get = request(&operation, "get", "/ships", &chosen);
    assert_eq!((get.request.body, get.problems), (None, vec![RequestProblem::NeedlessBody]));
    let bodiless = request(&super::operation(Vec::new()), "POST", "/ships", &chosen);
    assert_eq!((bodiless.request.body, bodiless.problems), (None, vec![]));
}

#[test]
fn answers_that_are_hoped_for_are_asked_for() {
    let response = |status: &str, media_types: &[&str]| Response {
        status: status.to_owned(),
        contents: with_body(media_types).body.unwrap().contents,
        ..Response::default()
    };
    let accept = |responses: Vec<Response>| {
        let operation = Operation { responses, ..operation(Vec::new()) };
        header(&request(&operation, "GET", "/", &Chosen::default()), "Accept").map(str::to_owned)
    };
    let problem = || response("default", &["application/problem+json"]);
    let found =
        vec![response("200", &["application/json", "text/csv"]), response("2XX", &["text/csv"]), problem()];
    assert_eq!(accept(found).as_deref(), Some("application/json, text/csv"));
    assert_eq!(accept(vec![response("204", &[]), problem()]).as_deref(), Some("application/problem+json"));
    assert_eq!(accept(vec![response("204", &[])]), None);
}
