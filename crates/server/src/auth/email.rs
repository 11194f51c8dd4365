//! Email addresses as accounts are known by them.

/// Most characters in an address (contract, `Developer.email`).
const MAX_LENGTH: usize = 250;

/// Most characters before the `@` (RFC 5321 section 4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// Most characters between two dots of a domain (RFC 1035 section 2.3.4).
const MAX_LABEL: usize = 63;

/// An address that mail could reach, as its owner wrote it. Accounts compare it without regard to case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address in its plain form (RFC 5321, `Dot-string@Domain`), with spaces around it; `None` for anything
    /// else. Quoted local parts, address literals and addresses beyond ASCII are refused: answers must hold the
    /// contract's `format: email`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (local, domain) = text.split_once('@')?;
        let fits = text.len() <= MAX_LENGTH && is_local(local) && is_domain(domain);
        fits.then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_local(text: &str) -> bool {
    let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    text.len() <= MAX_LOCAL && text.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atom))
}

fn is_domain(text: &str) -> bool {
    text.contains('.') && text.split('.').all(is_label)
}

fn is_label(text: &str) -> bool {
    (1..=MAX_LABEL).contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn reads_addresses() {
        for text in ["ada@portico.example", "Ada.L+test@mail.portico.example", "o'neil@xn--bcher-kva.example"]
        {
            assert_eq!(Email::parse(&format!(" {text} ")).as_ref().map(Email::as_str), Some(text));
        }
    }

    #[test]
    fn refuses_what_mail_cannot_reach() {
        let long = format!("{}@portico.example", "a".repeat(65));
        let longer = format!("a@{}.example", ["b".repeat(60).as_str(); 5].join("."));
        for text in [
            "",
            "ada",
            "@",
            "ada@",
            "@portico.example",
            "ada@portico",
            "a@b@portico.example",
            "a b@portico.example",
            ".a@portico.example",
            "a..b@portico.example",
            "ada@-a.example",
            "ada@a..example",
            "ada@portico.example.",
            "ada@[127.0.0.1]",
            "\"a b\"@portico.example",
            "ä@portico.example",
            "ada@\u{202e}example.com",
            "a\0b@portico.example",
            "a\r\nBcc: b@portico.example",
            &long,
            &longer,
        ] {
            assert_eq!(Email::parse(text), None, "{text:?}");
        }
    }
}
