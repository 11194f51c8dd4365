//! Forms as they are sent (RFC 7578).

use std::borrow::Cow;

use super::{Part, PartContent, Payload};

/// A run of bytes of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'p> {
    /// Text, in UTF-8.
    Text(Cow<'p, str>),
    /// The bytes of a file, by its name. Files come in the order of their parts.
    File(&'p str),
}

impl Payload {
    /// The media type of a form with the boundary of its parts; `None` for any other body.
    pub fn form_type(&self) -> Option<String> {
        match self {
            Self::Parts(parts) => Some(["multipart/form-data; boundary=", &boundary(parts)].concat()),
            Self::Text(_) | Self::File(_) => None,
        }
    }

    /// All that is sent, piece after piece.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        match self {
            Self::Text(text) => vec![Piece::Text(text.into())],
            Self::File(name) => vec![Piece::File(name)],
            Self::Parts(parts) => form(parts),
        }
    }
}

fn form(parts: &[Part]) -> Vec<Piece<'_>> {
    let boundary = boundary(parts);
    let mut pieces = Vec::new();
    let mut text = String::new();
    for part in parts {
        text.extend([
            "--",
            &boundary,
            "\r\nContent-Disposition: form-data; name=\"",
            &quoted(&part.name),
            "\"",
        ]);
        if let PartContent::File(name) = &part.content {
            text.extend(["; filename=\"", &quoted(name), "\""]);
        }
        if let Some(media_type) = part.media_type() {
            text.extend(["\r\nContent-Type: ", &media_type]);
        }
        text.push_str("\r\n\r\n");
        match &part.content {
            PartContent::Text(content) => text.push_str(content),
            PartContent::File(name) => {
                pieces.push(Piece::Text(std::mem::take(&mut text).into()));
                pieces.push(Piece::File(name));
            }
        }
        text.push_str("\r\n");
    }
    text.extend(["--", &boundary, "--\r\n"]);
    pieces.push(Piece::Text(text.into()));
    pieces
}

impl Part {
    /// Its media type, as a header may have it; a file has one always.
    pub(super) fn media_type(&self) -> Option<String> {
        let any = matches!(self.content, PartContent::File(_)).then_some("application/octet-stream");
        self.media_type.as_deref().or(any).map(|media_type| media_type.replace(char::is_control, ""))
    }
}

/// A name between quotes (WHATWG HTML, section 4.10.21.8).
fn quoted(name: &str) -> String {
    name.replace('\n', "%0A").replace('\r', "%0D").replace('"', "%22")
}

/// A boundary that is in no text, and the same whenever the parts are the same (FNV-1a over them).
fn boundary(parts: &[Part]) -> String {
    let texts = || {
        parts.iter().filter_map(|part| match &part.content {
            PartContent::Text(text) => Some(text.as_str()),
            PartContent::File(_) => None,
        })
    };
    let names = parts.iter().map(|part| part.name.as_str());
    let hash = names.chain(texts()).flat_map(str::bytes).fold(0xcbf2_9ce4_8422_2325, mixed);
    free(hash, |boundary| texts().any(|text| text.contains(boundary)))
}

/// The first boundary that is not taken.
fn free(mut hash: u64, is_taken: impl Fn(&str) -> bool) -> String {
    loop {
        let boundary = format!("form-{hash:016x}");
        if !is_taken(&boundary) {
            return boundary;
        }
        hash = mixed(hash, 0);
    }
}

fn mixed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str, text: &str, media_type: Option<&str>) -> Part {
        Part {
            name: name.to_owned(),
            media_type: media_type.map(str::to_owned),
            content: PartContent::Text(text.to_owned()),
        }
    }

    #[test]
    fn parts_stand_between_boundaries() {
        let file = PartContent::File("a \"b\".png".to_owned());
        let payload = Payload::Parts(vec![
            text("na\"me\r\n", "one\r\n", None),
            text("meta", "{}", Some("application/json\r\nx: y")),
            Part { name: "image".to_owned(), media_type: None, content: file },
        ]);
        let media_type = payload.form_type().unwrap();
        let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        let pieces = payload.pieces();
        let [Piece::Text(before), Piece::File("a \"b\".png"), Piece::Text(after)] = pieces.as_slice() else {
            panic!("{pieces:?}")
        };
        assert_eq!(
            *before,
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"na%22me%0D%0A\"\r\n\r\none\r\n\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/jsonx: y\
                 \r\n\r\n{{}}\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a %22b%22.png\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            )
        );
        assert_eq!(*after, format!("\r\n--{boundary}--\r\n"));
    }

    #[test]
    fn a_boundary_that_stands_in_a_text_is_not_taken() {
        let hash = 0xcbf2_9ce4_8422_2325;
        let taken = free(hash, |_| false);
        let next = free(hash, |boundary| boundary == taken);
        assert_ne!(next, taken);
        assert_eq!(free(hash, |boundary| boundary == taken), next);
    }
}
