//! Names that a program takes exactly as they are, out of somebody else's specification.

use leptos::prelude::*;
use portico_reference::visible;

use crate::state::text::tr_with;

/// Such a name. It turns neither itself nor its neighbours around, and hides nothing.
#[component]
pub fn Literal(
    /// The name.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <bdi>{visible(&text).into_owned()}</bdi> }
}

/// The text of a key with such names in it, which hide nothing.
pub fn tr_with_literals(key: &str, values: &[(&str, &str)]) -> String {
    let shown = values.iter().map(|(name, value)| (*name, visible(value))).collect::<Vec<_>>();
    tr_with(key, &shown.iter().map(|(name, value)| (*name, value.as_ref())).collect::<Vec<_>>())
}

/// A value with what an `<option>` shows of it.
pub fn shown(value: String) -> (String, String) {
    let text = visible(&value).into_owned();
    (value, text)
}

#[cfg(test)]
mod tests {
    use super::tr_with_literals;

    #[test]
    fn a_name_in_a_sentence_hides_nothing() {
        let sentence = tr_with_literals("trial.missing", &[("name", "a\u{202e}b")]);
        assert_eq!(sentence, "a⟨U+202E⟩b is missing");
    }
}
