use super::*;
use crate::model::{ChosenFile, Encoding, FileField, Response, Uploads};
use crate::samples::{Part, PartContent};

fn sent(operation: &Operation, media_type: Option<&str>, body: Option<String>) -> Prepared {
    let chosen = Chosen { media_type: media_type.map(str::to_owned), body, ..Chosen::default() };
    request(operation, "POST", "/ships", &chosen)
}

#[expect(clippy::unnecessary_wraps, reason = "a body is optional")]
fn typed(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn file(field: &str, media_type: Option<&str>) -> ChosenFile {
    let media_type = media_type.map(str::to_owned);
    ChosenFile { field: field.to_owned(), name: "a.png".to_owned(), media_type }
}

fn uploaded(operation: &Operation, body: Option<String>, files: Vec<ChosenFile>) -> Prepared {
    let chosen = Chosen { body, files, ..Chosen::default() };
    Call { operation, method: "POST", path: "/ships", schemes: &[], page: PAGE }
        .request(&chosen, Purpose::Show)
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
fn a_form_is_typed_as_an_object_or_as_it_is_sent() {
    let operation = with_body(&["application/x-www-form-urlencoded"]);
    let form = "name=%C3%84da%20%26%20co&tags=a&tags=b&note=%5B1%5D&size=%7B%22x%22%3A%201%7D";
    let object = r#"{"name": "Äda & co", "tags": ["a", "b"], "none": null, "note": "[1]", "size": {"x": 1}}"#;
    assert_eq!(text(&sent(&operation, None, typed(object))), Some(form));
    assert_eq!(text(&sent(&operation, None, typed("a=1&b=%20"))), Some("a=1&b=%20"));
}

/// Some text, an object, a list, and a field that may be a file.
const FORM: &str = r#"{"name": "{Ada", "photo": "<binary>", "meta": {"a":1}, "tags": ["a", 1]}"#;

/// An operation that takes a list of photos in a form, and says the media types of these and of others.
fn with_photos() -> Operation {
    let mut operation = with_body(&["multipart/form-data"]);
    let content = &mut operation.body.as_mut().unwrap().contents[0];
    let encoding = |property: &str, media_type: &str| Encoding {
        property: property.to_owned(),
        content_type: Some(media_type.to_owned()),
    };
    content.encoding = vec![
        encoding("photo", "image/png, image/jpeg"),
        encoding("any", "image/*"),
        encoding("scan", "image/tiff"),
    ];
    let photo = FileField { name: "photo".to_owned(), required: true, is_list: true };
    content.uploads = Uploads::Fields(vec![photo]);
    operation
}

fn text_part(name: &str, media_type: Option<&str>, text: &str) -> Part {
    Part {
        name: name.to_owned(),
        media_type: media_type.map(str::to_owned),
        content: PartContent::Text(text.to_owned()),
    }
}

fn file_part(name: &str, media_type: &str, file: &str) -> Part {
    Part { content: PartContent::File(file.to_owned()), ..text_part(name, Some(media_type), "") }
}

#[test]
fn a_form_with_files_has_parts() {
    let files = vec![
        file("photo", Some("image/webp")),
        file("photo", None),
        file("any", Some("image/gif")),
        file("scan", Some("image/gif")),
    ];
    let prepared = uploaded(&with_photos(), typed(FORM), files);
    let parts = vec![
        text_part("name", None, "{Ada"),
        text_part("meta", Some("application/json"), "{\"a\":1}"),
        text_part("tags", None, "a"),
        text_part("tags", None, "1"),
        file_part("photo", "image/webp", "a.png"),
        file_part("photo", "image/png", "a.png"),
        file_part("any", "image/gif", "a.png"),
        file_part("scan", "image/tiff", "a.png"),
    ];
    assert_eq!((prepared.request.body.as_ref(), &prepared.problems), (Some(&Payload::Parts(parts)), &vec![]));
    // Whoever sends the parts says what is between them.
    assert_eq!(header(&prepared, "Content-Type"), None);
}

#[test]
fn samples_of_a_form_have_a_file_that_is_yet_to_be_chosen() {
    let prepared = uploaded(&with_photos(), typed(&FORM.replace("photo", "other")), vec![]);
    let parts = vec![
        text_part("name", None, "{Ada"),
        text_part("other", None, "<binary>"),
        text_part("meta", Some("application/json"), "{\"a\":1}"),
        text_part("tags", None, "a"),
        text_part("tags", None, "1"),
        file_part("photo", "image/png", "file"),
    ];
    assert_eq!(prepared.request.body, Some(Payload::Parts(parts)));
    assert_eq!(prepared.problems, [RequestProblem::MissingFile("photo".to_owned())]);
}

#[test]
fn a_form_in_parts_is_an_object() {
    let broken = uploaded(&with_photos(), typed("[1]"), vec![file("photo", None)]);
    assert_eq!(broken.problems, [RequestProblem::NoForm]);
    assert!(broken.problems[0].is_final());
}

#[test]
fn a_body_may_be_a_file() {
    let mut operation = with_body(&["image/*"]);
    operation.body.as_mut().unwrap().contents[0].uploads = Uploads::Whole;
    for (own, expected) in [(None, "application/octet-stream"), (Some("image/gif"), "image/gif")] {
        let prepared = uploaded(&operation, None, vec![file("", own)]);
        assert_eq!(prepared.request.body, Some(Payload::File("a.png".to_owned())));
        assert_eq!(
            (header(&prepared, "Content-Type"), prepared.problems.as_slice()),
            (Some(expected), &[][..])
        );
    }
    let shown = uploaded(&operation, None, vec![]);
    assert_eq!(shown.request.body, Some(Payload::File("file".to_owned())));
    assert_eq!(shown.problems, [RequestProblem::MissingBody]);
}

#[test]
fn a_range_of_media_types_becomes_one() {
    for (range, body, expected) in [
        ("*/*", typed("[1]"), "application/json"),
        ("text/*", typed("one"), "text/plain"),
        ("text/csv", typed("a,b"), "text/csv"),
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
    let none = sent(&operation, None, None);
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
