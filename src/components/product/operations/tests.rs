use super::*;

fn operation(method: &str, path: &str, id: Option<&str>, tags: &[&str]) -> SpecOperation {
    SpecOperation {
        path: path.to_owned(),
        method: method.to_owned(),
        operation_id: id.map(str::to_owned),
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
        summary: None,
        deprecated: false,
    }
}

#[test]
fn groups_in_order_and_puts_the_untagged_last() {
    let groups = group(&[
        operation("get", "/a", Some("a"), &[]),
        operation("get", "/b", Some("b"), &["pet", "Store Front"]),
        operation("put", "/b", Some("c"), &["pet"]),
    ]);
    let shape: Vec<(String, Vec<&str>)> = groups
        .iter()
        .map(|group| (group.key(), group.entries.iter().map(|entry| entry.anchor.as_str()).collect()))
        .collect();
    assert_eq!(
        shape,
        [
            ("pet".to_owned(), vec!["operations-pet-b", "operations-pet-c"]),
            ("store-front".to_owned(), vec!["operations-Store_Front-b"]),
            ("untagged".to_owned(), vec!["operations-default-a"]),
        ]
    );
    assert_eq!(group(&[]), []);
}

#[test]
fn anchors_stand_in_for_missing_and_repeated_ids() {
    let groups = group(&[
        operation("GET", "/pets/{id}", None, &["t"]),
        operation("get", "/x", Some("same"), &["t"]),
        operation("put", "/x", Some("same"), &["t"]),
    ]);
    let anchors: Vec<&str> = groups[0].entries.iter().map(|entry| entry.anchor.as_str()).collect();
    assert_eq!(anchors, ["operations-t-get_pets__id_", "operations-t-same", "operations-t-same-2"]);
}

#[test]
fn no_two_operations_share_an_anchor() {
    let ids = ["same", "same", "same-2", "a b", "a_b", "a%20b", "%61", "a", "getPet", "getpet"];
    let operations = ids.map(|id| operation("get", "/x", Some(id), &["t"]));
    let groups = group(&operations);
    let anchors: Vec<&str> =
        groups[0].entries.iter().map(|entry| entry.anchor.trim_start_matches("operations-t-")).collect();
    let expected = ["same", "same-3", "same-2", "a_b", "a_b-2", "a_20b", "_61", "a", "getPet", "getpet"];
    assert_eq!(anchors, expected);
    for entry in &groups[0].entries {
        assert_eq!(anchor_of_hash(&format!("#{}", entry.anchor)).as_ref(), Some(&entry.anchor));
    }
    assert_eq!(anchor_of_hash("#/t/a%2520b").as_deref(), Some("operations-t-a_20b"));
}

#[test]
fn filters_by_every_word_anywhere() {
    let mut museum = operation("post", "/special-events", Some("createSpecialEvent"), &["Events"]);
    museum.summary = Some("Create a special event".to_owned());
    let groups = group(&[museum]);
    let entry = &groups[0].entries[0];
    for (filter, expected) in [
        ("", true),
        ("events", true),
        ("post special", true),
        ("createspecial", true),
        ("ticket", false),
        ("post ticket", false),
    ] {
        assert_eq!(entry.matches(filter), expected, "{filter}");
    }
}

#[test]
fn understands_both_kinds_of_deep_link() {
    assert_eq!(anchor_of_hash("#/pet/updatePet").as_deref(), Some("operations-pet-updatePet"));
    assert_eq!(anchor_of_hash("#/Store%20Front/b").as_deref(), Some("operations-Store_Front-b"));
    assert_eq!(anchor_of_hash("#operations-pet-updatePet").as_deref(), Some("operations-pet-updatePet"));
    assert_eq!([anchor_of_hash(""), anchor_of_hash("#top"), anchor_of_hash("#/x")], [None, None, None]);
}

#[test]
fn a_path_or_a_tag_that_stands_for_a_name_hides_nothing() {
    let groups = group(&[operation("get", "/a\u{202e}b", None, &["c\u{202e}d"])]);
    assert_eq!(groups[0].name(), Some("c⟨U+202E⟩d"));
    assert_eq!(groups[0].tag.as_deref(), Some("c\u{202e}d"));
    assert_eq!(groups[0].entries[0].title(), "/a⟨U+202E⟩b");
    assert!(groups[0].entries[0].matches("/a\u{202e}b"));
}
