//! URL text: percent-encoding, queries and the rule for links.

/// Percent-encodes everything but RFC 3986's unreserved characters.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    out
}

/// Decodes percent-encoding; a broken escape stays as it is.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = escaped {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A query string under construction. Names are encoded too: portals expect `page%5Bnumber%5D=1`.
#[derive(Clone, Debug, Default)]
pub struct Query(String);

impl Query {
    /// An empty query.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pair.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(&encode(name));
        self.0.push('=');
        self.0.push_str(&encode(&value.to_string()));
        self
    }

    /// Adds a pair unless the value is empty.
    #[must_use]
    pub fn with_text(self, name: &str, value: &str) -> Self {
        if value.is_empty() { self } else { self.with(name, value) }
    }

    /// Adds `page[size]` and `page[number]` (from 1).
    #[must_use]
    pub fn page(self, size: u64, number: u64) -> Self {
        self.with("page[size]", size).with("page[number]", number)
    }

    /// The path with this query behind it.
    pub fn on(&self, path: &str) -> String {
        format!("{path}{}", self.0)
    }
}

/// The value of a name in a query string as the browser shows it (`?q=a+b&page=2`, with or without the `?`), decoded
/// once; the last one wins. The router's own map decodes twice, which spoils texts with a percent sign.
pub fn query_value(search: &str, name: &str) -> Option<String> {
    search
        .trim_start_matches('?')
        .rsplit('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .find(|(key, _)| plus_decode(key) == name)
        .map(|(_, value)| plus_decode(value))
}

fn plus_decode(text: &str) -> String {
    decode(&text.replace('+', "%20"))
}

/// Whether an address is a path on this portal and nothing else, so that it cannot lead away: no empty or dot segments,
/// which a browser may resolve to `//elsewhere`, and nothing that it would drop or turn into a slash.
pub fn is_local_path(path: &str) -> bool {
    let place = path.split(['?', '#']).next().unwrap_or_default();
    place.strip_prefix('/').is_some_and(|rest| {
        let mut segments = rest.trim_end_matches('/').split('/');
        rest.is_empty()
            || (!rest.starts_with('/') && segments.all(|segment| !["", ".", ".."].contains(&segment)))
    }) && !place.contains('\\')
        && !path.chars().any(|c| c.is_control() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_names_and_values() {
        let query = Query::new().page(12, 1).with_text("q", "café & tea").with_text("none", "");
        assert_eq!(query.on("/x"), "/x?page%5Bsize%5D=12&page%5Bnumber%5D=1&q=caf%C3%A9%20%26%20tea");
    }

    #[test]
    fn decoding_undoes_encoding_and_bears_broken_escapes() {
        let nasty = "a/b?c=%20 ü\u{1F980}";
        assert_eq!(decode(&encode(nasty)), nasty);
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%é"), "%zz%é");
    }

    #[test]
    fn reads_query_values_once_decoded() {
        let search = Query::new().with("q", "50%25 & more").with("page", 2).on("");
        assert_eq!(query_value(&search, "q").as_deref(), Some("50%25 & more"));
        assert_eq!(query_value("q=a+b&q=c%2Bd", "q").as_deref(), Some("c+d"));
        assert_eq!(query_value("?flag", "flag").as_deref(), Some(""));
        assert_eq!([query_value("", "q"), query_value("?qq=1", "q")], [None, None]);
    }

    #[test]
    fn remembers_local_paths_only() {
        for bad in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/..//evil.example",
            "/.//evil.example",
            "/a/../b",
            "/a//b",
            "spec",
            "",
            "/a\nb",
        ] {
            assert!(!is_local_path(bad), "{bad}");
        }
        for good in ["/", "/my-apps/", "/spec/museum/1.2.1?x=y#z", "/?q=//a", "/docs/p/a#../b"] {
            assert!(is_local_path(good), "{good}");
        }
    }
}
