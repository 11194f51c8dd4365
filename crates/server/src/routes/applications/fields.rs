//! Rules of an application's fields, the same when it is made and when it is changed.

use url::Url;

use crate::body::Checks;
use crate::invalid::Rule;

/// Most characters in name, reference id and description (schema `CreateApplicationPayload`).
const MAX_TEXT: u16 = 255;

/// Most characters in a redirect URI: what browsers and identity providers are sure to carry.
const MAX_URI: u16 = 2048;

/// A name: there, one line.
pub fn name(checks: &mut Checks, text: &str) -> String {
    checks.name("name", text, MAX_TEXT)
}

/// A reference id: there, one line.
pub fn reference_id(checks: &mut Checks, text: &str) -> String {
    checks.name("reference_id", text, MAX_TEXT)
}

/// A description; an empty one is none.
pub fn description(checks: &mut Checks, text: &str) -> Option<String> {
    some(checks.paragraph("description", text, MAX_TEXT))
}

/// Where an OpenID Connect flow returns to, kept as it was written because identity providers compare it letter by
/// letter; an empty one is none.
pub fn redirect_uri(checks: &mut Checks, text: &str) -> Option<String> {
    let uri = some(checks.line("redirect_uri", text, MAX_URI))?;
    if !is_redirect_uri(&uri) {
        checks.explained(
            "redirect_uri",
            Rule::Invalid,
            "must be a full http or https address without a #fragment",
        );
    }
    Some(uri)
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// RFC 6749 section 3.1.2: absolute, no fragment. The parser would repair what no URI may hold; that is refused.
fn is_redirect_uri(text: &str) -> bool {
    let is_uri_character = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    let starts =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    text.chars().all(is_uri_character)
        && (starts("http://") || starts("https://"))
        && Url::parse(text).is_ok_and(|url| url.has_host() && url.fragment().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirect_uris_are_full_web_addresses() {
        for uri in [
            "https://app.example/callback",
            "http://localhost:3000/cb?a=b",
            "HTTPS://[::1]/",
            "https://a.example",
        ] {
            assert!(is_redirect_uri(uri), "{uri}");
        }
        for uri in [
            "callback",
            "/callback",
            "//app.example",
            "https:/app.example",
            "https:app.example",
            "https://",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://app.example",
            "myapp://callback",
            "https://app.example/#token",
            "https://app.example/a b",
            "https://app.example/\u{202e}",
            "https://a\\b",
        ] {
            assert!(!is_redirect_uri(uri), "{uri}");
        }
    }
}
