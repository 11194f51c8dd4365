//! The portal's answer that has a specification in it.

use portico_api_types::spec::{SPEC_TEXT, SpecDocument};

use crate::document::{Arriving, Document};
use crate::messages::Failure;

/// An answer while it arrives: a specification's own text when it is of such a media type ([`SPEC_TEXT`]), which is looked
/// over meanwhile, else the schema `ProductVersionSpecDocument`.
pub struct SpecAnswer(Form);

enum Form {
    Text(Box<Arriving>),
    Contract(Vec<u8>),
}

impl SpecAnswer {
    /// An answer of this media type, without parameters and in lower case, of which nothing has come yet.
    pub fn of(media_type: &str) -> Self {
        Self(if SPEC_TEXT.contains(&media_type) {
            Form::Text(Box::default())
        } else {
            Form::Contract(Vec::new())
        })
    }

    /// Takes the bytes that have come next.
    pub fn push(&mut self, piece: &[u8]) {
        match &mut self.0 {
            Form::Text(text) => text.push(piece),
            Form::Contract(bytes) => bytes.extend_from_slice(piece),
        }
    }

    pub(crate) fn document(self) -> Result<Document, Failure> {
        let text = match self.0 {
            Form::Text(text) => *text,
            Form::Contract(bytes) => {
                let document: SpecDocument = serde_json::from_slice(&bytes).map_err(|_| Failure::NoAnswer)?;
                Arriving::whole(document.content)
            }
        };
        if !text.is_text() {
            return Err(Failure::NoAnswer);
        }
        if text.is_blank() {
            return Err(Failure::NoSpecification);
        }
        Document::arrived(text).map_err(|error| Failure::Unreadable(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r##"{"openapi":"3.1.0","info":{"title":"ü"},
        "paths":{"/a":{"get":{"summary":"replaced"}},"/b":null,"/c":[],"d":{"get":7},"x-e":{"get":{}},
            "/f":{"$ref":"#/components/pathItems/f","post":{"tags":["t"],"operationId":"\u0069d"}},
            "/a":{"get":{"summary":"é","deprecated":true},"odd":1}},
        "components":{"pathItems":{"f":{"put":{"summary":"F"}}},"schemas":{"paths":{"get":{}}}},
        "x":{"paths":{"/g":{"get":{}}}},
        "webhooks":{"w":{"post":{"summary":"W"}}}}"##;

    #[test]
    fn an_answer_in_pieces_is_read_as_if_it_had_come_at_once() {
        let whole = Document::open(SPEC.to_owned()).unwrap();
        assert_eq!((whole.outline().operations.len(), whole.outline().webhooks.len()), (4, 1));
        for length in [1, 2, 3, 7, 64, 10_000] {
            let mut answer = SpecAnswer::of(SPEC_TEXT[0]);
            for piece in SPEC.as_bytes().chunks(length) {
                answer.push(piece);
            }
            let document = answer.document().unwrap();
            assert_eq!(document.outline(), whole.outline(), "{length}");
            assert_eq!(document.text(), SPEC);
        }
    }

    #[test]
    fn no_more_is_kept_than_what_is_refused_for_its_length() {
        let mut answer = SpecAnswer::of(SPEC_TEXT[0]);
        for _ in 0..200 {
            answer.push("é".repeat(512 * 1024).as_bytes());
            answer.push(b"\xc3");
            answer.push(b"\xa9");
        }
        let Form::Text(text) = &answer.0 else { panic!("it is a text") };
        assert!(text.kept() < 34 * 1024 * 1024);
        assert!(matches!(answer.document(), Err(Failure::Unreadable(reason)) if reason.contains("MiB")));
    }

    #[test]
    fn a_mark_at_the_beginning_disturbs_nobody_and_half_a_character_is_no_text() {
        let marked = format!("\u{feff}{SPEC}");
        for length in [1, 2, 5] {
            let mut answer = SpecAnswer::of(SPEC_TEXT[0]);
            for piece in marked.as_bytes().chunks(length) {
                answer.push(piece);
            }
            assert_eq!(answer.document().unwrap().text(), SPEC, "{length}");
        }
        let mut answer = SpecAnswer::of(SPEC_TEXT[0]);
        answer.push(b"{}\xc3");
        assert_eq!(answer.document().err(), Some(Failure::NoAnswer));
    }
}
