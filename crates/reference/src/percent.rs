//! Percent-encoding (RFC 3986, section 2.1), as much of it as each place needs.

/// What stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Letters, digits and `-._~`: right for a value anywhere.
    Unreserved,
    /// What is reserved, too, and what is encoded already (RFC 6570, section 3.2.3), but for what ends a segment.
    InSegment,
    /// The same, but for what ends a value of a query.
    InQuery,
    /// Whatever an address may contain. Brackets stay: they are right around an IPv6 host, and many servers take them
    /// elsewhere. Braces stay: they are around the name of what is yet to be filled in.
    Address,
}

impl Keep {
    fn keeps(self, byte: u8) -> bool {
        let is_unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        is_unreserved
            || match self {
                Self::Unreserved => false,
                Self::InSegment => b":@!$&'()*+,;=".contains(&byte),
                Self::InQuery => b":/?@!$'()*,;=".contains(&byte),
                Self::Address => byte.is_ascii_graphic() && !b"\"<>\\^`|".contains(&byte),
            }
    }
}

/// Appends text, encoded.
pub(crate) fn push(to: &mut String, text: &str, keep: Keep) {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let is_triplet = keep != Keep::Unreserved && triplet(&bytes[at..]).is_some();
        if is_triplet || keep.keeps(*byte) {
            to.push(char::from(*byte));
        } else {
            to.push('%');
            for half in [byte >> 4, byte & 15] {
                to.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
}

/// Text, encoded.
pub(crate) fn encoded(text: &str, keep: Keep) -> String {
    let mut to = String::with_capacity(text.len());
    push(&mut to, text, keep);
    to
}

/// `application/x-www-form-urlencoded`, with spaces as `%20`, which everyone reads.
pub(crate) fn urlencoded<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        push(&mut text, name, Keep::Unreserved);
        text.push('=');
        push(&mut text, value, Keep::Unreserved);
    }
    text
}

/// Names and values of `application/x-www-form-urlencoded` (WHATWG URL, section 5.1).
pub(crate) fn form(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let read = |text: &str| String::from_utf8_lossy(&decoded(&text.replace('+', " "))).into_owned();
        (read(name), read(value))
    })
}

/// What the text stands for.
pub(crate) fn decoded(text: &str) -> Vec<u8> {
    let mut rest = text.as_bytes();
    let mut bytes = Vec::with_capacity(rest.len());
    while let Some((byte, after)) = rest.split_first() {
        let (value, after) = match triplet(rest) {
            Some(value) => (value, &rest[3..]),
            None => (*byte, after),
        };
        bytes.push(value);
        rest = after;
    }
    bytes
}

/// The byte that is encoded at the beginning.
fn triplet(bytes: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = bytes else { return None };
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(high)? << 4 | digit(low)?)
}

#[cfg(test)]
mod tests {
    use super::{Keep, encoded, form};

    #[test]
    fn each_place_keeps_what_means_nothing_there() {
        let all = "aZ9-._~ :/?#[]@!$&'()*+,;=%41%4g%é";
        for (keep, text) in [
            (
                Keep::Unreserved,
                "aZ9-._~%20%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%2541%254g%25%C3%A9",
            ),
            (Keep::InSegment, "aZ9-._~%20:%2F%3F%23%5B%5D@!$&'()*+,;=%41%254g%25%C3%A9"),
            (Keep::InQuery, "aZ9-._~%20:/?%23%5B%5D@!$%26'()*%2B,;=%41%254g%25%C3%A9"),
            (Keep::Address, "aZ9-._~%20:/?#[]@!$&'()*+,;=%41%4g%%C3%A9"),
        ] {
            assert_eq!(encoded(all, keep), text);
        }
    }

    #[test]
    fn forms_are_read_as_they_come() {
        let pairs: Vec<_> = form("a=1+2&&b=%C3%A9%2&c&=d&%ff=%").collect();
        let expected = [("a", "1 2"), ("b", "é%2"), ("c", ""), ("", "d"), ("\u{fffd}", "%")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}
