//! JSON Pointers (RFC 6901).

/// A token as it stands in a pointer.
pub(crate) fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// What a token of a pointer names.
pub(crate) fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// A pointer with one more token.
pub(crate) fn join(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", escaped(token))
}

/// The names in a pointer, the outermost first; `None` for what is no pointer.
pub(crate) fn names(pointer: &str) -> Option<impl Iterator<Item = String>> {
    let tokens = if pointer.is_empty() { None } else { Some(pointer.strip_prefix('/')?.split('/')) };
    Some(tokens.into_iter().flatten().map(unescaped))
}
