//! Names as a page shows them.

use std::borrow::Cow;
use std::fmt::Write;

use portico_api_types::text::{is_invisible, is_joiner};

/// A path, or another name that a program takes exactly as it is, with what cannot be seen in it told by its number: an
/// override of the direction of text would show a path backwards, and isolating it would only keep its neighbours in place.
/// For the eye alone: links, requests and what is copied take the name as it is.
///
/// Not for words for people, where marks of direction belong: those are isolated instead (`<bdi>`).
pub fn visible(name: &str) -> Cow<'_, str> {
    let Some(first) = name.find(is_hidden) else { return Cow::Borrowed(name) };
    let mut shown = name[..first].to_owned();
    for c in name[first..].chars() {
        if is_hidden(c) {
            let _result = write!(shown, "⟨U+{:04X}⟩", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c) && !is_joiner(c)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::visible;

    #[test]
    fn nothing_turns_a_name_around_unseen() {
        let marks =
            "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        for mark in marks.chars() {
            let shown = visible(&format!("/safe/{mark}exe")).into_owned();
            assert_eq!(shown, format!("/safe/⟨U+{:04X}⟩exe", u32::from(mark)));
        }
        assert_eq!(visible("\u{202e}a\u{feff}\n"), "⟨U+202E⟩a⟨U+FEFF⟩⟨U+000A⟩");
    }

    #[test]
    fn what_can_be_seen_stays_as_it_is() {
        for name in ["", "/pets/{petId}", "X-Rate-Limit", "שלום", "نام‌خانوادگی", "👩‍🚀", "é ⟨x⟩ \u{fe0f}"]
        {
            assert!(matches!(visible(name), Cow::Borrowed(shown) if shown == name), "{name}");
        }
    }
}
