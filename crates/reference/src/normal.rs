//! Specifications of every version to one [`model`](crate::model).
//!
//! Two readings: the list of operations, and the names that the search finds them by, look at no more of the text than
//! they show, and are made once; everything else is read as a tree, part by part, when it is asked for.

mod body;
mod callbacks;
mod examples;
mod info;
mod list;
mod names;
mod operation;
mod parameters;
mod part;
mod reading;
mod responses;
mod security;
mod servers;
mod tags;

pub(crate) use body::MAX_MEDIA_TYPES;
pub(crate) use list::{ITEMS, ItemHeads, List, is_method};
use names::Names;
use part::Part;
use reading::Reading;

use portico_api_types::spec::SpecOperation;
use serde_json::Value;

use crate::document::Document;
use crate::model::{Operation, Outline, Scheme};
use crate::read::Format;
use crate::scalar::texts_of;

/// Fields of the document that say something about all of it, without those that hold its parts.
const HEAD: [&str; 6] = ["info", "externalDocs", "tags", "x-tagGroups", "servers", "schemes"];

impl Document {
    /// What the document is about, and its operations.
    pub fn outline(&self) -> Outline {
        self.outlined().0
    }

    /// The outline, and how many notes there are beyond those in it.
    pub(crate) fn outlined(&self) -> (Outline, usize) {
        let reading = Reading::of(self);
        let list = self.list();
        let root = reading.fields("", &HEAD);
        let mut outline = Outline {
            spec_version: self.spec_version().unwrap_or_default(),
            is_json: self.format() == Format::Json,
            version: self.written("/info/version"),
            external_docs: info::external_docs(&root),
            servers: servers::of_document(&root),
            schemes: security::schemes(&reading),
            tags: tags::tags(&root),
            tag_groups: tags::groups(&root),
            operations: list.operations.clone(),
            webhooks: list.webhooks.clone(),
            ..Outline::default()
        };
        if let Some(info) = root.object("info") {
            info::fill(&mut outline, &info);
        }
        drop(root);
        let mut notes = list.notes.clone();
        notes.append(reading.into_notes());
        notes.append(list.remarks.clone());
        outline.notes = notes.kept;
        (outline, notes.left_out)
    }

    /// All security schemes, in the order of the document.
    pub(crate) fn schemes(&self) -> Vec<Scheme> {
        security::schemes(&Reading::of(self))
    }

    /// Addresses of the servers that the document names.
    pub(crate) fn server_addresses(&self) -> Vec<String> {
        let reading = Reading::of(self);
        let servers = servers::stated(&reading.fields("", &["servers", "schemes"]));
        servers.into_iter().map(|server| server.url).collect()
    }

    /// Addresses of the servers that an operation of Swagger 2.0 has by schemes of its own; `None` without those.
    pub(crate) fn own_addresses(&self, operation: &Value) -> Option<Vec<String>> {
        let schemes = operation.get("schemes").filter(|schemes| !schemes.is_null())?;
        let reading = Reading::of(self);
        let servers = reading.is_swagger.then(|| servers::swagger(&reading, &texts_of(schemes)))?;
        Some(servers.into_iter().map(|server| server.url).collect())
    }

    /// Method and path of an operation, by its place in the outline.
    pub(crate) fn address(&self, number: usize) -> Option<(&str, &str)> {
        let List { operations, webhooks, .. } = self.list();
        let listed = operations.iter().chain(webhooks).nth(number)?;
        Some((&listed.method, &listed.path))
    }

    /// All operations with their numbers and the names of their parameters.
    pub(crate) fn named(&self) -> impl Iterator<Item = (u32, &SpecOperation, Vec<String>)> {
        let List { operations, webhooks, places, .. } = self.list();
        let listed = operations.iter().chain(webhooks).zip(places);
        let mut names = Names::of(self);
        (0..).zip(listed).map(move |(number, (operation, place))| (number, operation, names.at(place)))
    }

    /// One operation, by its place in the outline's `operations`, after which those of `webhooks` go on.
    pub fn operation(&self, number: usize) -> Option<Operation> {
        let place = self.list().places.get(number)?;
        Some(operation::listed(&Reading::of(self), place))
    }
}

#[cfg(test)]
mod tests;
