//! JSON Pointers (RFC 6901).

/// Longest pointer that is made or followed, in bytes; real ones have some hundred. Each part of a document has its own, and
/// a name may be as long as its document.
pub(super) const MAX_BYTES: usize = 2_048;

/// What stands for a longer one, and leads nowhere.
const TOO_LONG: &str = "…";

/// A token as it stands in a pointer.
fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// What a token of a pointer names.
pub(crate) fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// A pointer with one more token. One that would be too long leads nowhere.
pub(crate) fn join(pointer: &str, token: &str) -> String {
    if pointer.len() + token.len() > MAX_BYTES {
        return TOO_LONG.to_owned();
    }
    format!("{pointer}/{}", escaped(token))
}

/// The names in a pointer, the outermost first; `None` for what is no pointer.
pub(crate) fn names(pointer: &str) -> Option<impl Iterator<Item = String>> {
    let tokens = if pointer.is_empty() { None } else { Some(pointer.strip_prefix('/')?.split('/')) };
    Some(tokens.into_iter().flatten().map(unescaped))
}
