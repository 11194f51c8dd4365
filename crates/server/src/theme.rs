//! The built-in themes, as data (contract, `PortalAppearance.stylesheets`).

mod palette;

use portico_api_types::portal::MainStylesheet;
use serde_json::{Map, json};

use palette::{COLORS, GROUPS};

/// A built-in theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Our own; light and dark in one. The SPA carries it.
    Portico,
    /// Light, the default of Konnect portals.
    MintRocket,
    /// Dark.
    DarkMode,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Portico, Self::MintRocket, Self::DarkMode];

    /// The name in declarations and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portico => "portico",
            Self::MintRocket => "mint_rocket",
            Self::DarkMode => "dark_mode",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name)
    }

    /// Its colours as the contract sends them: group, name, `{value, description}`.
    pub fn data(self) -> MainStylesheet {
        let groups = GROUPS.map(|group| {
            let colors = COLORS.iter().filter(|color| color.group == group).map(|color| {
                let value = json!({ "value": color.value(self), "description": color.description });
                (color.name.to_owned(), value)
            });
            (group.to_owned(), colors.collect::<Map<_, _>>().into())
        });
        MainStylesheet { data: Some(groups.into_iter().collect()) }
    }

    /// The stylesheet: custom properties, then `.color-<name>` and `.bg-<name>` for each colour.
    pub fn stylesheet(self) -> String {
        let classes = COLORS.iter().map(|color| {
            let name = format!("{}-{}", color.group, color.name);
            format!(".color-{name}{{color:var(--{name})}}\n.bg-{name}{{background-color:var(--{name})}}\n")
        });
        self.properties() + &classes.collect::<String>()
    }

    fn properties(self) -> String {
        let (scheme, fonts) = match self {
            Self::Portico => {
                return "/* The theme portico: its properties come with the app. */\n".to_owned();
            }
            Self::MintRocket => ("light", palette::FONTS),
            Self::DarkMode => ("dark", palette::FONTS),
        };
        let colors =
            COLORS.iter().map(|color| format!("--{}-{}:{};\n", color.group, color.name, color.value(self)));
        format!(":root{{\ncolor-scheme:{scheme};\n{}{fonts}}}\n", colors.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::Theme;

    #[test]
    fn names_lead_back_to_their_themes() {
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.as_str()), Some(theme));
        }
        assert_eq!(Theme::named("Portico"), None);
    }

    #[test]
    fn data_has_every_colour_with_its_meaning() {
        let data = Theme::DarkMode.data().data.unwrap();
        assert_eq!(data["section_colors"]["header"]["value"], "#0A161E");
        assert_eq!(data["button_colors"]["primary-text"]["value"], "#FFFFFF");
        let count: usize = data.values().map(|group| group.as_object().unwrap().len()).sum();
        assert_eq!(count, 17);
        assert!(data.values().all(|group| {
            group
                .as_object()
                .unwrap()
                .values()
                .all(|color| !color["description"].as_str().unwrap().is_empty())
        }));
    }

    #[test]
    fn stylesheets_set_properties_and_classes() {
        let css = Theme::MintRocket.stylesheet();
        assert!(css.contains("--section_colors-stroke:rgba(0,0,0,0.1);"), "{css}");
        assert!(css.contains("--font-base:Roboto,"), "{css}");
        assert!(css.contains(".color-text_colors-link{color:var(--text_colors-link)}"), "{css}");
        assert!(
            css.contains(".bg-section_colors-footer{background-color:var(--section_colors-footer)}"),
            "{css}"
        );
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }

    #[test]
    fn our_own_theme_leaves_the_properties_to_the_app() {
        let css = Theme::Portico.stylesheet();
        assert!(!css.contains(":root"), "{css}");
        assert!(css.contains(".bg-section_colors-hero{"), "{css}");
    }
}
