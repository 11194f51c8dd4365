//! A value for a machine, with a button that copies it.

use leptos::prelude::*;

use super::copy_text::CopyText;

/// A value that is no secret: an id, an address.
#[component]
pub fn CopyValue(
    /// The value.
    #[prop(into)]
    value: String,
    /// Name of the button: "Copy reference id".
    #[prop(into)]
    label: String,
    /// Shows only the ends of a long value.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let shown = if short { ends(&value) } else { value.clone() };
    view! {
        <span class="copyable">
            <span title=value.clone()>{shown}</span>
            <CopyText text=value label/>
        </span>
    }
}

/// The first and the last four characters of a long value.
fn ends(value: &str) -> String {
    const END: usize = 4;
    let chars: Vec<char> = value.chars().collect();
    if chars.len() <= 3 * END {
        return value.to_owned();
    }
    chars[..END].iter().chain(&['…']).chain(&chars[chars.len() - END..]).collect()
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn shortens_only_what_is_long() {
        assert_eq!(ends("c7e1b2a0-0000-4000-8000-0000000040fb"), "c7e1…40fb");
        assert_eq!(ends("twelve chars"), "twelve chars");
        assert_eq!(ends("ééééééééééééé"), "éééé…éééé");
    }
}
