//! Where the relay does not go, and for whom.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use super::upstream::Upstream;
use super::{Fixed, PRIVATE, RELAY, portal, start};
use crate::relay::{Limits, Relay, SystemResolver};
use crate::testing::TestPortal;

fn get(url: &str) -> Value {
    json!({ "method": "GET", "url": url })
}

#[tokio::test]
async fn only_named_servers_are_called() {
    let (portal, upstream) = start().await;
    let mut ada = portal.developer("ada").await;
    let port = upstream.url.rsplit(':').next().unwrap();
    for url in [
        "http://127.0.0.1:1/".to_owned(),
        "http://127.0.0.1/".to_owned(),
        format!("https://127.0.0.1:{port}/"),
        format!("http://localhost:{port}/"),
        format!("http://127.0.0.2:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://127.0.0.1.example:{port}/"),
        format!("http://evil.example/{}", upstream.url),
        format!("http://evil.example/?{}", upstream.url),
        format!("http://evil.example#{}", upstream.url),
    ] {
        let refused = ada.post(RELAY, get(&url)).await.expect(403);
        assert!(refused.detail().starts_with("no published specification names a server at http"), "{url}");
    }
    let mut fewer = portal.content.clone();
    fewer.products[0].versions.remove(0);
    ada.post(RELAY, get(&upstream.url)).await.expect(200);
    portal.publish(&fewer).await;
    ada.post(RELAY, get(&upstream.url)).await.expect(403);
    portal.publish(&portal.content).await;
    ada.post(RELAY, get(&upstream.url)).await.expect(200);
    let mut silent = portal.content.clone();
    silent.products[0].versions[0].spec = None;
    portal.publish(&silent).await;
    ada.post(RELAY, get(&upstream.url)).await.expect(403);
    portal.publish(&portal.content).await;
    fewer.products.clear();
    portal.publish(&fewer).await;
    ada.post(RELAY, get(&upstream.url)).await.expect(403);
}

#[tokio::test]
async fn addresses_inside_are_refused_however_they_are_written() {
    let inside = [
        ("http://127.0.0.1:81", "http://127.0.0.1:81"),
        ("http://127.0.0.1:81", "http://2130706433:81"),
        ("http://127.0.0.1:81", "http://0x7f.1:81"),
        ("http://127.0.0.1:81", "http://0177.0.0.1:81"),
        ("http://127.0.0.1:81", "http://127.1:81"),
        ("http://127.0.0.1:81", "http://%31%32%37.0.0.1:81"),
        ("http://127.0.0.1:81", "http://１２７.0.0.1:81"),
        ("http://[::1]", "http://[0:0:0:0:0:0:0:1]:80"),
        ("http://[::ffff:7f00:1]", "http://[::ffff:127.0.0.1]"),
        ("http://0.0.0.0", "http://0"),
        ("http://169.254.169.254", "http://169.254.169.254/latest/meta-data/"),
        ("http://[fd00:ec2::254]", "http://[fd00:ec2::254]/latest/meta-data/"),
        ("https://10.0.0.1", "https://10.0.0.1/"),
    ];
    let named: Vec<&str> = inside.iter().map(|(named, _)| *named).collect();
    let portal = portal(&named, Limits::default(), Fixed::to(&[])).await;
    let mut ada = portal.developer("ada").await;
    for (_, url) in inside {
        let refused = ada.post(RELAY, get(url)).await.expect(403);
        assert!(refused.detail().contains("is not at a public address"), "{url}: {}", refused.detail());
    }
}

#[tokio::test]
async fn names_that_lead_inside_are_refused() {
    let (upstream, open) = (Upstream::start().await, Limits::default());
    let port = upstream.url.rsplit(':').next().unwrap();
    let server = format!("http://api.test:{port}");
    for addresses in [&["127.0.0.1"][..], &["1.1.1.1", "127.0.0.1"], &["2606:4700::1111", "::ffff:10.0.0.1"]]
    {
        let portal = portal(&[&server], open, Fixed::to(addresses)).await;
        let refused = portal.developer("ada").await.post(RELAY, get(&server)).await.expect(403);
        assert!(refused.detail().starts_with("api.test is not at a public address"), "{addresses:?}");
    }
    let portal = portal(&[&server], open, Fixed::to(&[])).await;
    let refused = portal.developer("ada").await.post(RELAY, get(&server)).await.expect(502);
    assert_eq!(refused.detail(), "the name api.test cannot be resolved");
}

#[tokio::test]
async fn this_machine_has_names_too() {
    let portal = portal(&["http://localhost:81"], Limits::default(), Arc::new(SystemResolver)).await;
    portal.developer("ada").await.post(RELAY, get("http://LOCALHOST:81/")).await.expect(403);
}

#[tokio::test]
async fn other_sites_and_strangers_are_refused() {
    let (portal, upstream) = start().await;
    let url = &upstream.url;
    portal.visitor().post(RELAY, get(url)).await.expect(401).problem();
    let forged = portal.developer("eve").await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        forged.clone().with_header(name, value).post(RELAY, get(url)).await.expect(403).problem();
    }
    let mut ada = portal.developer("ada").await;
    let plain =
        Request::post(RELAY).header("content-type", "text/plain").body(Body::from(get(url).to_string()));
    let refused = ada.send(plain.unwrap()).await.expect(400);
    assert_eq!(refused.reason(), "Content-Type must be application/json");
    for answer in [ada.get(RELAY).await, ada.put(RELAY, get(url)).await] {
        answer.expect(405).problem();
    }
    let mut content = portal.content.clone();
    content.portal.is_public = true;
    portal.publish(&content).await;
    portal.visitor().post(RELAY, get(url)).await.expect(200);
}

#[tokio::test]
async fn a_relay_does_not_call_itself() {
    let (portal, upstream) = start().await;
    let mut relayed = portal.developer("ada").await.with_header("via", "1.1 proxy, 1.1 portico-relay");
    relayed.post(RELAY, get(&upstream.url)).await.expect(508).problem();
}

#[tokio::test]
async fn without_leave_there_is_no_relay() {
    let mut portal = TestPortal::start_catalog().await;
    portal.developer("ada").await.post(RELAY, get("https://api.example")).await.expect(404).problem();
    portal.state.relay = Some(Arc::new(Relay::new(PRIVATE, Fixed::to(&[])).unwrap()));
    let config: Value = portal.visitor().get("/config.json").await.expect(200).json();
    assert_eq!(config["extensions"], json!(["search", "relay"]));
}
