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

#[test]
fn a_form_with_files_has_parts() {
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
    let object = r#"{"name": "{Ada", "photo": "<binary>", "meta": {"a":1}, "tags": ["a", 1]}"#;
    let text = |name: &str, media_type: Option<&str>, text: &str| Part {
        name: name.to_owned(),
        media_type: media_type.map(str::to_owned),
        content: PartContent::Text(text.to_owned()),
    };
    let in_part = |name: &str, media_type: Option<&str>, file: &str| Part {
        content: PartContent::File(file.to_owned()),
        ..text(name, media_type, "")
    };
    let files = vec![
        file("photo", Some("image/webp")),
        file("photo", None),
        file("any", Some("image/gif")),
        file("scan", Some("image/gif")),
    ];
    let prepared = uploaded(&operation, typed(object), files);
    let mut parts = vec![
        text("name", None, "{Ada"),
        text("meta", Some("application/json"), "{\"a\":1}"),
        text("tags", None, "a"),
        text("tags", None, "1"),
        in_part("photo", Some("image/webp"), "a.png"),
        in_part("photo", Some("image/png"), "a.png"),
        in_part("any", Some("image/gif"), "a.png"),
        in_part("scan", Some("image/tiff"), "a.png"),
    ];
    assert_eq!(
        (prepared.request.body.as_ref(), &prepared.problems),
        (Some(&Payload::Parts(parts.clone())), &vec![])
    );
    // Whoever sends the parts says what is between them.
    assert_eq!(header(&prepared, "Content-Type"), None);
    parts.truncate(4);
    parts.insert(1, text("other", None, "<binary>"));
    parts.push(in_part("photo", Some("image/png"), "file"));
    let without = uploaded(&operation, typed(&object.replace("photo", "other")), vec![]);
    assert_eq!(
        without.request.body,
        Some(Payload::Parts(parts)),
        "samples have one that is yet to be chosen"
    );
    assert_eq!(without.problems, [RequestProblem::MissingFile("photo".to_owned())]);
    let broken = uploaded(&operation, typed("[1]"), vec![file("photo", None)]);
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
