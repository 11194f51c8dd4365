//! Applying declarations one after the other.

use jiff::SignedDuration;
use portico_api_types::product::Product;
use portico_api_types::{Page, Secret, Timestamp};

use crate::auth::email::Email;
use crate::clock::Clock;
use crate::content::{Account, AssetKind, Content, apply};
use crate::listing::{Paging, TextFilter};
use crate::store::catalog::ProductFilter;
use crate::store::content::Applied;
use crate::testing::TestPortal;

/// A portal that has been running for a day.
async fn start() -> (TestPortal, Timestamp) {
    let portal = TestPortal::start_catalog().await;
    let begin = portal.clock.timestamp();
    portal.clock.advance(SignedDuration::from_hours(24));
    (portal, begin)
}

async fn publish(portal: &TestPortal, content: &Content) -> Applied {
    apply(&portal.state, content).await.unwrap()
}

async fn products(portal: &TestPortal) -> Vec<Product> {
    let found = portal.state.store.products(&ProductFilter::default(), Paging::whole(100)).await.unwrap();
    found.rows
}

async fn product(portal: &TestPortal, index: usize) -> Product {
    portal.state.store.product(&portal.content.products[index].id).await.unwrap().unwrap()
}

#[tokio::test]
async fn the_same_again_changes_nothing() {
    let (portal, _) = start().await;
    let before = products(&portal).await;
    let applied = publish(&portal, &portal.content).await;
    assert_eq!(applied, Applied { changed: 0, unchanged: 3, unpublished: 0 });
    assert_eq!(products(&portal).await, before);
}

#[tokio::test]
async fn a_changed_product_changes_alone() {
    let (portal, begin) = start().await;
    let mut changed = portal.content.clone();
    changed.products[0].description = "Now with a café.".to_owned();
    let applied = publish(&portal, &changed).await;
    assert_eq!(applied, Applied { changed: 1, unchanged: 2, unpublished: 0 });
    assert_eq!(product(&portal, 0).await.updated_at, portal.clock.timestamp());
    assert_eq!(product(&portal, 1).await.updated_at, begin);

    let museum = &portal.content.products[0];
    for version in &museum.versions {
        let stored = portal.state.store.version(&museum.id, &version.id).await.unwrap().unwrap();
        assert_eq!((stored.created_at, stored.updated_at), (version.created.clone(), begin.clone()));
    }
    let documents = portal.state.store.documents(&museum.id).await.unwrap();
    assert!(documents.iter().all(|document| document.updated_at == begin));
}

#[tokio::test]
async fn a_changed_part_changes_its_product_and_itself() {
    let (portal, begin) = start().await;
    let mut changed = portal.content.clone();
    changed.products[0].versions[1].deprecated = false;
    changed.products[0].documents[2].title = "Limits".to_owned();
    publish(&portal, &changed).await;
    let (museum, now) = (&portal.content.products[0], portal.clock.timestamp());
    assert_eq!(product(&portal, 0).await.updated_at, now);
    let versions =
        portal.state.store.versions(&museum.id, &TextFilter::default(), Paging::whole(9)).await.unwrap().rows;
    assert_eq!(versions.iter().map(|version| &version.updated_at).collect::<Vec<_>>(), [&begin, &now]);
    let documents = portal.state.store.documents(&museum.id).await.unwrap();
    let times: Vec<_> = documents.iter().map(|one| (&one.created_at, &one.updated_at)).collect();
    assert_eq!(times, [(&begin, &begin), (&begin, &begin), (&begin, &now)]);
}

#[tokio::test]
async fn another_order_is_no_change() {
    let (portal, begin) = start().await;
    let mut turned = portal.content.clone();
    turned.products.reverse();
    assert_eq!(publish(&portal, &turned).await.changed, 0);
    let listed = products(&portal).await;
    let names: Vec<_> = listed.iter().map(|product| product.name.as_str()).collect();
    assert_eq!(names, ["Cafés & Bäckereien", "Trams", "Museum"]);
    assert!(listed.iter().all(|product| product.updated_at == begin));
}

#[tokio::test]
async fn what_is_declared_no_more_is_hidden_and_comes_back() {
    let (portal, _) = start().await;
    let before = products(&portal).await;
    let mut fewer = portal.content.clone();
    let museum = fewer.products.remove(0);
    fewer.products[0].versions.clear();
    fewer.products[0].documents.clear();
    let applied = publish(&portal, &fewer).await;
    assert_eq!(applied, Applied { changed: 1, unchanged: 1, unpublished: 1 });
    let store = &portal.state.store;
    assert_eq!(store.product(&museum.id).await.unwrap(), None);
    assert_eq!(store.version(&museum.id, &museum.versions[0].id).await.unwrap(), None);
    assert_eq!(store.document(&museum.id, "getting-started").await.unwrap(), None);
    let trams = product(&portal, 1).await;
    assert_eq!((trams.version_count, trams.latest_version), (0, None));
    assert_eq!(publish(&portal, &fewer).await.unpublished, 0, "it is hidden already");

    publish(&portal, &portal.content).await;
    let after = products(&portal).await;
    let plain = |products: Vec<Product>| {
        products.into_iter().map(|one| (one.id, one.created_at, one.latest_version)).collect::<Vec<_>>()
    };
    assert_eq!(plain(after), plain(before));
}

#[tokio::test]
async fn documents_may_change_places_and_parents() {
    let (portal, _) = start().await;
    let mut changed = portal.content.clone();
    let documents = &mut changed.products[0].documents;
    // The child stays without its parent, and becomes a parent itself.
    documents.remove(0);
    documents[0].parent = None;
    let child = documents[0].id.clone();
    documents[1].parent = Some(child.clone());
    publish(&portal, &changed).await;
    let stored = portal.state.store.documents(&changed.products[0].id).await.unwrap();
    let tree: Vec<_> =
        stored.iter().map(|one| (one.slug.as_str(), one.parent_document_id.as_ref())).collect();
    assert_eq!(tree, [("first-ticket", None), ("rate-limits", Some(&child))]);
}

#[tokio::test]
async fn products_without_versions_are_as_old_as_their_declaration() {
    let (portal, begin) = start().await;
    assert_eq!(product(&portal, 2).await.created_at, begin);
    let mut changed = portal.content.clone();
    changed.products[2].name = "Cafés".to_owned();
    publish(&portal, &changed).await;
    assert_eq!(product(&portal, 2).await.created_at, begin);
}

#[tokio::test]
async fn pictures_and_settings_follow_the_declaration() {
    let (portal, _) = start().await;
    let mut changed = portal.content.clone();
    changed.portal.name = "Town".to_owned();
    changed.assets[0].kind = AssetKind::Cover;
    publish(&portal, &changed).await;
    let store = &portal.state.store;
    assert_eq!(store.portal().await.unwrap().unwrap(), changed.portal);
    assert_eq!(store.asset_kinds().await.unwrap(), [AssetKind::Cover]);
    assert_eq!(store.asset(AssetKind::Logo).await.unwrap(), None);
}

#[tokio::test]
async fn accounts_are_made_once_and_never_overwritten() {
    let (portal, _) = start().await;
    let mut content = portal.content.clone();
    let account = |name: &str, email: &str, password: &str| Account {
        full_name: name.to_owned(),
        email: Email::parse(email).unwrap(),
        password: Secret::new(password),
    };
    content.accounts = vec![account("Ada", "ada@portico.example", "lighthouse-7")];
    publish(&portal, &content).await;
    let email = Email::parse("ADA@portico.example").unwrap();
    let first = portal.state.store.login(&email).await.unwrap().unwrap();
    let hash = first.password_hash.unwrap();
    let passwords = &portal.state.passwords;
    assert!(passwords.verify(&Secret::new("lighthouse-7"), Some(&hash)).await.unwrap());

    content.accounts = vec![account("Eve", "Ada@portico.example", "another-one")];
    publish(&portal, &content).await;
    let second = portal.state.store.login(&email).await.unwrap().unwrap();
    assert_eq!((second.id, second.password_hash), (first.id, Some(hash)));
}

#[tokio::test]
async fn strategies_that_go_leave_no_way_to_register() {
    let (portal, _) = start().await;
    let mut changed = portal.content.clone();
    changed.strategies.remove(1);
    changed.products[0].versions[0].registration.remove(1);
    publish(&portal, &changed).await;
    let mut ada = portal.developer("ada").await;
    let listed: Page<serde_json::Value> =
        ada.get("/api/v2/applications/auth-strategies").await.expect(200).json();
    assert_eq!(listed.data.len(), 1);
    let museum = &portal.content.products[0];
    let version = portal.state.store.version(&museum.id, &museum.versions[0].id).await.unwrap().unwrap();
    assert_eq!(version.registration_configs.len(), 1);
}
