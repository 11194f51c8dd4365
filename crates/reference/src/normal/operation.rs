//! One operation, whole.

use super::list::Place;
use super::{Part, Reading, body, callbacks, info, parameters, responses, security, servers};
use crate::model::Operation;

/// Fields of the document that an operation goes back to.
const DOCUMENT_FIELDS: [&str; 5] = ["security", "servers", "schemes", "consumes", "produces"];

/// Fields of a path item that hold for its operations.
const ITEM_FIELDS: [&str; 3] = ["description", "parameters", "servers"];

/// Fields of an operation, to be read one by one where the whole is too much at once.
const FIELDS: [&str; 11] = [
    "description",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "security",
    "servers",
    "externalDocs",
    "schemes",
    "consumes",
    "produces",
];

/// An operation of the list. A webhook has the document's servers and security only when it says so itself: it is sent to
/// somebody else.
pub(super) fn listed(reading: &Reading<'_>, place: &Place) -> Operation {
    let (operation, notes) = reading.with_notes(|| {
        let part = reading.at(&place.pointer).unwrap_or_else(|| reading.fields(&place.pointer, &FIELDS));
        let root = reading.fields("", if place.is_webhook { &[] } else { &DOCUMENT_FIELDS });
        let items: Vec<Part<'_>> =
            place.items.iter().map(|item| reading.fields(item, &ITEM_FIELDS)).collect();
        let mut operation = whole(&part, &items, &root);
        operation.callbacks = callbacks::callbacks(&part);
        if operation.servers.is_empty() && !place.is_webhook {
            // What is to be noted of them is the outline's.
            (operation.servers, _) = reading.with_notes(|| servers::of_document(&root));
        }
        operation
    });
    Operation { notes, ..operation }
}

/// An operation with what its path items and these fields of the document say for it; without callbacks.
pub(super) fn whole(part: &Part<'_>, items: &[Part<'_>], root: &Part<'_>) -> Operation {
    let given = parameters::merged(part, items);
    let mut description = part.description();
    if description.is_empty() {
        description = items.iter().map(Part::description).find(|text| !text.is_empty()).unwrap_or_default();
    }
    let mut servers = servers::own(part);
    if servers.is_empty() {
        servers = items.iter().map(servers::own).find(|servers| !servers.is_empty()).unwrap_or_default();
    }
    Operation {
        description,
        parameters: parameters::parameters(&given),
        body: body::body(part, &given, root),
        responses: responses::responses(part, root),
        callbacks: Vec::new(),
        security: security::requirements(part).or_else(|| security::requirements(root)).unwrap_or_default(),
        servers,
        external_docs: info::external_docs(part),
        notes: Vec::new(),
    }
}
