//! `info`, and external documentation.

use super::Part;
use crate::model::{Contact, ExternalDocs, License, Outline};

/// Takes what the Info Object says; its version is taken elsewhere, character for character.
pub(super) fn fill(outline: &mut Outline, info: &Part<'_>) {
    outline.title = info.text("title");
    outline.summary = info.text("summary");
    outline.description = info.description();
    outline.terms_of_service = info.link("termsOfService");
    outline.contact = info.object("contact").and_then(|contact| {
        let contact =
            Contact { name: contact.text("name"), url: contact.link("url"), email: contact.text("email") };
        (contact != Contact::default()).then_some(contact)
    });
    outline.license = info.object("license").and_then(|license| {
        let name = license.text("name").or_else(|| license.text("identifier"));
        let url = license.link("url");
        let name = name.or_else(|| url.clone())?;
        Some(License { name, url })
    });
}

/// `externalDocs` of any object.
pub(super) fn external_docs(part: &Part<'_>) -> Option<ExternalDocs> {
    let docs = part.object("externalDocs")?;
    Some(ExternalDocs { url: docs.link("url")?, description: docs.description() })
}
