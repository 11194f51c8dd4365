//! A secret that is told once: masked until it is revealed, with buttons to reveal and to copy it.

use leptos::prelude::*;
use portico_api_types::Secret;

use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// A secret in its box. The caller owns whether it is revealed, because a refused copy has to reveal it.
#[component]
pub fn SecretBox(
    /// Id of the output; unique on the page.
    id: &'static str,
    /// What it is: "API key".
    #[prop(into)]
    label: String,
    /// The secret.
    secret: Secret,
    /// Whether it can be read.
    revealed: RwSignal<bool>,
    /// Copies it.
    on_copy: Callback<()>,
    /// What to do with it.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="secret">
                <output id=id>{move || readable(secret.expose(), revealed.get())}</output>
                <Reveal revealed/>
                <button
                    type="button"
                    class="icon-btn"
                    aria-label=tr("secret.copy")
                    title=tr("secret.copy")
                    autofocus
                    data-testid="copy-button"
                    on:click=move |_| on_copy.run(())
                >
                    <IconView icon=Icon::Copy/>
                </button>
            </div>
            <span class="hint">{children()}</span>
        </div>
    }
}

#[component]
fn Reveal(revealed: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-btn"
            aria-label=tr("secret.reveal")
            title=tr("secret.reveal")
            aria-pressed=move || revealed.get().to_string()
            on:click=move |_| revealed.update(|shown| *shown = !*shown)
        >
            <IconView icon=Icon::Eye/>
        </button>
    }
}

/// As much of a secret as can be read, by eyes and by screen readers.
fn readable(secret: &str, revealed: bool) -> AnyView {
    if revealed {
        return view! { <span class="select-all">{secret.to_owned()}</span> }.into_any();
    }
    let spoken = match ending(secret) {
        "" => tr("secret.hidden_whole"),
        ending => tr_with("secret.hidden", &[("ending", &spell(ending))]),
    };
    view! {
        <span aria-hidden="true">{mask(secret)}</span>
        <span class="sr-only">{spoken}</span>
    }
    .into_any()
}

/// The secret with its middle hidden. What stays tells keys apart: the issuer's prefix, such as `ptc_live_`, and the end.
/// A short secret is hidden whole, because too much of it would show.
pub fn mask(secret: &str) -> String {
    let dots = "•".repeat(16);
    let end = ending(secret);
    if end.is_empty() {
        return dots;
    }
    format!("{}{dots}{end}", prefix(secret))
}

/// The words of lower-case letters, each with an underscore behind it, that a secret begins with: at most two, because the
/// random part may hold underscores too.
fn prefix(secret: &str) -> &str {
    let length: usize = secret
        .split_inclusive('_')
        .take(2)
        .take_while(|word| {
            word.strip_suffix('_').is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
        })
        .map(str::len)
        .sum();
    &secret[..length]
}

/// The last four characters of a secret that is long enough to show them.
fn ending(secret: &str) -> &str {
    const SHORTEST: usize = 24;
    const END: usize = 4;
    let count = secret.chars().count();
    if count < SHORTEST {
        return "";
    }
    secret.char_indices().nth(count - END).map_or("", |(at, _)| &secret[at..])
}

/// With spaces between, so that a screen reader spells it.
fn spell(text: &str) -> String {
    text.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_prefix_and_the_end_of_a_long_secret() {
        assert_eq!(mask("ptc_live_0123456789abcdefghij3vQe"), "ptc_live_••••••••••••••••3vQe");
        assert_eq!(mask("0123456789abcdefghijklmnopqrstuv"), "••••••••••••••••stuv");
        assert_eq!(mask("ptc_x2Rp_0123456789abcdefghij3vQe"), "ptc_••••••••••••••••3vQe");
        assert_eq!(mask("ptc_live_abc_defghijklmnopqrstuvw"), "ptc_live_••••••••••••••••tuvw");
    }

    #[test]
    fn hides_a_short_secret_whole() {
        for secret in ["", "abcd", "SECRET_TOKEN", "0123456789abcdefghijklm"] {
            assert_eq!(mask(secret), "••••••••••••••••", "{secret}");
        }
    }

    #[test]
    fn bears_characters_of_any_width() {
        assert_eq!(mask("é_ééééééééééééééééééééééé🦀🦀🦀🦀"), "••••••••••••••••🦀🦀🦀🦀");
        assert_eq!(spell("3vQe"), "3 v Q e");
    }
}
