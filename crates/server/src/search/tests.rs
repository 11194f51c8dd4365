use portico_api_types::extension::search::{FoundDocument, ProductName, SearchEntry, VersionName};
use portico_api_types::spec::SpecOperation;

use super::operations::words_of;
use super::{Indexed, documents, operations};

fn museum() -> ProductName {
    ProductName { id: "p".into(), name: "Museum".to_owned() }
}

fn operation(id: Option<&str>, summary: Option<&str>, deprecated: bool) -> Indexed {
    let version = VersionName { id: "v".into(), name: "2.0".to_owned() };
    let operation = SpecOperation {
        path: "/tickets/{id}".to_owned(),
        method: "get".to_owned(),
        operation_id: id.map(str::to_owned),
        tags: vec!["Tickets".to_owned(), "Sales".to_owned()],
        summary: summary.map(str::to_owned),
        deprecated,
    };
    operations(&museum(), &version, vec![operation]).next().unwrap()
}

fn document(content: &str) -> Vec<(String, String, Option<String>)> {
    let document = FoundDocument {
        product: museum(),
        slug: "start".to_owned(),
        parent_slug: None,
        title: "Start".to_owned(),
        excerpt: None,
    };
    let indexed = documents(&document, content).into_iter();
    indexed
        .map(|one| {
            let id = match one.hit {
                SearchEntry::Heading(heading) => Some(heading.id),
                _ => None,
            };
            (one.title, one.text.trim().to_owned(), id)
        })
        .collect()
}

#[test]
fn an_operation_goes_by_all_its_names() {
    let whole = operation(Some("getTicketByID"), Some("Show a ticket"), false);
    assert_eq!(whole.title, "Show a ticket");
    assert_eq!(whole.names, "get /tickets/{id} getTicketByID get Ticket By ID Tickets Sales");
    assert_eq!((whole.text.as_str(), whole.product.as_str()), ("2.0", "Museum"));
    let bare = operation(None, None, false);
    assert_eq!(bare.title, "/tickets/{id}");
    assert!(operation(None, None, true).rank > operation(None, Some(&"x".repeat(5000)), false).rank);
}

#[test]
fn ids_are_taken_apart_at_capitals() {
    for (id, words) in [
        ("listTickets", "list Tickets"),
        ("listHTTPTickets", "list HTTP Tickets"),
        ("get_v2Items", "get_v2 Items"),
        ("ABC", "ABC"),
        ("", ""),
        ("éÉcole", "é École"),
    ] {
        assert_eq!(words_of(id), words);
    }
}

#[test]
fn text_belongs_to_the_heading_above_it() {
    let found = document(
        "Before.\n\n# One\n\nFirst *text*.\n\n- item\n\n> ## Two\n> quoted\n\n|a|b|\n|-|-|\n|c|d|\n",
    );
    let expected = [
        ("Start", "Before.", None),
        ("One", "First text. item", Some("doc-heading-one")),
        ("Two", "quoted a b c d", Some("doc-heading-two")),
    ];
    let expected =
        expected.map(|(title, text, id)| (title.to_owned(), text.to_owned(), id.map(str::to_owned)));
    assert_eq!(found, expected);
}

#[test]
fn what_a_reader_does_not_see_is_not_found() {
    let text =
        document("<!-- secret -->\n\n[shown](https://hidden.example 'tip') ![alt](hidden.png)")[0].1.clone();
    assert!(text.contains("shown") && text.contains("alt"), "{text}");
    assert!(!text.contains("secret") && !text.contains("hidden"), "{text}");
}
