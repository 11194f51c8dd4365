//! The demo portal: it loads without mistakes, and holds what its visitors shall meet.

use std::collections::BTreeSet;
use std::path::Path;

use portico_api_types::auth_strategy::CredentialType;
use portico_reference::outline;
use portico_server::content::{Content, Product, Version, load};

fn demo() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo");
    load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn versions(content: &Content) -> Vec<&Version> {
    content.products.iter().flat_map(|product| &product.versions).collect()
}

#[test]
fn there_is_enough_to_search_and_to_turn_pages() {
    let content = demo();
    assert!(content.products.len() >= 14, "{}", content.products.len());
    assert!(!content.portal.is_public, "the guide needs accounts");
    assert!(!content.accounts.is_empty(), "visitors need a way in");
    assert!(!content.assets.is_empty());
}

#[test]
fn every_format_is_there() {
    let content = demo();
    let formats: BTreeSet<(String, bool)> = versions(&content)
        .into_iter()
        .filter_map(|version| version.spec.as_ref())
        .map(|spec| {
            let outline = outline(&spec.text).unwrap();
            (outline.spec_version.chars().take(3).collect(), outline.is_json)
        })
        .collect();
    let kinds: BTreeSet<&str> = formats.iter().map(|(version, _)| version.as_str()).collect();
    assert!(kinds.is_superset(&BTreeSet::from(["2.0", "3.0", "3.1"])), "{formats:?}");
    assert!(formats.iter().any(|(_, json)| *json) && formats.iter().any(|(_, json)| !json), "{formats:?}");
}

#[test]
fn strategies_are_two_of_keys_and_one_of_open_id() {
    let content = demo();
    let count = |kind: &CredentialType| {
        content.strategies.iter().filter(|strategy| strategy.credential_type == *kind).count()
    };
    assert_eq!(count(&CredentialType::KeyAuth), 2);
    assert_eq!(count(&CredentialType::SelfManagedClientCredentials), 1);
}

#[test]
fn every_way_to_register_is_there() {
    let content = demo();
    let has = |wanted: fn(&Version) -> bool| versions(&content).into_iter().any(wanted);
    assert!(has(|version| version.registration.iter().any(|rule| rule.enabled && rule.auto_approve)));
    assert!(has(|version| version.registration.iter().any(|rule| rule.enabled && !rule.auto_approve)));
    assert!(has(|version| version.registration.iter().any(|rule| !rule.enabled)));
    assert!(has(|version| version.registration.is_empty()));
    assert!(has(|version| version.deprecated));
}

#[test]
fn something_is_missing_somewhere() {
    let content = demo();
    let has = |wanted: fn(&Product) -> bool| content.products.iter().any(wanted);
    assert!(has(|product| product.versions.iter().all(|version| version.spec.is_none())));
    assert!(has(|product| product.documents.is_empty()));
    assert!(has(|product| product.documents.iter().any(|document| document.parent.is_some())));
}

#[test]
fn both_samples_are_served_and_one_approves_at_once() {
    let content = demo();
    let samples: Vec<_> = versions(&content).into_iter().filter(|version| version.sample.is_some()).collect();
    assert_eq!(samples.len(), 2);
    let at_once =
        |version: &&&Version| version.registration.iter().any(|rule| rule.enabled && rule.auto_approve);
    assert_eq!(samples.iter().filter(at_once).count(), 1);
}
