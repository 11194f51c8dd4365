//! The colours of the themes, one row a colour. `portico` repeats the roots of the SPA's `style/tokens.css`.

use super::Theme;

/// Groups of colours, as the contract names them.
pub(super) const GROUPS: [&str; 3] = ["section_colors", "text_colors", "button_colors"];

/// Font families of the single-scheme themes. No font is loaded: the reader's own fonts stand in for absent ones.
pub(super) const FONTS: &str = "--font-base:Roboto,system-ui,sans-serif;\n\
    --font-code:\"Roboto Mono\",ui-monospace,monospace;\n\
    --font-headings:Lato,system-ui,sans-serif;\n";

/// One colour in all themes.
pub(super) struct Color {
    pub(super) group: &'static str,
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    portico: &'static str,
    mint_rocket: &'static str,
    dark_mode: &'static str,
}

impl Color {
    pub(super) const fn value(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Portico => self.portico,
            Theme::MintRocket => self.mint_rocket,
            Theme::DarkMode => self.dark_mode,
        }
    }
}

const fn color(
    group: &'static str,
    name: &'static str,
    description: &'static str,
    [portico, mint_rocket, dark_mode]: [&'static str; 3],
) -> Color {
    Color { group, name, description, portico, mint_rocket, dark_mode }
}

const fn section(name: &'static str, description: &'static str, values: [&'static str; 3]) -> Color {
    color(GROUPS[0], name, description, values)
}

const fn text(name: &'static str, description: &'static str, values: [&'static str; 3]) -> Color {
    color(GROUPS[1], name, description, values)
}

const fn button(name: &'static str, description: &'static str, values: [&'static str; 3]) -> Color {
    color(GROUPS[2], name, description, values)
}

/// Every colour, in the order of [`Theme::ALL`].
#[rustfmt::skip]
pub(super) const COLORS: [Color; 17] = [
    section("header", "Background of the header", ["light-dark(#ffffff, #0c1110)", "#F8F8F8", "#0A161E"]),
    section("body", "Background of the page", ["light-dark(#ffffff, #0a0e0d)", "#FFFFFF", "#0C0C0C"]),
    section("hero", "Background of the catalogue's head", ["light-dark(#f5f8f7, #0d1312)", "#F8F8F8", "#1A1D21"]),
    section("accent", "Background of what stands out", ["light-dark(#f4f7f6, #121917)", "#F8F8F8", "#1F1F1F"]),
    section("tertiary", "Background of cards and fields", ["light-dark(#ffffff, #0f1514)", "#FFFFFF", "#222529"]),
    section("stroke", "Lines and borders", ["light-dark(#e0e6e4, #222b28)", "rgba(0,0,0,0.1)", "#34393F"]),
    section("footer", "Background of the footer", ["light-dark(#f5f8f7, #0c1110)", "#07A88D", "#212429"]),
    text("header", "Text in the header", ["light-dark(#0c1a17, #f0f5f3)", "rgba(0,0,0,0.8)", "#FFFFFF"]),
    text("hero", "Text in the catalogue's head", ["light-dark(#0c1a17, #f0f5f3)", "#FFFFFF", "rgba(255,255,255,0.8)"]),
    text("headings", "Headings", ["light-dark(#0c1a17, #f0f5f3)", "rgba(0,0,0,0.8)", "#FFFFFF"]),
    text("primary", "Running text", ["light-dark(#2c3935, #cdd6d2)", "rgba(0,0,0,0.8)", "#C8C8C9"]),
    text("secondary", "Text of second rank", ["light-dark(#586661, #8f9c97)", "rgba(0,0,0,0.8)", "#919294"]),
    text("accent", "Text that stands out", ["light-dark(#0e7c66, #3fc8a5)", "#07A88D", "#FFFFFF"]),
    text("link", "Links", ["light-dark(#0c8a70, #4fd0b0)", "#07A88D", "#2977FF"]),
    text("footer", "Text in the footer", ["light-dark(#586661, #8f9c97)", "#FFFFFF", "#FFFFFF"]),
    button("primary-fill", "Primary buttons", ["light-dark(#0e7c66, #35be9b)", "#1155CB", "#1155CB"]),
    button("primary-text", "Text on primary buttons", ["light-dark(#ffffff, #03211a)", "#FFFFFF", "#FFFFFF"]),
];
