//! Which targets a document, or any other text that is not the portal's own, may lead to (architecture.md, Security).

/// Schemes that neither run script nor carry content of their own.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Whether a link or an image of a stranger's document may point here: `http`, `https`, `mailto`, or a relative reference.
///
/// Browsers cut leading spaces and drop tabs and line ends inside a URL before they look at its scheme (WHATWG URL,
/// section 4.4), so a control character anywhere makes a target unsafe, and so does a colon that could end a scheme
/// (before any `/`, `?` or `#`) after anything else than one of the three names, in any case of letters. They read a
/// backslash as a slash (section 4.4, too), so one in the path may hide another host.
pub fn is_safe(href: &str) -> bool {
    if href.contains(char::is_control) {
        return false;
    }
    let href = href.trim_start();
    if href.split(['?', '#']).next().is_some_and(|path| path.contains('\\')) {
        return false;
    }
    match href.find([':', '/', '?', '#']) {
        Some(end) if href[end..].starts_with(':') => {
            SCHEMES.iter().any(|scheme| href[..end].eq_ignore_ascii_case(scheme))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn allows_the_web_mail_and_relative_targets() {
        for href in [
            "",
            "#top",
            "?page=2",
            "/docs/a:b",
            "./a.md",
            "../a b.md#c:d",
            "a/b:c",
            "//example.com/x",
            "http://a",
            "HTTPS://a",
            "mailto:a@example.com",
            "img/ä.png",
            " https://a",
        ] {
            assert!(is_safe(href), "{href:?}");
        }
    }

    #[test]
    fn refuses_script_data_and_disguises() {
        for href in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "javascript\u{a0}:alert(1)",
            "\u{a0}javascript:alert(1)",
            "java script:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://a/1",
            "ftp://a",
            "view-source:http://a",
            "https\u{200b}:a",
            ":x",
            "http\u{0}://a",
            "/a\u{85}",
            "\\\\evil.example/a.png",
            "/\\evil.example",
            "https:\\\\evil.example",
        ] {
            assert!(!is_safe(href), "{href:?}");
        }
    }
}
