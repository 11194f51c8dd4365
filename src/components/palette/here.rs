//! What is known already of the product on the screen, found without asking the portal.

use std::collections::BTreeSet;

use portico_api_types::spec::SpecOperation;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};
use portico_reference::visible;

use super::item::{Group as Heading, Item, Picture, Target};
use super::words::{Candidate, Words};
use crate::api::Client;
use crate::api::engine::Specification;
use crate::components::product::operations::{Entry, Group, group, groups_of, title};
use crate::components::product::versions::{newest, wanted};
use crate::paths;
use crate::paths::product::{ProductPlace, Section};
use crate::state::known::Known;
use crate::ui::icon::Icon;

/// Versions and operations of a product.
#[derive(Default)]
pub(super) struct Here {
    /// Its versions.
    pub versions: Vec<Candidate>,
    /// The version that is shown; the newest while a document is.
    version: Option<(ProductId, ProductVersionId)>,
    /// Its operations.
    operations: Vec<Operation>,
}

struct Operation {
    /// Its number in the specification.
    number: usize,
    candidate: Candidate,
}

impl Here {
    /// What is known of the product at this path; nothing when there is none.
    pub fn at(path: &str, known: Known) -> Self {
        let Some(ProductPlace { product, section }) = ProductPlace::read(path) else {
            return Self::default();
        };
        let Some(versions) = known.versions.get(product.as_str()) else { return Self::default() };
        let name =
            known.products.get(product.as_str()).map(|product| product.name.clone()).unwrap_or_default();
        let named = match &section {
            Section::Reference { version: Some(text) } => wanted(&versions, text),
            _ => None,
        };
        let shown = named.or_else(|| newest(&versions));
        let operations = shown.map(|version| {
            let page = paths::version(&product, &version.id);
            operations(&groups(version, known), &page, &of_version(&name, &version.name))
        });
        Self {
            versions: versions.iter().map(|version| listed(&product, &name, version)).collect(),
            version: shown.map(|version| (product.clone(), version.id.clone())),
            operations: operations.unwrap_or_default(),
        }
    }

    /// The version's specification.
    pub fn specification(&self, client: &Client) -> Option<Specification> {
        self.version.as_ref().map(|(product, version)| Specification::of(client, product, version))
    }

    /// The operations that the words name, and after them those that the engine found by these numbers.
    pub fn operations(&self, words: &Words, found: &[usize], most: usize) -> Vec<Item> {
        let mut best = words.best(self.operations.iter().map(|operation| &operation.candidate), most);
        let by_number = |number: &usize| self.operations.iter().find(|it| it.number == *number);
        for operation in found.iter().filter_map(by_number) {
            if best.len() >= most {
                break;
            }
            let item = operation.candidate.item();
            if best.iter().all(|known| known.target != item.target) {
                best.push(item.clone());
            }
        }
        best
    }
}

/// A version as part of its product.
pub(super) fn of_version(product: &str, version: &str) -> String {
    [product, version].join(" ").trim().to_owned()
}

/// An operation of a version; `anchor` is the id of its element.
pub(super) fn operation_item(operation: &SpecOperation, place: String, page: &str, anchor: &str) -> Item {
    Item {
        group: Heading::Operations,
        picture: Picture::Method(visible(&operation.method).to_uppercase()),
        title: title(operation).into_owned(),
        place,
        excerpt: None,
        deprecated: operation.deprecated,
        target: Target::Link([page, "#", anchor].concat()),
    }
}

fn groups(version: &ProductVersion, known: Known) -> Vec<Group> {
    let id = version.id.as_str();
    match (known.outlines.get(id), known.operations.get(id)) {
        (Some(Some(outline)), _) => groups_of(&outline),
        (_, Some(Some(listed))) => group(&listed.operations),
        _ => Vec::new(),
    }
}

fn listed(product: &ProductId, name: &str, version: &ProductVersion) -> Candidate {
    let item = Item {
        group: Heading::Versions,
        picture: Picture::Icon(Icon::Layers),
        title: version.name.clone(),
        place: name.to_owned(),
        excerpt: None,
        deprecated: version.deprecated,
        target: Target::Link(paths::version(product, &version.id)),
    };
    Candidate::new(item, name)
}

/// The operations of a version, each once, although a page has it under each of its tags.
fn operations(groups: &[Group], page: &str, place: &str) -> Vec<Operation> {
    let mut seen = BTreeSet::new();
    let entries = groups.iter().flat_map(|group| &group.entries).filter(|entry| seen.insert(entry.number));
    entries
        .map(|entry| {
            let Entry { operation, anchor, .. } = entry.as_ref();
            let mut more = [operation.method.as_str(), &operation.path, &operation.tags.join(" ")].join(" ");
            if let Some(id) = &operation.operation_id {
                more.push(' ');
                more.push_str(id);
            }
            let item = operation_item(operation, place.to_owned(), page, anchor);
            Operation { number: entry.number, candidate: Candidate::new(item, &more) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_under_two_tags_is_found_once_and_by_everything_that_names_it() {
        let operation: SpecOperation = serde_json::from_str(
            r#"{"path":"/tickets","method":"post","operation_id":"buyTicket","tags":["Tickets","Sales"],"summary":"Buy","deprecated":true}"#,
        )
        .unwrap();
        let page = paths::version(&ProductId::new("p"), &ProductVersionId::new("v"));
        let all = operations(&group(&[operation]), &page, "Museum 1.2");
        let here = Here { operations: all, ..Here::default() };
        assert_eq!(here.operations.len(), 1);
        for (query, numbers) in [
            ("buy", &[0, 0][..]),
            ("post /tickets", &[]),
            ("sales", &[]),
            ("buyticket", &[3]),
            ("tikcets", &[7, 0]),
        ] {
            let found = here.operations(&Words::of(query), numbers, 5);
            assert_eq!(found.len(), 1, "{query}");
            assert_eq!(found[0].target, Target::Link("/spec/p/v#operations-Tickets-buyTicket".to_owned()));
            assert!(found[0].deprecated && found[0].picture == Picture::Method("POST".to_owned()));
        }
    }
}
