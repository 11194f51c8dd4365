//! How the portal looks: theme, texts, pictures.

use super::Checker;
use crate::content::declaration::{AppearanceSection, Text};
use crate::content::folder::MAX_PICTURE;
use crate::content::model::{Asset, AssetKind};
use crate::theme::Theme;

/// Greeting of a portal that declares none (behaviour of Konnect portals).
const WELCOME: &str = "Welcome to our API Portal!";
/// Headline of a portal that declares none.
const HEADER: &str = "Start building and innovating with our APIs";

/// Theme and texts.
pub(super) struct Look {
    pub(super) theme: Theme,
    pub(super) welcome: String,
    pub(super) header: String,
}

impl Checker<'_> {
    pub(super) fn appearance(&mut self, section: &AppearanceSection) -> (Look, Vec<Asset>) {
        let theme = section.theme.as_ref().and_then(|name| {
            let known = Theme::ALL.map(Theme::as_str);
            self.word(name, "theme", &known, Theme::named)
        });
        let mut text = |declared: &Option<Text>, default: &str| {
            declared.as_ref().map_or_else(|| default.to_owned(), |text| self.name(text))
        };
        let look = Look {
            theme: theme.unwrap_or(Theme::Portico),
            welcome: text(&section.welcome, WELCOME),
            header: text(&section.header, HEADER),
        };
        let pictures = [
            (AssetKind::Logo, &section.logo),
            (AssetKind::Cover, &section.cover),
            (AssetKind::Favicon, &section.favicon),
        ];
        let assets = pictures.into_iter().filter_map(|(kind, file)| self.picture(kind, file.as_ref()?));
        (look, assets.collect())
    }

    fn picture(&mut self, kind: AssetKind, file: &Text) -> Option<Asset> {
        let body = self.file(file, MAX_PICTURE)?;
        let Some(media_type) = media_type(&body) else {
            self.report(file, format!("{:?} is not a PNG, JPEG, SVG or ICO picture", file.value));
            return None;
        };
        Some(Asset { kind, media_type: media_type.to_owned(), body })
    }
}

/// What the first bytes say; the name of the file says nothing.
fn media_type(body: &[u8]) -> Option<&'static str> {
    match body {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0, 0, 1, 0, ..] => Some("image/x-icon"),
        text => is_svg(text).then_some("image/svg+xml"),
    }
}

fn is_svg(body: &[u8]) -> bool {
    std::str::from_utf8(body).is_ok_and(|text| {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg"))
    })
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn knows_pictures_by_their_bytes() {
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n"), Some("image/png"));
        assert_eq!(media_type(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(media_type(b"\0\0\x01\0"), Some("image/x-icon"));
        assert_eq!(media_type(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Some("image/svg+xml"));
        assert_eq!(media_type(b"<?xml version='1.0'?>\n<svg/>"), Some("image/svg+xml"));
        for other in [&b""[..], b"<html><svg/></html>", b"GIF89a", b"\xfe\xff"] {
            assert_eq!(media_type(other), None, "{other:?}");
        }
    }
}
