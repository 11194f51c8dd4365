//! `info`, and external documentation.

use portico_api_types::text::is_invisible;

use super::Part;
use crate::model::{Contact, Expected, ExternalDocs, License, Outline};

/// What no plain mail address has in it, and what means something else in a `mailto:` link (RFC 6068): more recipients, a
/// subject, a text.
const NOT_IN_MAIL: &str = "?&%#,;:\"\\<>()[]";

/// Takes what the Info Object says; its version is taken elsewhere, character for character.
pub(super) fn fill(outline: &mut Outline, info: &Part<'_>) {
    outline.title = info.text("title");
    outline.summary = info.text("summary");
    outline.description = info.description();
    outline.terms_of_service = info.link("termsOfService");
    outline.contact = info.object("contact").and_then(|contact| {
        let contact =
            Contact { name: contact.text("name"), url: contact.link("url"), email: mail_address(&contact) };
        (contact != Contact::default()).then_some(contact)
    });
    outline.license = info.object("license").and_then(|license| {
        let name = license.text("name").or_else(|| license.text("identifier"));
        let url = license.link("url");
        let name = name.or_else(|| url.clone())?;
        Some(License { name, url })
    });
}

/// An address that a letter goes to, and nowhere else.
fn mail_address(contact: &Part<'_>) -> Option<String> {
    let text = contact.text("email")?;
    let address = text.trim();
    let is_plain = is_mail_address(address);
    if !is_plain {
        contact.unexpected("email", Expected::SafeAddress);
    }
    is_plain.then(|| address.to_owned())
}

fn is_mail_address(text: &str) -> bool {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c) || NOT_IN_MAIL.contains(c);
    text.split_once('@').is_some_and(|(who, host)| {
        !who.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(is_odd)
    })
}

/// `externalDocs` of any object.
pub(super) fn external_docs(part: &Part<'_>) -> Option<ExternalDocs> {
    let docs = part.object("externalDocs")?;
    Some(ExternalDocs { url: docs.link("url")?, description: docs.description() })
}

#[cfg(test)]
mod tests {
    use super::is_mail_address;

    #[test]
    fn a_letter_goes_to_one_address_and_says_nothing_by_itself() {
        for address in ["a@b", "ada.lovelace+api@example.com", "o'hara/x@example.com", "grüße@bücher.example"]
        {
            assert!(is_mail_address(address), "{address}");
        }
        for text in [
            "",
            "support",
            "@b",
            "a@",
            "a@b@c",
            "a@b?cc=c@d",
            "a@b&body=x",
            "a%0d@b",
            "a@b,c",
            "a@b;c",
            "a@b#c",
            "mailto:a@b",
            "Ada <a@b>",
            "a b@c",
            "a@b\r\nBcc:",
            "a@\u{202e}b",
        ] {
            assert!(!is_mail_address(text), "{text}");
        }
    }
}
