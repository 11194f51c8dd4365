//! References inside one document.

use serde_json::Value;

/// The value that a local `$ref` names: a JSON Pointer (RFC 6901) as a URI fragment, percent-encoded or not. `None` when it
/// leads outside the document or nowhere.
pub(crate) fn resolve<'v>(root: &'v Value, reference: &str) -> Option<&'v Value> {
    let pointer = reference.strip_prefix('#')?;
    root.pointer(pointer).or_else(|| root.pointer(&percent_decoded(pointer)?))
}

/// `None` when the text decodes to something that is not UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match escaped_byte(*first, tail) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok()
}

/// The byte of a `%41`.
fn escaped_byte(first: u8, tail: &[u8]) -> Option<u8> {
    let [high, low, ..] = tail else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let value = digit(*high)? * 16 + digit(*low)?;
    (first == b'%').then(|| u8::try_from(value).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::resolve;

    #[test]
    fn follows_encoded_and_plain_pointers() {
        let root = json!({ "paths": { "/pets/{id}": 1, "/a b": 2, "/50%25": 3 } });
        assert_eq!(resolve(&root, "#/paths/~1pets~1{id}"), Some(&json!(1)));
        assert_eq!(resolve(&root, "#/paths/~1pets~1%7Bid%7d"), Some(&json!(1)));
        assert_eq!(resolve(&root, "#/paths/~1a%20b"), Some(&json!(2)));
        assert_eq!(resolve(&root, "#/paths/~150%25"), Some(&json!(3)), "the plain reading goes first");
        assert_eq!(resolve(&root, "#"), Some(&root));
    }

    #[test]
    fn leads_nowhere_without_complaint() {
        let root = json!({ "a": 1 });
        for reference in
            ["", "#/b", "#a", "other.yaml#/a", "https://example.com/a#/a", "#/%", "#/%4", "#/%ff"]
        {
            assert_eq!(resolve(&root, reference), None, "{reference}");
        }
    }
}
