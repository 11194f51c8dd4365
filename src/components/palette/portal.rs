//! What the portal is asked: everything it has published, and the developer's applications.

use leptos::prelude::*;
use portico_api_types::application::Application;
use portico_api_types::extension::Extension;
use portico_api_types::extension::search::{FoundDocument, FoundOperation, SearchEntry};
use portico_api_types::search::SearchHit;
use portico_api_types::spec::SpecOperation;

use super::here::{of_version, operation_item};
use super::item::{Group, Item, Picture, Target};
use super::words::Candidate;
use crate::api::{applications, catalog, search};
use crate::components::product::operations::group;
use crate::paths;
use crate::state::boot::{Portal, expect_client, expect_portal};
use crate::state::remote::{Resource, use_remote};
use crate::state::session::expect_session;
use crate::state::text::tr;
use crate::ui::icon::Icon;

/// Entries that are asked for at a time.
const MOST: u8 = 24;

/// What the portal finds for a text: where its back end offers it, in everything that is published; elsewhere in the
/// catalogue, which every portal has. The answer comes with the text.
pub(super) fn published(text: RwSignal<String>) -> Resource<(String, Vec<Item>)> {
    let client = expect_client();
    let everything = expect_portal().with_value(|portal| portal.config.offers(&Extension::Search));
    use_remote(
        move || text.get(),
        move |text| {
            let client = client.clone();
            async move {
                let items = if text.is_empty() {
                    Vec::new()
                } else if everything {
                    search::everything(&client, &text, MOST).await?.into_iter().map(entry_item).collect()
                } else {
                    catalog::search(&client, &text, 1).await?.data.into_iter().map(hit_item).collect()
                };
                Ok((text, items))
            }
        },
    )
}

/// The developer's applications, asked for once; none where there is nobody to have any.
pub(super) fn own_applications() -> Resource<Vec<Candidate>> {
    let (client, session) = (expect_client(), expect_session());
    let is_public = expect_portal().with_value(Portal::is_public);
    use_remote(
        move || !is_public && session.is_signed_in(),
        move |has_some| {
            let client = client.clone();
            async move {
                let all = if has_some { applications::all(&client).await? } else { Vec::new() };
                Ok(all.iter().map(application).collect())
            }
        },
    )
}

fn application(application: &Application) -> Candidate {
    let item = Item {
        group: Group::Applications,
        picture: Picture::Icon(Icon::Key),
        title: application.name.clone(),
        place: tr("nav.my_apps"),
        excerpt: None,
        deprecated: false,
        target: Target::Link(paths::application(&application.id)),
    };
    Candidate::new(item, application.description.as_deref().unwrap_or_default())
}

fn hit_item(hit: SearchHit) -> Item {
    let product = hit.source;
    product_item(product.name.unwrap_or_else(|| product.id.to_string()), paths::product(&product.id))
}

fn product_item(title: String, href: String) -> Item {
    Item {
        group: Group::Products,
        picture: Picture::Icon(Icon::Braces),
        title,
        place: String::new(),
        excerpt: None,
        deprecated: false,
        target: Target::Link(href),
    }
}

fn entry_item(entry: SearchEntry) -> Item {
    match entry {
        SearchEntry::Product(found) => product_item(found.product.name, paths::product(&found.product.id)),
        SearchEntry::Operation(found) => operation(found),
        SearchEntry::Document(found) => {
            let href = document(&found);
            guide_item(found.title, found.product.name, found.excerpt, href)
        }
        // The heading that is the document's title leads to the document.
        SearchEntry::Heading(found) if found.text == found.document.title => {
            entry_item(SearchEntry::Document(found.document))
        }
        SearchEntry::Heading(found) => {
            let href = [document(&found.document).as_str(), "#", &found.id].concat();
            let place = [found.document.title, found.document.product.name].join(" · ");
            guide_item(found.text, place, found.document.excerpt, href)
        }
    }
}

fn operation(found: FoundOperation) -> Item {
    let page = paths::version(&found.product.id, &found.version.id);
    let place = of_version(&found.product.name, &found.version.name);
    let operation = SpecOperation {
        path: found.path,
        method: found.method,
        operation_id: found.operation_id,
        tags: found.tags,
        summary: found.summary,
        deprecated: found.deprecated,
    };
    let groups = group(std::slice::from_ref(&operation));
    let anchor = groups.first().and_then(|group| group.entries.first()).map(|entry| entry.anchor.as_str());
    operation_item(&operation, place, &page, anchor.unwrap_or_default())
}

fn document(found: &FoundDocument) -> String {
    paths::document(&found.product.id, found.parent_slug.as_deref(), &found.slug)
}

fn guide_item(title: String, place: String, excerpt: Option<String>, href: String) -> Item {
    Item {
        group: Group::Guides,
        picture: Picture::Icon(Icon::Book),
        title,
        place,
        excerpt,
        deprecated: false,
        target: Target::Link(href),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(json: &str) -> Item {
        entry_item(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn entries_lead_to_their_places() {
        let product = r#""product":{"id":"p 1","name":"Museum"}"#;
        let document = format!(r#"{{{product},"slug":"first","parent_slug":"guides","title":"First"}}"#);
        for (json, title, place, href) in [
            (format!(r#"{{"product":{{{product}}}}}"#), "Museum", "", "/spec/p%201"),
            (
                format!(
                    r#"{{"operation":{{{product},"version":{{"id":"v","name":"1.2"}},"method":"get","path":"/a b","tags":["T","U"]}}}}"#
                ),
                "/a b",
                "Museum 1.2",
                "/spec/p%201/v#operations-T-get_a_b",
            ),
            (format!(r#"{{"document":{document}}}"#), "First", "Museum", "/docs/p%201/guides/first"),
            (
                format!(r#"{{"heading":{{"document":{document},"text":"Steps","id":"doc-heading-steps"}}}}"#),
                "Steps",
                "First · Museum",
                "/docs/p%201/guides/first#doc-heading-steps",
            ),
            (
                format!(r#"{{"heading":{{"document":{document},"text":"First","id":"doc-heading-first"}}}}"#),
                "First",
                "Museum",
                "/docs/p%201/guides/first",
            ),
        ] {
            let item = item(&json);
            assert_eq!((item.title.as_str(), item.place.as_str()), (title, place), "{json}");
            assert_eq!(item.target, Target::Link(href.to_owned()), "{json}");
        }
    }
}
