//! References inside one document.

use serde_json::Value;

use crate::percent;

/// The value that a local `$ref` names: a JSON Pointer (RFC 6901) as a URI fragment, percent-encoded or not. `None` when it
/// leads outside the document or nowhere.
pub(crate) fn resolve<'v>(root: &'v Value, reference: &str) -> Option<&'v Value> {
    let pointer = reference.strip_prefix('#')?;
    root.pointer(pointer).or_else(|| root.pointer(&percent_decoded(pointer)?))
}

/// `None` when the text decodes to something that is not UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    String::from_utf8(percent::decoded(text)).ok()
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
