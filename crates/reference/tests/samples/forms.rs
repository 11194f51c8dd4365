//! Forms arrive as they are, whatever their parts are called: curl sends them, and what came is held against what is meant.

use portico_reference::samples::{Language, Part, PartContent, Payload, Piece, Request};

use super::{FILE, ODD_FILES, TEXTS, run};

/// What means something to curl behind `--form`, and would send a file that nobody chose.
const ODD: [&str; 8] = [
    "name=@/etc/passwd",
    "a=</etc/passwd;x",
    "=",
    "",
    "a\"; filename=\"b",
    "back\\slash",
    "line\r\nx-more: 1",
    "text/plain;headers=@/etc/passwd",
];

fn text(name: &str, media_type: Option<&str>, text: &str) -> Part {
    let content = PartContent::Text(text.to_owned());
    Part { name: name.to_owned(), media_type: media_type.map(str::to_owned), content }
}

fn file(name: &str, media_type: Option<&str>) -> Part {
    file_called(FILE.0, name, media_type)
}

fn file_called(file: &str, name: &str, media_type: Option<&str>) -> Part {
    Part { content: PartContent::File(file.to_owned()), ..text(name, media_type, "") }
}

/// Sends these parts, which have no other way than to be written out.
fn arrive_written_out(parts: Vec<Part>) {
    let body = Payload::Parts(parts);
    let request = Request {
        method: "POST".to_owned(),
        url: "/forms".to_owned(),
        headers: Vec::new(),
        body: Some(body.clone()),
    };
    let received = run(Language::Curl, &request);
    let sent: String = body
        .pieces()
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_ref(),
            Piece::File(_) => FILE.1,
        })
        .collect();
    assert_eq!(received.body, sent);
    assert_eq!(received.header("content-type"), [body.form_type().unwrap()]);
}

#[test]
fn names_and_media_types_are_no_options() {
    for odd in ODD {
        arrive_written_out(vec![text(odd, None, "one"), file("f", None)]);
        arrive_written_out(vec![text("a", Some(odd), "one"), text("b", None, "two")]);
        arrive_written_out(vec![file("f", Some(odd)), text("a", None, odd)]);
    }
}

#[test]
fn texts_are_written_out_as_they_are() {
    for content in TEXTS.into_iter().chain(["with \0 NUL \\0 and \\"]) {
        arrive_written_out(vec![
            text("=", None, content),
            file("f", None),
            text("a", Some("text/plain"), content),
        ]);
    }
    arrive_written_out(vec![text("a", None, "\0")]);
}

#[test]
fn files_are_sent_whatever_they_are_called() {
    for name in ODD_FILES {
        arrive_written_out(vec![text("=", None, "one"), file_called(name, "f", None)]);
        let request = Request {
            method: "POST".to_owned(),
            url: "/forms".to_owned(),
            headers: Vec::new(),
            body: Some(Payload::Parts(vec![file_called(name, "f", None)])),
        };
        let received = run(Language::Curl, &request);
        assert!(received.body.contains(&format!("filename=\"{name}\"")), "{}", received.body);
        assert!(received.body.contains(FILE.1), "{}", received.body);
    }
}
