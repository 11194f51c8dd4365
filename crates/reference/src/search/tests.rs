mod load;

use portico_api_types::spec::SpecOperation;
use proptest::prelude::*;

use super::{Entry, SearchIndex};

/// Method, path, summary, id, tag, parameter.
const PETS: [[&str; 6]; 9] = [
    ["get", "/pets", "List all pets", "listPets", "Animals", "limit"],
    ["post", "/pets", "Add a pet", "addPet", "Animals", ""],
    ["get", "/pets/{petId}", "Get one pet", "getPetById", "Animals", "petId"],
    ["get", "/pets/{petId}/photos", "List photos", "listPhotos", "Animals", "petId"],
    ["post", "/stores", "Open a store", "openStore", "Shops", "customer_name"],
    ["get", "/customers", "List customers", "listCustomers", "Shops", "cursor"],
    ["delete", "/customers/{id}", "Délete a custömer", "deleteCustomer", "Shops", "id"],
    ["put", "/v2/petition", "", "", "", ""],
    ["get", "/cats", "Carpets for cats", "catCarpets", "Shops", "x-request-id"],
];

fn operation([method, path, summary, id, tag, _]: [&str; 6]) -> SpecOperation {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    SpecOperation {
        path: path.to_owned(),
        method: method.to_owned(),
        operation_id: text(id),
        tags: text(tag).into_iter().collect(),
        summary: text(summary),
        deprecated: false,
    }
}

fn pets() -> SearchIndex {
    let mut index = SearchIndex::new();
    for (number, row) in (0..).zip(PETS) {
        let parameters = [row[5].to_owned()];
        index.add(Entry::Operation { number, operation: &operation(row), parameters: &parameters });
    }
    let text = "The museum keeps no pets. Ring twice.";
    index.add(Entry::Section { number: 100, title: "Opening hours", slug: "guides/visit", text });
    index
}

fn numbers(index: &SearchIndex, query: &str) -> Vec<u32> {
    index.search(query, 20).into_iter().map(|hit| hit.number).collect()
}

#[track_caller]
fn finds(query: &str, expected: &[u32]) {
    assert_eq!(numbers(&pets(), query), expected, "{query:?}");
}

#[test]
fn the_better_fit_goes_first() {
    for (query, best) in [
        ("pets", 0),
        ("pet", 1),
        ("list pets", 0),
        ("post pets", 1),
        ("pets post", 1),
        ("post", 1),
        ("/pets", 0),
        ("/pets/{petId}", 2),
        ("pets id", 2),
        ("/pets/photos", 3),
        ("GET /pets/{id}/photos", 3),
        ("getPetById", 2),
        ("getpetbyid", 2),
        ("listCust", 5),
        ("shops delete", 6),
        ("opening", 100),
        ("open", 4),
        ("twice", 100),
        ("visit", 100),
    ] {
        assert_eq!(numbers(&pets(), query).first(), Some(&best), "{query:?}");
    }
}

#[test]
fn whole_words_go_before_beginnings_before_insides_before_typos() {
    let mut index = SearchIndex::new();
    for (number, title) in ["charms", "recharge", "charges", "charge"].into_iter().enumerate() {
        let number = u32::try_from(number).unwrap();
        index.add(Entry::Section { number, title, slug: "", text: "" });
    }
    assert_eq!(numbers(&index, "charge"), [3, 2, 1]);
    assert_eq!(numbers(&index, "chrage"), [2, 3]);
    let scores: Vec<_> = index.search("charge", 9).into_iter().map(|hit| hit.score).collect();
    assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
}

#[test]
fn fields_count_in_their_order() {
    let mut index = SearchIndex::new();
    index.add(Entry::Section { number: 0, title: "a", slug: "b", text: "zebra" });
    let rows = [
        ["get", "/a", "a", "a", "a", "zebra"],
        ["get", "/a", "a", "a", "zebra", "a"],
        ["get", "/a", "a", "zebra", "a", "a"],
        ["get", "/a", "zebra", "a", "a", "a"],
    ];
    for (number, row) in (1..).zip(rows) {
        let parameters = [row[5].to_owned()];
        index.add(Entry::Operation { number, operation: &operation(row), parameters: &parameters });
    }
    assert_eq!(numbers(&index, "zebra"), [4, 3, 2, 1, 0]);
}

#[test]
fn every_word_must_be_found() {
    finds("list zebra", &[]);
    finds("pets twice", &[100]);
    finds("museum shops", &[]);
}

#[test]
fn case_diacritics_and_typos_are_forgiven() {
    finds("DELETE", &[6]);
    finds("délètè", &[6]);
    finds("customer", &[6, 5, 4]);
    finds("kustomer", &[5, 6, 4]);
    finds("csutomers", &[5, 6, 4]);
    finds("custmoe", &[5, 6, 4]);
    finds("museun", &[100]);
    finds("phtoos", &[3]);
    finds("zzz", &[]);
    finds("opeh", &[4, 100]);
    finds("opp", &[]);
}

#[test]
fn typos_only_fill_up() {
    let mut index = SearchIndex::new();
    for (number, title) in (0..).zip(["custom", "costom", "custom"]) {
        index.add(Entry::Section { number, title, slug: "", text: "" });
    }
    let found = |limit| index.search("custom", limit).into_iter().map(|hit| hit.number).collect::<Vec<_>>();
    assert_eq!(found(3), [0, 2, 1]);
    assert_eq!(found(2), [0, 2]);
    assert_eq!(found(1), [0]);
    assert_eq!(found(0), [0; 0]);
}

/// The marked parts of the best hit's title.
fn marked(title: &str, query: &str) -> Vec<String> {
    let mut index = SearchIndex::new();
    index.add(Entry::Section { number: 0, title, slug: "elsewhere", text: "" });
    let hits = index.search(query, 1);
    hits[0].marks.iter().map(|range| title[range.clone()].to_owned()).collect()
}

#[test]
fn marks_what_was_searched_for() {
    for (title, query, parts) in [
        ("List all pets", "pe list", &["List", "pe"][..]),
        ("listAllPets", "allp", &["AllP"]),
        ("listAllPets", "listPe", &["list", "Pe"]),
        ("Carpets", "pet", &["pet"]),
        ("Über Straße", "uber stras", &["Über", "Straß"]),
        ("Cre\u{300}me", "cre", &["Cre\u{300}"]),
        ("Cre\u{300}me", "crem", &["Cre\u{300}m"]),
        ("Customers", "custmer", &["Customers"]),
        ("A pet", "elsewhere", &[]),
        ("Pet petition", "p", &["P", "p"]),
    ] {
        assert_eq!(marked(title, query), parts, "{title:?} {query:?}");
    }
}

#[test]
fn nothing_typed_finds_nothing() {
    for query in ["", " ", "/", "{}", "\0\u{7}", "\u{300}\u{301}"] {
        finds(query, &[]);
    }
    assert!(SearchIndex::new().search("pets", 5).is_empty());
}

#[test]
fn entries_come_in_portions() {
    let mut index = pets();
    assert!(numbers(&index, "zebra").is_empty());
    index.add(Entry::Section { number: 7, title: "Zebra", slug: "z", text: "" });
    assert_eq!(numbers(&index, "zebra"), [7]);
    assert_eq!(numbers(&index, "museum"), [100]);
}

proptest! {
    #[test]
    fn every_beginning_of_every_word_finds_its_entry(title in ".{0,40}", tag in "[a-zA-Zé ßÄ_/{}0-9]{0,40}", other in ".{0,20}") {
        let mut index = SearchIndex::new();
        index.add(Entry::Section { number: 1, title: &other, slug: "", text: &title });
        let row = ["get", "/", &title, "", &tag, ""];
        index.add(Entry::Operation { number: 2, operation: &operation(row), parameters: &[] });
        for word in [&title, &tag].into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
            let ends = word.char_indices().map(|(place, c)| place + c.len_utf8()).skip(1);
            for end in ends {
                let hits = index.search(&word[..end], 10);
                let hit = hits.iter().find(|hit| hit.number == 2);
                prop_assert!(hit.is_some(), "{:?}", &word[..end]);
                for mark in &hit.unwrap().marks {
                    prop_assert!(!title[mark.clone()].is_empty());
                }
                prop_assert_eq!(index.search(&word[..end], 10), hits);
            }
        }
    }
}
