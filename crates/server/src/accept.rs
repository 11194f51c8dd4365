//! Choice of a representation by what the client accepts (RFC 9110 section 12.5).

use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, HeaderName};

/// The best of the media types on offer: the one with the highest quality, the earlier one of equals. When none is
/// acceptable the first is answered all the same: the contract has no 406.
pub fn preferred(headers: &HeaderMap, offers: &[&'static str]) -> &'static str {
    let ranges: Vec<Range> = ranges(headers, &ACCEPT).collect();
    let mut best = (offers[0], 0);
    for offer in offers {
        let quality = quality(&ranges, offer);
        if quality > best.1 {
            best = (offer, quality);
        }
    }
    best.0
}

/// Whether one of the negotiation headers accepts this by its own name.
pub fn names(headers: &HeaderMap, header: &HeaderName, name: &str) -> bool {
    ranges(headers, header).any(|range| range.name == name && range.quality > 0)
}

fn ranges(headers: &HeaderMap, header: &HeaderName) -> impl Iterator<Item = Range> {
    let values = headers.get_all(header).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).filter_map(Range::read)
}

/// One element of the header: `text/*;q=0.5`.
struct Range {
    name: String,
    /// In thousandths.
    quality: u16,
}

impl Range {
    fn read(element: &str) -> Option<Self> {
        let mut parts = element.split(';').map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        let quality = match weight {
            None => 1000,
            Some(text) => thousandths(text)?,
        };
        Some(Self { name, quality })
    }

    /// How closely the range names the type; `None` when it does not.
    fn closeness(&self, offer: &str) -> Option<u8> {
        if self.name == "*/*" {
            Some(0)
        } else if let Some(kind) = self.name.strip_suffix("/*") {
            (offer.split('/').next() == Some(kind)).then_some(1)
        } else {
            (self.name == offer).then_some(2)
        }
    }
}

/// `0`, `0.25`, `1.000`.
fn thousandths(text: &str) -> Option<u16> {
    let weight: f32 = text.parse().ok().filter(|weight| (0.0..=1.0).contains(weight))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1000")]
    Some((weight * 1000.0).round() as u16)
}

/// The closest range decides.
fn quality(ranges: &[Range], offer: &str) -> u16 {
    ranges
        .iter()
        .filter_map(|range| Some((range.closeness(offer)?, range.quality)))
        .max()
        .map_or(0, |(_, quality)| quality)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    const OFFERS: [&str; 3] = ["application/json", "text/markdown", "application/vnd.nodes+json"];

    fn choose(accept: &'static str) -> &'static str {
        preferred(&HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]), &OFFERS)
    }

    #[test]
    fn the_first_offer_is_the_default() {
        assert_eq!(preferred(&HeaderMap::new(), &OFFERS), OFFERS[0]);
        for accept in
            ["", "*/*", "application/*", "image/png", "text/html, */*;q=0.8", ";q=1", "text/markdown;q=0"]
        {
            assert_eq!(choose(accept), OFFERS[0], "{accept}");
        }
    }

    #[test]
    fn the_highest_quality_wins() {
        for (accept, chosen) in [
            ("text/markdown", 1),
            ("Text/Markdown; charset=utf-8", 1),
            ("text/*", 1),
            ("application/json;q=0.4, text/markdown;q=0.5", 1),
            ("application/vnd.nodes+json, application/json;q=0.9", 2),
            ("*/*;q=0.1, application/vnd.nodes+json;q=0.2", 2),
            ("application/json;q=0, */*;q=0.5", 1),
            ("text/markdown;q=2, application/vnd.nodes+json", 2),
        ] {
            assert_eq!(choose(accept), OFFERS[chosen], "{accept}");
        }
    }

    #[test]
    fn of_equals_the_earlier_offer_wins() {
        assert_eq!(choose("text/markdown, application/json"), OFFERS[0]);
    }

    #[test]
    fn several_headers_are_one() {
        let mut headers = HeaderMap::new();
        headers.append(ACCEPT, HeaderValue::from_static("application/json;q=0.1"));
        headers.append(ACCEPT, HeaderValue::from_static("text/markdown"));
        assert_eq!(preferred(&headers, &OFFERS), OFFERS[1]);
    }
}
