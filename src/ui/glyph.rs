//! A picture made from a name.

use leptos::prelude::*;

const HUES: u32 = 6;

/// The first two letters of a name on a hue that the name decides.
#[component]
pub fn Glyph(
    /// The name.
    #[prop(into)]
    name: String,
    /// `glyph--sm` or `glyph--lg`.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    view! {
        <span class=format!("glyph {size}") data-h=hue(&name) aria-hidden="true">{letters(&name)}</span>
    }
}

fn letters(name: &str) -> String {
    let mut letters = name.chars().filter(|c| c.is_alphanumeric());
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let second = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(second).collect()
}

/// From 1 to 6, the same for the same name everywhere (FNV-1a).
fn hue(name: &str) -> u32 {
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % HUES + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_odd_names() {
        for (name, expected) in
            [("Museum API", "Mu"), ("4-part", "4p"), ("ß", "SS"), ("—", ""), ("école", "Éc")]
        {
            assert_eq!(letters(name), expected);
        }
    }

    #[test]
    fn hues_stay_in_range_and_spread() {
        let hues: std::collections::BTreeSet<u32> = (0..100).map(|n| hue(&n.to_string())).collect();
        assert_eq!(hues.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    }
}
