//! The portal's answer that has a specification in it.

use portico_api_types::spec::{SPEC_TEXT, SpecDocument};

use crate::document::{Arriving, Document};
use crate::messages::Failure;

/// An answer while it arrives: a specification's own text when it is of such a media type ([`SPEC_TEXT`]), which is looked
/// over meanwhile, else the schema `ProductVersionSpecDocument`.
pub struct SpecAnswer(Form);

enum Form {
    Text(Arriving),
    Contract(Vec<u8>),
}

impl SpecAnswer {
    /// An answer of this media type, without parameters and in lower case, of which nothing has come yet.
    pub fn of(media_type: &str) -> Self {
        Self(if SPEC_TEXT.contains(&media_type) {
            Form::Text(Arriving::default())
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
            Form::Text(text) => text,
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
